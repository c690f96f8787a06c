/** Why: words are words: every sign that Markdown or the reader could take for syntax is written with a backslash. */

/** Words inside a line. */
export function escapeText(value: string): string {
  return value
    .replace(/[\n\r\t]+/g, ' ')
    .replace(/[\\`*_{}[\]<>^~$@|#&!]/g, '\\$&')
    .replace(/(https?):\/\//g, '$1\\://')
}

/** The same between tags of HTML. */
export function escapeHtml(value: string): string {
  return escapeText(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** A line that begins a block must not look like another block. */
export function escapeStart(line: string): string {
  return line
    .replace(/^\s+/, '')
    .replace(/^(\(?(?:\d{1,9}|[A-Za-z]{1,5}))([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+=:%])/, '\\$1')
    .replace(/^Table:/, 'Table\\:')
}

/** A value of an attribute in braces. Behind an image it stands in a line, where signs would be read as marks. */
export function quoted(value: string): string {
  return `"${value
    .replace(/[\\"`*_{}[\]<>^~$@|#&!]/g, '\\$&')
    .replace(/(https?):\/\//g, '$1\\://')
    .replace(/[ \t\r\n]+/g, ' ')}"`
}

/** An address between brackets. */
export function address(url: string): string {
  return /[\s()<>\\]/.test(url) ? `<${url.replace(/[<>\\]/g, '\\$&').replace(/\s/g, '%20')}>` : url
}
