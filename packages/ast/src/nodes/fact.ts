import type { Base, NodeSpec } from '../spec.js'

/**
 * A fact found in the source, a profile or a facts file and not yet given its place.
 *
 * HTML: <meta>
 *
 * Only in a draft: a finished tree has none.
 */
export interface Fact extends Base {
  type: 'fact'
  /** The name that the source uses: `citation_volume`, `dc.title`, … */
  name: string
  /** What it says. */
  value: string
  /** Where it was found: `meta:citation_volume`, `profile`, `facts`, … */
  source: string
}

export const spec: NodeSpec<Fact, 'front'> = {
  type: 'fact',
  doc: 'A fact found in the source, a profile or a facts file and not yet given its place.',
  groups: ['front'],
  draft: true,
  fields: {
    name: ['string', 'The name that the source uses: `citation_volume`, `dc.title`, …'],
    value: ['string', 'What it says.'],
    source: ['string', 'Where it was found: `meta:citation_volume`, `profile`, `facts`, …']
  },
  children: null,
  forms: { jats: '—', word: '—', pdf: '—', html: '<meta>' }
}
