/** Why: RIS files come from reference managers; citation-js reads them, record by record. */
import type { CslItem } from '@offprint/ast'
import { parseRis } from './citation-js.js'
import { toCsl } from './csl.js'

/** The references of an RIS file; their keys are the `ID` fields, else their place. */
export async function readRis(
  text: string,
  problem: (words: string) => void,
  counted: (records: number) => void
): Promise<CslItem[]> {
  const parse = await parseRis()
  const items: CslItem[] = []
  const records = text
    .replace(/^\uFEFF/, '')
    .split(/^ER {2}-.*$/m)
    .filter(record => /^TY {2}-/m.test(record))
  counted(records.length)
  records.forEach((record, i) => {
    const key = /^ID {2}- ?(.+)$/m.exec(record)?.[1]?.trim() ?? String(i + 1)
    try {
      const [read] = parse(`${record.trim()}\nER  - \n`)
      const item = toCsl(read)
      if (item) items.push({ ...item, id: key })
    } catch (error) {
      problem(
        `the record “${key}” could not be read (${error instanceof Error ? error.message.slice(0, 120) : ''})`
      )
    }
  })
  return items
}
