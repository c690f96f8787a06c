/**
 * The one list of formats. Usage text, the choices of `--to`, the README's table and the tests follow from it. The
 * formats themselves are loaded by `load-format.ts` when they are used.
 */
export type FormatName = 'html' | 'jats' | 'docx' | 'pdf' | 'md' | 'bib' | 'ris' | 'csl'

export interface FormatEntry {
  name: FormatName
  title: string
  extensions: readonly string[]
  reads: boolean
  writes: boolean
  /** Written when nobody says what to write: what archives and journals ask for. */
  usual: boolean
  /** Holds the reference list and nothing else of the article: no image goes with it. */
  referencesOnly?: true
}

export const formats: readonly FormatEntry[] = [
  {
    name: 'html',
    title: 'Web page (HTML)',
    extensions: ['html', 'htm', 'xhtml'],
    reads: true,
    writes: true,
    usual: false
  },
  {
    name: 'jats',
    title: 'JATS XML',
    extensions: ['xml', 'nxml'],
    reads: true,
    writes: true,
    usual: true
  },
  {
    name: 'docx',
    title: 'Word (DOCX)',
    extensions: ['docx'],
    reads: true,
    writes: true,
    usual: true
  },
  {
    name: 'pdf',
    title: 'Tagged PDF',
    extensions: ['pdf'],
    reads: true,
    writes: true,
    usual: true
  },
  {
    name: 'md',
    title: 'Markdown',
    extensions: ['md', 'markdown', 'qmd', 'rmd'],
    reads: true,
    writes: true,
    usual: false
  },
  {
    name: 'bib',
    title: 'References as BibTeX',
    extensions: ['bib'],
    reads: false,
    writes: true,
    usual: false,
    referencesOnly: true
  },
  {
    name: 'ris',
    title: 'References as RIS',
    extensions: ['ris'],
    reads: false,
    writes: true,
    usual: false,
    referencesOnly: true
  },
  {
    name: 'csl',
    title: 'References as CSL-JSON',
    extensions: ['csl.json'],
    reads: false,
    writes: true,
    usual: false,
    referencesOnly: true
  }
]

/** The format of a name given to `--to` or `--from`. */
export function formatNamed(name: string): FormatEntry | undefined {
  return formats.find(format => format.name === name || format.extensions.includes(name))
}

/** The format of an input, by its first bytes, then by its file name. */
export function formatOf(bytes: Uint8Array, fileName: string): FormatEntry | undefined {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 2048))
    .replace(/^[\s\u00EF\u00BB\u00BF]+/, '')
  if (head.startsWith('%PDF-')) return formatNamed('pdf')
  if (head.startsWith('PK\u0003\u0004')) return formatNamed('docx')
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*(<!DOCTYPE\s+article\b[^>]*>\s*)?(<\?[^>]*>\s*)*<article[\s>]/i.test(
      head
    ) &&
    /JATS|NLM|article-type|dtd-version|xlink/i.test(head)
  )
    return formatNamed('jats')
  return (
    formatNamed(/\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '') ??
    (head.includes('<') ? formatNamed('html') : undefined)
  )
}
