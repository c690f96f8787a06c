/** The help text, made from the tables of options, formats and exit codes. */
import { exitMeanings } from './exit.js'
import { formats } from './formats.js'
import { options } from './options.js'

/** `offprint help`. */
export function help(): string {
  const rows = Object.entries(options).map(([name, option]) => {
    const short = 'short' in option ? `-${option.short}, ` : '    '
    return [`  ${short}--${name}${'value' in option ? ` ${option.value}` : ''}`, option.help] as const
  })
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)) + 2)
  return `Offprint: one article in, every publishing format out, and proof that nothing was lost on the way.

Usage
  offprint convert article.html                  writes out/article.xml, .docx, .pdf, the images, report.json
  offprint convert page.html --to jats --out xml
  offprint convert pages/ --out converted        every article in a folder, each into a folder of its own
  offprint convert - --to jats --out - < page.html > article.xml
  offprint convert page.html --ask facts.yaml    what the page does not say, as a form to fill in;
  offprint convert page.html --facts facts.yaml  … and with it filled in
  offprint convert page.html --adapter site.yaml with what a site calls the parts of its pages
  offprint check-adapter site.yaml page.html     which of its rules find something, and what they change
  offprint check article.xml                     JATS: its DTD, the rules of JATS4R, and what is missing; also article.pdf

Reads    ${formats
    .filter(format => format.reads)
    .map(format => `${format.title} .${format.extensions[0]}`)
    .join(' · ')}
Writes   ${formats
    .filter(format => format.writes)
    .map(format => `${format.title} (${format.name})`)
    .join(' · ')}

Options
${rows.map(([left, text]) => (left.length + 2 > width ? `${left}\n${' '.repeat(width)}${text}` : left.padEnd(width) + text)).join('\n')}

Every output is read again and compared with the article before it gets its name; every word of the page is accounted
for. Nothing leaves this machine: Offprint opens no network connection and reads only files beside the input.

Exit codes
${Object.entries(exitMeanings)
  .map(([code, meaning]) => `  ${code}  ${meaning}`)
  .join('\n')}
`
}
