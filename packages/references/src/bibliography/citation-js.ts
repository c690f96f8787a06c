/** Why: citation-js has no types and can fetch; here is the little of it that is used, by the names of its parts. */
import type { CslItem } from '@offprint/ast'

type Parse = (text: string) => unknown[]

interface Core {
  plugins: {
    input: { chain(text: string, options: { generateGraph: boolean; forceType: string }): unknown[] }
    output: { format(name: string, items: readonly CslItem[], options: { format: 'text' }): string }
    config: {
      get(name: string): { format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } }
    }
  }
}

let loaded: Promise<Core> | undefined

function core(): Promise<Core> {
  loaded ??= (async () => {
    const module = (await import('@citation-js/core')) as unknown as Core & { default?: Core }
    // Where modules are bundled into scripts, what they export is under `default`.
    const found = module.plugins ? module : module.default!
    await import('@citation-js/plugin-bibtex')
    await import('@citation-js/plugin-ris')
    // Letters as they are: biber, bibtex8 and every reference manager read UTF-8. Keys are made beforehand.
    Object.assign(found.plugins.config.get('@bibtex').format, {
      asciiOnly: false,
      useIdAsLabel: true,
      checkLabel: false
    })
    return found
  })()
  return loaded
}

/** Parses BibTeX or BibLaTeX to CSL-JSON. The kind of the text is given, so that no address in it is ever opened. */
export async function parseBibtex(): Promise<Parse> {
  const { plugins } = await core()
  return text => plugins.input.chain(text, { generateGraph: false, forceType: '@biblatex/text' })
}

/** Parses RIS to CSL-JSON. */
export async function parseRis(): Promise<Parse> {
  const { plugins } = await core()
  return text => plugins.input.chain(text, { generateGraph: false, forceType: '@ris/file' })
}

/** Writes CSL-JSON that is complete in itself: the library's output parts look nothing up. */
export async function writeWith(
  name: 'bibtex' | 'biblatex' | 'ris',
  items: readonly CslItem[]
): Promise<string> {
  const { plugins } = await core()
  return plugins.output.format(name, items, { format: 'text' })
}
