/** Why: pages set the word for it before an affiliation, in lists and on cards alike: “Affiliation: Harbour College”. */
import type { Node } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { cut, lineOf } from './inline-text.js'
import { placeOf } from './ledger-drop.js'

/** “Affiliation:” before an affiliation goes. */
export function withoutLabel(line: readonly Node[], context: RecogniseContext): Node[] {
  const label =
    /^[\s\u00A0]*(affiliations?|adresses?|afiliaci(?:ón|ones)|afiliaç(?:ão|ões)|filiação)[\s\u00A0:]+(?=[\p{Lu}\d])/iu.exec(
      lineOf(line)
    )
  if (!label) return [...line]
  context.ledger.drop(label[1]!, 'label', placeOf(line))
  return cut(line, label[0].length)[1]
}
