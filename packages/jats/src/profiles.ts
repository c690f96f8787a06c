/** Why: receivers want different editions of the same article. What differs between them is this table and nothing else. */
import type { Conventions } from './conventions.js'
import type { Edition } from './validate/edition.js'

export interface JatsProfile {
  publicId: string
  systemId: string
  version: string
  edition: Edition
  /** <processing-meta> attributes (JATS 1.3); absent where the edition has no such element. */
  processingMeta?: Readonly<Record<string, string>>
  /** What the receiver asks for beside the edition. */
  conventions?: Conventions
}

const publishing = (version: string): Edition => ({
  tagSet: 'publishing',
  version,
  oasis: false,
  mathml: '2',
  draft: false
})

const processingMeta = (base: string): Readonly<Record<string, string>> => ({
  'tagset-family': 'jats',
  'base-tagset': base,
  'table-model': 'xhtml',
  'mathml-version': '2.0'
})

/** SciELO Publishing Schema 1.9: values and parts as its documentation and its schematron have them. */
const sps: Conventions = {
  root: { 'specific-use': 'sps-1.9' },
  values: {
    // Its name for competing interests; prose on contributions has none, since it wants <role>.
    'fn@fn-type': {
      'coi-statement': 'conflict',
      con: 'other',
      'ethics-statement': 'other',
      'data-availability': 'other',
      'ai-use': 'other',
      declaration: 'other'
    }
  },
  known: {
    'sec@sec-type': [
      'cases',
      'conclusions',
      'data-availability',
      'discussion',
      'intro',
      'materials',
      'methods',
      'results',
      'subjects',
      'supplementary-material',
      'transcript'
    ]
  },
  without: ['kwd-group@kwd-group-type', 'contrib-id@authenticated'],
  languages: ['kwd-group', 'license'],
  affiliationParts: true,
  citationsBeside: true,
  licenseLink: true,
  bareOrcid: true,
  altText: 120
}

/** The profiles, by the name that `options.profile` takes. */
export const profiles = {
  publishing: {
    publicId: '-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN',
    systemId: 'https://jats.nlm.nih.gov/publishing/1.3/JATS-journalpublishing1-3.dtd',
    version: '1.3',
    edition: publishing('1.3'),
    processingMeta: processingMeta('publishing')
  },
  ojs: {
    publicId: '-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.2 20190208//EN',
    systemId: 'https://jats.nlm.nih.gov/publishing/1.2/JATS-journalpublishing1.dtd',
    version: '1.2',
    edition: publishing('1.2')
  },
  archiving: {
    publicId: '-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.3 20210610//EN',
    systemId: 'https://jats.nlm.nih.gov/archiving/1.3/JATS-archivearticle1-3.dtd',
    version: '1.3',
    edition: { ...publishing('1.3'), tagSet: 'archiving' },
    processingMeta: processingMeta('archiving')
  },
  '1.4': {
    publicId: '-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.4 20241031//EN',
    systemId: 'https://jats.nlm.nih.gov/publishing/1.4/JATS-journalpublishing1-4.dtd',
    version: '1.4',
    edition: publishing('1.4'),
    processingMeta: processingMeta('publishing')
  },
  scielo: {
    publicId: '-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN',
    systemId: 'https://jats.nlm.nih.gov/publishing/1.3/JATS-journalpublishing1-3.dtd',
    version: '1.3',
    edition: publishing('1.3'),
    conventions: sps
  }
} as const satisfies Record<string, JatsProfile>

/** The editions that can be asked for by name. */
export type ProfileName = keyof typeof profiles
