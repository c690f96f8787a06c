import type { CreditRole, Name } from '../records.js'
import type { Base, NodeSpec } from '../spec.js'
import type { Foreign } from './foreign.js'
import type { Paragraph } from './paragraph.js'

/**
 * A person or a group that made the article.
 *
 * JATS: <contrib> · Word: style Author · PDF: P of the title block · HTML: citation_author
 */
export interface Contributor extends Base {
  type: 'contributor'
  /** JATS @contrib-type: `author`, `editor`, `reviewer`, … */
  role: string
  /** The name in its parts. */
  name?: Name
  /** The name as the source prints it. */
  printed?: string
  /** Other readings of an ambiguous name, or the same name in other scripts. */
  otherNames?: Name[]
  /** The name of a group author. */
  collaboration?: string
  /** To whom readers write. */
  corresponding?: boolean
  /** Contributed equally with the others so marked. */
  equalContribution?: boolean
  /** Died before publication. */
  deceased?: boolean
  /** ORCID iD, sixteen characters with hyphens, without the address in front. */
  orcid?: string
  /** E-mail addresses. */
  emails?: string[]
  /** Ids of the affiliations, in printed order. */
  affiliations: string[]
  /** Ids of the correspondence notes. */
  correspondence?: string[]
  /** Ids of author notes (present address, equal contribution, …). */
  notes?: string[]
  /** Roles, by the CRediT taxonomy where the source says so. */
  credit?: CreditRole[]
  children: Array<Contributor | Paragraph | Foreign>
}

export const spec: NodeSpec<Contributor, 'front'> = {
  type: 'contributor',
  doc: 'A person or a group that made the article.',
  groups: ['front'],
  fields: {
    role: ['string', 'JATS @contrib-type: `author`, `editor`, `reviewer`, …'],
    name: [{ record: 'name', optional: true }, 'The name in its parts.'],
    printed: ['text?', 'The name as the source prints it.'],
    otherNames: [
      { record: 'name', many: true, optional: true },
      'Other readings of an ambiguous name, or the same name in other scripts.'
    ],
    collaboration: ['text?', 'The name of a group author.'],
    corresponding: ['boolean?', 'To whom readers write.'],
    equalContribution: ['boolean?', 'Contributed equally with the others so marked.'],
    deceased: ['boolean?', 'Died before publication.'],
    orcid: ['string?', 'ORCID iD, sixteen characters with hyphens, without the address in front.'],
    emails: ['strings?', 'E-mail addresses.'],
    affiliations: ['targets', 'Ids of the affiliations, in printed order.'],
    correspondence: ['targets?', 'Ids of the correspondence notes.'],
    notes: ['targets?', 'Ids of author notes (present address, equal contribution, …).'],
    credit: [
      { record: 'credit', many: true, optional: true },
      'Roles, by the CRediT taxonomy where the source says so.'
    ]
  },
  children: ['contributor', 'paragraph', 'foreign'],
  forms: { jats: '<contrib>', word: 'style Author', pdf: 'P of the title block', html: 'citation_author' }
}
