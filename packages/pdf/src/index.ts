/** Tagged PDF: written from an article, read back into one. */
import { printed } from '@offprint/ast'
import type { Format } from '@offprint/core'
import { fontFiles, fontsForScripts } from './font-files.js'
import { type LayoutName, layouts } from './layouts.js'
import { carries } from './read/carries.js'

export { fontFiles } from './font-files.js'
export { type Layout, type LayoutName, layouts } from './layouts.js'
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
  draft: false,
  async read(bytes) {
    const { fromPdf } = await import('./read/from-pdf.js')
    return fromPdf(bytes)
  },
  async check(bytes) {
    const { checkPdf } = await import('./read/check-pdf.js')
    return checkPdf(bytes)
  },
  async write(article, { messages, media, assets, jats, options }) {
    const entries = Object.entries(fontFiles).map(async ([name, path]) => [name, await assets(path)] as const)
    const words = printed(article).map(({ value }) => value)
    const fonts = {
      ...(Object.fromEntries(await Promise.all(entries)) as Record<keyof typeof fontFiles, Uint8Array>),
      fallback: await Promise.all(fontsForScripts(words.join('\n')).map(assets))
    }
    const wished = String(options['layout'] ?? 'article')
    const layout = (Object.hasOwn(layouts, wished) ? wished : 'article') as LayoutName
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
    return toPdf(article, { fonts, layout, media, messages, attachments })
  }
}
