/** Why: bibliographies stand beside the text; each is read by what it is, and nothing is looked up anywhere. */
import type { CslItem } from '@offprint/ast'
import type { ReadContext } from '@offprint/core'
import { GuardError } from '@offprint/core'
import { isGroup, listIn, textIn } from '../front/values.js'
import { bibliographyEntry, bibliographyMissing } from '../messages.js'
import type { Metadata } from '../metadata.js'
import { toCsl } from './csl.js'

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
      add(await readBibliography(text, file, context, problem))
    } catch (error) {
      if (!(error instanceof GuardError) && !(error instanceof SyntaxError)) throw error
      context.messages.report(bibliographyMissing, { file, why: error.message })
    }
  }
  return items
}

async function readBibliography(
  text: string,
  file: string,
  context: ReadContext,
  problem: (words: string) => void
): Promise<CslItem[]> {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  if (extension === 'json') {
    const data: unknown = JSON.parse(text)
    const rows = Array.isArray(data)
      ? data
      : isGroup(data as never)
        ? ((data as { items?: unknown }).items ?? [data])
        : []
    return (rows as unknown[]).map(row => toCsl(row)).filter(item => item !== undefined)
  }
  if (extension === 'yaml' || extension === 'yml') {
    const { parseYaml } = await import('@offprint/core/yaml')
    const source = text.replace(/^\uFEFF?\s*---[ \t]*\r?\n/, '').replace(/\r?\n(?:---|\.\.\.)\s*$/, '\n')
    const data = parseYaml(source, file, { ...context.limits, yamlBytes: context.limits.inputBytes })
    const rows = isGroup(data) ? listIn(data['references']) : listIn(data)
    return rows.map(row => toCsl(row)).filter(item => item !== undefined)
  }
  if (extension === 'ris') return (await import('./ris.js')).readRis(text, problem)
  return (await import('./bibtex.js')).readBibtex(text, context.limits, problem)
}
