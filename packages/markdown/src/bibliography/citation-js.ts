/** Why: citation-js has no types and can fetch; here is the little of it that is used, by the names of its parsers. */

type Parse = (text: string) => unknown[]

interface Core {
  plugins: {
    input: {
      chain(text: string, options: { generateGraph: boolean; forceType: string }): unknown[]
    }
  }
}

let loaded: Promise<Core> | undefined

function core(): Promise<Core> {
  loaded ??= (async () => {
    const found = (await import('@citation-js/core')) as unknown as Core
    await import('@citation-js/plugin-bibtex')
    await import('@citation-js/plugin-ris')
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
