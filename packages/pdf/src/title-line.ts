/** The lines of the title block. */
import type { Block, Margin, Run, StructType } from './engine/definition.js'
import type { Place, WriteState } from './state.js'
import type { Sized } from './theme.js'

/** A line of the title block; left aligned, whatever the text below is. */
export function line(
  runs: Run[],
  sized: Sized,
  tag: StructType,
  place: Place,
  state: WriteState,
  margin: Margin
): Block[] {
  if (runs.length === 0) return []
  return [
    {
      ...state.text(
        runs,
        sized,
        { ...place, align: place.dir === 'rtl' ? 'right' : 'left' },
        { tag, margin }
      ),
      hyphenate: false
    }
  ]
}
