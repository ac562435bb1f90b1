;;; emacs.el --- Run by scripts/editor-tests.mjs in a folder with cables -*- lexical-binding: t; -*-
;; As a person would: the mode of editors/emacs, eglot, files opened, commands given.

(require 'eglot)
(require 'flymake)
(require 'imenu)
(add-to-list 'load-path (expand-file-name "emacs" (getenv "CABLE_EDITORS")))
(require 'cable-mode)

(setq eglot-send-changes-idle-time 0.05
      eglot-sync-connect 30
      flymake-no-changes-timeout 0.1)
;; A warning by default.
(setq-default eglot-workspace-configuration '(:cable (:mode "archive" :rules (:precedence-mismatch "information"))))

(defun cable-test (name body)
  (condition-case problem
      (progn (funcall body) (princ (format "\nok %s\n" name)))
    (error (princ (format "\nnot ok %s: %s\n" name (replace-regexp-in-string "[ \n]+" " " (format "%S" problem)))))))

(defun cable-equal (actual expected)
  (unless (equal actual expected) (error "%S instead of %S" actual expected)))

(defun cable-await (what condition)
  (let ((tries 0))
    (while (not (funcall condition))
      (when (> (setq tries (1+ tries)) 400) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05)
      ;; Without a command loop timers run only while Emacs waits.
      (sit-for 0.01))))

(defun cable-findings ()
  (mapcar (lambda (d) (list (flymake-diagnostic-text d)
                            (line-number-at-pos (flymake-diagnostic-beg d))
                            (- (flymake-diagnostic-end d) (flymake-diagnostic-beg d))))
          (flymake-diagnostics)))

(defun cable-go (pattern)
  (goto-char (point-min))
  (re-search-forward pattern)
  (goto-char (match-beginning 0)))

(defun cable-ask (method)
  (jsonrpc-request (eglot--current-server-or-lose) method (eglot--TextDocumentPositionParams)))

(dolist (file '("faulty.cable" "crlf.cable"))
  (find-file file)
  (let ((name (lambda (text) (concat file ": " text))))
    (cable-test (funcall name "the mode is cable-mode, and the server attaches")
      (lambda ()
        (cable-equal major-mode 'cable-mode)
        (apply #'eglot--connect (eglot--guess-contact))
        (cable-await "the server" (lambda () (eglot-managed-p)))))

    (cable-test (funcall name "one finding, exactly at the wrong prosign")
      (lambda ()
        (flymake-mode 1)
        (flymake-start)
        (cable-await "diagnostics" (lambda () (flymake-diagnostics)))
        (let ((found (cable-findings)))
          (cable-equal (mapcar #'cdr found) '((2 2)))
          (unless (string-match-p "OO" (caar found)) (error "%S" found)))))

    (cable-test (funcall name "the settings of Emacs reach the server")
      (lambda ()
        (cable-equal (mapcar #'flymake-diagnostic-type (flymake-diagnostics)) '(eglot-note))))

    (cable-test (funcall name "hover explains a TAG")
      (lambda ()
        (cable-go "PREL")
        (let ((hover (plist-get (plist-get (cable-ask :textDocument/hover) :contents) :value)))
          (unless (string-match-p "PREL" hover) (error "%S" hover)))))

    (cable-test (funcall name "the outline has the subject and numbered paragraphs")
      (lambda ()
        (let ((outline (format "%S" (eglot-imenu))))
          (dolist (part '("HARVEST FESTIVAL" "SUBJECT" "Transmission header"))
            (unless (string-match-p part outline) (error "No %s in %s" part outline))))))

    (cable-test (funcall name "completion offers the TAGS that go on with what is typed")
      (lambda ()
        (cable-go "^TAGS:.*")
        (end-of-line)
        (backward-char)
        (let* ((capf (eglot-completion-at-point))
               (typed (buffer-substring-no-properties (nth 0 capf) (point)))
               (labels (all-completions typed (nth 2 capf))))
          (cable-equal typed "Z")
          (unless (member "ZA" labels) (error "%S" labels)))))

    (cable-test (funcall name "the quick fix is applied to the buffer, and the finding goes")
      (lambda ()
        (goto-char (point-min))
        (forward-line 1)
        (eglot-code-actions (point) (point) "quickfix" t)
        (cable-equal (buffer-substring-no-properties (point) (+ 3 (point))) "PP ")
        ;; Changes are sent when Emacs is idle, which it never is in batch mode.
        (eglot--signal-textDocument/didChange)
        (cable-await "the end of the finding" (lambda () (null (flymake-diagnostics))))))

    (when (eglot--server-capable :documentFormattingProvider)
      (cable-test (funcall name "formatting takes blanks from line ends, and leaves every word alone, damage too")
        (lambda ()
          (cable-go "PREL")
          (delete-char 4)
          (insert "[PREL](#)")
          (let ((expected (buffer-string)))
            (end-of-line)
            (insert "   ")
            (eglot-format-buffer)
            (cable-equal (buffer-string) expected)))))

    (set-buffer-modified-p nil)
    (kill-buffer)))

(princ "\ndone\n")
;;; emacs.el ends here
