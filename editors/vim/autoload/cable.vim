" Whether lines are the beginning of a cable: two different marks that only cables carry, the second at most 30 lines below the first, and above the
" first nothing that reads like prose, a letter or code. The same idea as in server/src/core/syntax/recognize.ts; a test compares the two.

let s:month = '%(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)'
let s:level = '%(UNCLASSIFIED|UNCLAS|LIMITEDOFFICIALUSE|CONFIDENTIAL|TOPSECRET|SECRET)'

" Kind and pattern; very magic, upper and lower case differ.
let s:patterns = [
      \ ['transmission', '\v^VZCZC\u{3}\d{3,4}$'],
      \ ['routing', '\v^%(ZZ|OO|PP|RR|YY) R\u{3,7}%( R\u|$)'],
      \ ['originator', '\v^DE R\u{3,7} #?\d{4}%(/\d\d)? \d{7}$'],
      \ ['security', '\v^ZN[RY] \u{5}%( |$|/)'],
      \ ['autodin', '\v^[ZOPRY]\u{7} R\u{6}\d{4} \d{7}-\u{4}--'],
      \ ['time', '\v^%([ZOPR] ){1,2}\d{6} ?Z ' . s:month . ' \d\d%(\d\d)?%( |$)'],
      \ ['from', '\v^FM \u[A-Z0-9 .,''()/-]{3,80}$'],
      \ ['from', '\v^From: \u[A-Z .''-]{1,40} \(\u[A-Z .''-]{1,40} \d{3,6} - \u{4,9}\)$'],
      \ ['order', '\v\c^E\.? ?O\.?:? ?1\d{4}%($| ?:| %(N/A|DECL|GDS|XGDS|RDS|OADR))'],
      \ ['page', '\v^PAGE \d\d \u[A-Z ]{2,12} \d{4,6}%( |$)'],
      \ ['distribution', '\v^%(ORIGIN|ACTION) \u[A-Z/]{0,5}-\d\d%( |$)'],
      \ ['number', '\v^-{9,60} ?%([0-9A-F]{6}|\d{6}Z)%( |$)'],
      \ ['mrn', '\v^MRN: \d\d \u[A-Z .''-]{1,38}\u \d{1,6}$'],
      \ ['date', '\v\c^Date/DTG: [A-Z][a-z]{2} \d\d, \d{4} ?/ ?\d{6}Z ' . s:month . ' \d\d'],
      \ ['dissemination', '\v^Dissemination Rule: '],
      \ ['message', '\v^MSGID/\u'],
      \ ['set', '\v^SUBJ/[A-Z0-9]'],
      \ ['set', '\v^%(REF|AMPN|NARR|RMKS|GENTEXT|POC)/[A-Z0-9].*//$'],
      \ ['series', '\v^%(NAVADMIN|ALNAV|MARADMIN|ALMAR|ALCOAST) \d{1,4}/\d\d$'],
      \ ['drafter', '\v^\d\d/\d\d/%(\d\d)?\d\d \d{3}-\d{3}-\d{4}$'],
      \ ['authority', '\v\c^classified by ?:.*<reasons?:? 1\.[45]>'],
      \ ]

let s:stamp = '\v^%(UNCLASSIFIED U\.S\. Department of State|Declassified>|Released?>|TELEGRAM |CSP-\d|US Department of State>|Classified by DAS, '
      \ . '|\[image\]$|%(Action Office|Info Office|Origin): |This record is a partial extract of the original cable'
      \ . '|%(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d|Page \d{1,3} of \d{1,3}$)'

let s:mail = '\v\c^%(from|sent|to|b?cc|subject|date|attachments|importance|sensitivity):'

" A level spaced out letter by letter, or a level with the post and number of the message behind it.
function! s:is_classification(line) abort
  let joined = toupper(substitute(a:line, ' ', '', 'g'))
  let level = matchstr(joined, '\v\C^' . s:level)
  if empty(level)
    return 0
  endif
  if a:line =~? '\v^%([A-Z] ){5}[A-Z]%( |$)' || a:line =~# '\v^UNCLAS%($| ?//)'
    return 1
  endif
  return a:line !~# '\l' && joined[len(level):] =~# '\v^\u[A-Z0-9.''()/,-]{1,60}\D\d{3,6}$'
endfunction

" Uppercase TAGS of two to five characters behind the label; links of a converted copy are read through.
function! s:is_tags(line) abort
  if a:line !~# '\v^TAGS:? '
    return 0
  endif
  let value = substitute(a:line[stridx(a:line, ' ') + 1 :], '](#', ' ', 'g')
  if value =~# '[a-z#]'
    return 0
  endif
  return value =~# (a:line[4] ==# ':' ? '\v^\[?\u[A-Z0-9]{1,4}%($|[ ,;(])' : '\v^\u{2,5}%(,? \u{2,5})*$')
endfunction

" The kind of mark that a line is; empty for every other line.
function! s:mark(line) abort
  if len(a:line) > 400
    return ''
  endif
  for [kind, pattern] in s:patterns
    if a:line =~# pattern
      return kind
    endif
  endfor
  return s:is_classification(a:line) ? 'classification' : s:is_tags(a:line) ? 'tags' : ''
endfunction

function! cable#begins_here(lines) abort
  let marks = {}
  let [preamble, since, titles, mail, label] = [0, 0, 0, 0, '']
  for raw in a:lines
    let line = join(split(substitute(substitute(raw, '^\%uFEFF', '', ''), '\s*\\\?\r\?$', '', '')), ' ')
    if empty(line)
      continue
    endif
    " Mail programs print a field's label and its value on lines of their own.
    let mark = empty(label) ? '' : s:mark(label . ' ' . line)
    let mark = empty(mark) ? s:mark(line) : mark
    let label = index(['MRN:', 'Date/DTG:', 'E.O.:', 'TAGS:'], line) >= 0 ? line : ''
    if !empty(mark)
      let marks[mark] = 1
      if len(marks) >= 2
        return 1
      endif
    endif
    if !empty(marks)
      let since += 1
      if since > 30
        return 0
      endif
      continue
    endif
    if line =~# s:mail
      let mail = 1
    elseif line =~# '\l\l' && line !~# s:stamp
      " A published copy may have one line above it that gives its title.
      let titles += 1
      if mail || titles > 1 || len(line) > 120 || line !~# '\v^["'']?\u[A-Za-z0-9_ ,.:''"()?&-]*$' || line =~# '[.:,;]$'
        return 0
      endif
    endif
    let preamble += 1
    if preamble > 40
      return 0
    endif
  endfor
  return 0
endfunction
