/** Tagged PDF: written from an article, read back into one. */
import { printed, select } from '@offprint/ast'
import type { Format } from '@offprint/core'
import { isSafeAddress, linkAddress } from './address.js'
import { fontFiles, fontsForScripts, optionalFonts } from './font-files.js'
import type { JournalTheme } from './journal-theme.js'
import type { LayoutName } from './layouts.js'
import { carries } from './read/carries.js'

export { fontFiles } from './font-files.js'
export type { JournalTheme, Logo } from './journal-theme.js'
export { type Layout, type LayoutName, layouts, type PaperName, papers } from './layouts.js'
export { checkPdf } from './read/check-pdf.js'
export { fromPdf } from './read/from-pdf.js'
export { type PdfOptions, toPdf } from './to-pdf.js'

/** The format, for the pipeline. */
export const pdf: Format = {
  name: 'pdf',
  title: 'Tagged PDF',
  extensions: ['pdf'],
  mediaType: 'application/pdf',
  carries,
  embeds: true,
  draft: false,
  leadsTo: url => isSafeAddress(linkAddress(url)),
  async read(bytes, { messages }) {
    const { fromPdf } = await import('./read/from-pdf.js')
    return fromPdf(bytes, messages)
  },
  async check(bytes) {
    const { checkPdf } = await import('./read/check-pdf.js')
    return checkPdf(bytes)
  },
  async write(article, { messages, media, assets, jats, options }) {
    const entries = Object.entries(fontFiles).map(async ([name, path]) => [name, await assets(path)] as const)
    const names = select(article, 'contributor').map(({ printed, collaboration }) => printed ?? collaboration)
    const words = [...printed(article).map(({ value }) => value), ...names].join('\n')
    const installed = optionalFonts(words, article.lang ?? '').map(path =>
      assets(path).catch(() => undefined)
    )
    const fonts = {
      ...(Object.fromEntries(await Promise.all(entries)) as Record<keyof typeof fontFiles, Uint8Array>),
      fallback: [
        ...(await Promise.all(fontsForScripts(words).map(assets))),
        ...(await Promise.all(installed)).filter(bytes => bytes !== undefined)
      ]
    }
    const layout = (options['layout'] ?? 'article') as LayoutName
    const theme = (options['theme'] ?? {}) as JournalTheme
    const { toPdf } = await import('./to-pdf.js')
    const attachments = jats
      ? [
          {
            name: 'article.xml',
            bytes: jats,
            mediaType: 'application/xml',
            description: 'JATS XML',
            relationship: 'Source' as const
          }
        ]
      : []
    return toPdf(article, { fonts, layout, theme, media, messages, attachments })
  }
}
