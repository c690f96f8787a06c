/**
 * Why: a link may lead to a place in a line that has no words of its own. Paper needs nothing there; the structure tree
 * needs an element with the name, or whoever reads the file cannot tell where the link leads. An empty element would be
 * an untruth, so that the next words of the line carry the name, and the last ones where none follow.
 */
import type { Run } from './engine/definition.js'

/** What the title of such an element says when the place is behind its words. */
const behind = 'behind'

/** The runs of a block, each name of a place without words carried by words beside it. */
export function withPlaces(runs: readonly Run[]): Run[] {
  const named = [...runs]
  runs.forEach((run, at) => {
    if (run.destination === undefined || run.text !== '') return
    const next = named.findIndex((one, index) => index > at && carries(one))
    if (next >= 0) named[next] = carrying(named[next]!, { id: run.destination })
    else {
      const last = named.findLastIndex((one, index) => index < at && carries(one))
      if (last >= 0) named[last] = carrying(named[last]!, { id: run.destination, title: behind })
    }
  })
  return named
}

const carries = (run: Run): boolean => run.text.trim() !== '' && !run.object

function carrying(run: Run, props: { id: string; title?: string }): Run {
  return { ...run, mark: { tag: 'Span', props, ...(run.mark && { within: run.mark }) } }
}
