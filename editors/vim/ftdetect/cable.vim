" Cables are *.cable files, and *.txt files that begin like a cable.
autocmd BufNewFile,BufRead *.cable setfiletype cable
autocmd BufRead *.txt if cable#begins_here(getline(1, 200)) | set filetype=cable | endif
