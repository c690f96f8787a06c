/** Why: bibliographies stand beside the text; each is read by what it is, and nothing is looked up anywhere. */
import type { CslItem } from '@offprint/ast'
import type { ReadContext } from '@offprint/core'
import { GuardError, limitError } from '@offprint/core'
import { readBibliography, toCsl } from '@offprint/references/bibliography'
import { isGroup, listIn, textIn } from '../front/values.js'
import { bibliographyEntry, bibliographyMissing } from '../messages.js'
import type { Metadata } from '../metadata.js'

const reasons: Record<string, string> = {
  outside: 'it lies outside the folder of the text',
  missing: 'there is no such file beside the text',
  remote: 'it is on the network, and Offprint reads no network',
  'not-a-file': 'it is not an ordinary file',
  'too-large': 'it is too large',
  unsupported: 'its address is of no known kind'
}

/** Where Manubot keeps references that it cannot look up. */
const usual = ['manual-references.json', 'manual-references.bib', 'manual-references.yaml']

/** References by the keys that authors cite. */
export async function loadBibliography(
  metadata: Metadata,
  context: ReadContext
): Promise<Map<string, CslItem>> {
  const items = new Map<string, CslItem>()
  const add = (found: readonly CslItem[]): void => {
    for (const item of found) if (item.id !== undefined && !items.has(item.id)) items.set(item.id, item)
  }
  add(
    listIn(metadata['references'])
      .flatMap(one => (isGroup(one) ? [toCsl(one)] : []))
      .filter(item => item !== undefined)
  )
  const named = listIn(metadata['bibliography'])
    .map(textIn)
    .filter(file => file !== undefined) as string[]
  for (const file of named.length ? named : usual) {
    const answer = await context.resolve(file)
    if (!('bytes' in answer)) {
      if (named.length)
        context.messages.report(bibliographyMissing, { file, why: reasons[answer.reason] ?? answer.reason })
      continue
    }
    try {
      const { decodeText } = await import('@offprint/core/encoding')
      const { text } = decodeText(answer.bytes, { kind: 'text', part: file })
      const problem = (words: string): void =>
        void context.messages.report(bibliographyEntry, { file, problem: words })
      add(await itemsIn(text, file, context, problem))
    } catch (error) {
      if (!(error instanceof GuardError) && !(error instanceof SyntaxError)) throw error
      context.messages.report(bibliographyMissing, { file, why: error.message })
    }
  }
  return items
}

/** References of a file by what it is; YAML is pandoc's form of CSL. */
async function itemsIn(
  text: string,
  file: string,
  context: ReadContext,
  problem: (words: string) => void
): Promise<CslItem[]> {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  const { limits } = context
  const counted = (entries: number): void => {
    if (entries > limits.references) throw limitError(limits, 'references', {}, entries)
  }
  if (extension === 'yaml' || extension === 'yml') {
    const { parseYaml } = await import('@offprint/core/yaml')
    const source = text.replace(/^\uFEFF?\s*---[ \t]*\r?\n/, '').replace(/\r?\n(?:---|\.\.\.)\s*$/, '\n')
    const data = parseYaml(source, file, { ...limits, yamlBytes: limits.inputBytes })
    const rows = isGroup(data) ? listIn(data['references']) : listIn(data)
    return rows.map(row => toCsl(row)).filter(item => item !== undefined)
  }
  const kind = extension === 'json' ? 'csl' : extension === 'ris' ? 'ris' : 'bibtex'
  return readBibliography(text, kind, { problem, counted })
}
