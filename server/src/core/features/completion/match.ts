/** Upper case, every run of other signs than letters and digits one blank, a blank before and behind: what words are looked for in. */
export function searchForm(text: string): string {
  let form = ' '
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isWord = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 0xbf
    if (isWord) form += text.charAt(at)
    else if (form.charCodeAt(form.length - 1) !== 32) form += ' '
  }
  return `${form.toUpperCase()} `
}

/**
 * Whether typed characters can mean a text in search form: each of their words begins a word of it (`qat`, `saudi ar`), or all their letters begin the text
 * (`eo` E.O., `conf` C O N F I D E N T I A L). Nothing typed fits everything.
 */
export function fits(form: string, typed: string): boolean {
  const query = searchForm(typed)
  if (query.length <= 2) return true
  const words = query.slice(1, -1).split(' ')
  if (words.every((word) => word === '' || form.includes(` ${word}`))) return true
  return form.replaceAll(' ', '').startsWith(words.join(''))
}
