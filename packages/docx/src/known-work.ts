/** Why: a work that has neither a name nor an author is none that a reference manager could know again. */
import type { CslItem } from '@offprint/ast'

/** Whether an item tells a work from others. */
export const says = (item: CslItem): boolean =>
  item.title !== undefined || item.DOI !== undefined || (item.author?.length ?? 0) > 0
