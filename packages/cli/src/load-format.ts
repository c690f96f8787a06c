/** The formats that are loaded when they are used and not before. */
import type { Format } from '@offprint/core'
import type { FormatName } from './formats.js'

const loaders: Record<FormatName, () => Promise<Format>> = {
  html: async () => (await import('@offprint/html')).html,
  jats: async () => (await import('@offprint/jats/format')).jats,
  docx: async () => (await import('@offprint/docx')).docx,
  pdf: async () => (await import('@offprint/pdf')).pdf,
  md: async () => (await import('@offprint/markdown')).markdown,
  bib: async () => (await import('./bibliography-formats.js')).bib,
  ris: async () => (await import('./bibliography-formats.js')).ris,
  csl: async () => (await import('./bibliography-formats.js')).csl
}

/** Loads a format of the list. */
export function loadFormat(name: FormatName): Promise<Format> {
  return loaders[name]()
}
