;;; cable-mode.el --- Diplomatic cables, with eglot -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "26.3") (eglot "1.9"))

;;; Commentary:

;; In the init file: (require 'cable-mode) (add-hook 'cable-mode-hook 'eglot-ensure)

;;; Code:

(defgroup cable nil
  "Diplomatic cables."
  :group 'text)

(defcustom cable-server-command '("cable-language-server" "--stdio")
  "Command of the language server."
  :type '(repeat string))

;;;###autoload
(define-derived-mode cable-mode text-mode "Cable"
  "Mode for diplomatic cables, which are telegrams with lines of 69 characters."
  (setq-local fill-column 69)
  (setq-local require-final-newline nil))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.cable\\'" . cable-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs (cons 'cable-mode (lambda (&rest _) cable-server-command))))

(provide 'cable-mode)
;;; cable-mode.el ends here
