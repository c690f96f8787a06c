/** Rules of JATS4R for authors. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

const isAuthor = (contrib: Here): boolean => contrib.is('contrib-type', 'author')

/** The metadata of the article itself, not of a part of it. */
const isMainMeta = ({ parent }: Here): boolean =>
  parent?.name === 'front' && parent.parent?.name === 'article'

const equalAuthors = ({ document }: Here): readonly Here[] =>
  document.those('equal authors', 'contrib', each => isAuthor(each) && each.is('equal-contrib', 'yes'))

const authorsIn = ({ document }: Here): readonly Here[] => document.those('authors', 'contrib', isAuthor)

export const authors = rulesOf('authors', 'JATS4R Authors and Affiliations 2.0 (NISO RP-48-2024)', [
  {
    id: 'contrib-id-type',
    level: 'error',
    on: ['contrib-id'],
    broken: id => (id.attribute('contrib-id-type') ?? '').trim() === '',
    message: 'Say which system this id of a person is of: add @contrib-id-type, such as “orcid”.',
    shows: id => id.text
  },
  {
    id: 'equal-contrib-alone',
    level: 'error',
    on: ['article-meta'],
    broken: meta => isMainMeta(meta) && meta.holds(equalAuthors(meta)) === 1,
    message:
      'One author alone cannot have contributed equally: mark the others too with equal-contrib="yes", or remove it.'
  },
  {
    id: 'collab-member-type',
    level: 'error',
    on: ['contrib'],
    broken: contrib => isAuthor(contrib) && contrib.isIn('collab'),
    message:
      'A member of a group is not an author of the article by that: give this <contrib> inside <collab> another @contrib-type.'
  },
  {
    id: 'author-contrib-type',
    level: 'warning',
    on: ['article-meta'],
    broken: meta =>
      isMainMeta(meta) &&
      meta.document.article === meta.parent?.parent &&
      meta.holds(meta.document.named('contrib')) > 0 &&
      meta.holds(authorsIn(meta)) === 0,
    message: 'No contributor is tagged as an author: set contrib-type="author" on those who are.'
  },
  {
    id: 'contrib-initials',
    level: 'warning',
    on: ['contrib'],
    broken: contrib => {
      const initials = contrib.attribute('initials')
      return initials !== undefined && !/^\p{L}\.?(?:\p{L}?\.?){5}$/u.test(initials)
    },
    message:
      'Write in @initials only the first letters of the name, six at most, with or without full stops.',
    shows: contrib => contrib.attribute('initials'),
    note: 'The schematron shows the message of another rule here; its test is clear.'
  },
  {
    id: 'collab-contrib',
    level: 'warning',
    on: ['collab'],
    broken: collab =>
      collab.isIn('article-meta') && !(collab.parent?.name === 'contrib' && isAuthor(collab.parent)),
    message:
      'A group that is an author is tagged as <contrib contrib-type="author"> with the <collab> inside it.'
  }
])
