/** Why: tells, for reader and writer alike, whether an affiliation still says what was read. */
import type { NodeOf } from '@offprint/ast'
import { textOf } from '@offprint/ast'
import { print } from '../print.js'

export const affiliationPrint = ({
  label,
  children
}: Pick<NodeOf<'affiliation'>, 'label' | 'children'>): string =>
  print([
    label,
    children.map(child => [
      child.type,
      child.type === 'affiliationPart' ? [child.kind, child.country] : undefined,
      textOf(child)
    ])
  ])
