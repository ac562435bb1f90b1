if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

" A line of text has at most 69 characters, a subject 55.
setlocal colorcolumn=56,70 commentstring=
let b:undo_ftplugin = 'setlocal colorcolumn< commentstring<'
