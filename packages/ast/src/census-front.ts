/** Why: what the census counts of the front matter and of what stands beside the text: titles, people, rights, who paid. */
import type { Entries, Entry } from './census-entry.js'
import { licenceAddress, nameInOrder, words } from './census-words.js'
import type {
  Acknowledgement,
  AlternativeTitle,
  Appendix,
  ArticleTitle,
  FundingStatement,
  Keyword,
  Subject,
  Subtitle,
  TranslatedTitle
} from './nodes/index.js'
import { placeName } from './printed-name.js'
import { child, childrenOf, select } from './walk.js'

const worded: Entry<
  Subject | ArticleTitle | Subtitle | TranslatedTitle | AlternativeTitle | Keyword | FundingStatement
> = (node, { add }) => {
  add(node.type, node, words(node), {
    text: words(node),
    lang: node.type === 'translatedTitle' ? node.lang : ''
  })
}

const headed: Entry<Acknowledgement | Appendix> = (node, { add }) => {
  add(node.type, node, words(child(node, 'title')), {
    title: words(child(node, 'title')),
    label: node.type === 'appendix' ? node.label : ''
  })
}

export const frontEntries: Entries = {
  article: (node, { add }) => {
    add('article', node, 'article', { articleType: node.articleType, lang: node.lang })
  },
  journal: (node, { add }) => {
    add('journal', node, node.title ?? node.abbreviation ?? '', {
      title: node.title,
      abbreviation: node.abbreviation,
      nlmTa: node.nlmTa,
      publisherId: node.publisherId,
      issns: node.issns
        ?.map(issn => `${issn.kind} ${issn.value}`)
        .sort()
        .join(' '),
      publisher: node.publisher,
      publisherPlace: node.publisherPlace
    })
  },
  articleId: (node, { add }) => {
    // PMC's numbers are written with its letters and without.
    const value = node.kind === 'pmcid' ? node.value.replace(/^(?=\d)/, 'PMC') : node.value
    add('articleId', node, `${node.kind} ${value}`, { kind: node.kind, value })
  },
  subject: worded,
  articleTitle: worded,
  subtitle: worded,
  translatedTitle: worded,
  alternativeTitle: worded,
  keyword: worded,
  fundingStatement: worded,
  contributor: (node, { add, point }) => {
    add(
      'contributor',
      node,
      node.collaboration ??
        [node.name?.given, node.name?.surname, node.name?.suffix].filter(Boolean).join(' '),
      {
        role: node.role,
        name:
          node.collaboration ??
          [node.name?.given, node.name?.surname, node.name?.suffix].filter(Boolean).join(' '),
        printed: node.printed ?? node.collaboration ?? nameInOrder(node.name),
        surname: node.name?.surname,
        given: node.name?.given,
        suffix: node.name?.suffix,
        corresponding: node.corresponding,
        equal: node.equalContribution,
        deceased: node.deceased,
        orcid: node.orcid,
        emails: node.emails?.join(' '),
        affiliations: point(node.affiliations),
        // “Formal analysis” (NISO) and “Formal Analysis” (JATS4R) are one term.
        credit: node.credit?.map(role => (role.term ?? role.text).toLowerCase()).join('; ')
      }
    )
  },
  affiliation: (node, { add }) => {
    const place = placeName(node)
    add('affiliation', node, place, {
      text: place,
      label: node.label,
      ...Object.fromEntries(
        select(node, 'affiliationPart').flatMap(part => [
          [part.kind, words(part)],
          ...(part.country ? [['countryCode', part.country]] : [])
        ])
      )
    })
  },
  correspondence: (node, { add }) => {
    add('correspondence', node, words(node), { text: words(node), label: node.label })
  },
  publication: (node, { add }) => {
    const { volume, issue, firstPage, lastPage, pageRange, elocationId } = node
    add('publication', node, 'publication', {
      volume,
      issue,
      firstPage,
      lastPage,
      pageRange,
      elocationId
    })
  },
  date: (node, { add }) => {
    add('date', node, node.event, {
      event: node.event,
      date: [node.year, node.month, node.day].filter(part => part !== undefined).join('-'),
      season: node.season
    })
  },
  permissions: (node, { add }) => {
    add('permissions', node, 'permissions', {
      statement: node.statement,
      year: node.year,
      holder: node.holder,
      license: licenceAddress(child(node, 'license')?.url)
    })
  },
  abstract: (node, { add }) => {
    add('abstract', node, words(child(node, 'title')) || 'abstract', {
      kind: node.kind,
      lang: node.translated ? node.lang : '',
      title: words(child(node, 'title'))
    })
  },
  award: (node, { add }) => {
    add('award', node, [node.funder, ...node.awardIds].join(' '), {
      funder: node.funder,
      funderId: node.funderId,
      ids: node.awardIds.join(' ')
    })
  },
  declaration: (node, { add }) => {
    add('declaration', node, words(childrenOf(node).filter(part => part.type !== 'title')), {
      kind: node.kind,
      title: words(child(node, 'title')),
      text: words(childrenOf(node).filter(part => part.type !== 'title'))
    })
  },
  acknowledgement: headed,
  appendix: headed,
  relatedArticle: (node, { add }) => {
    add('relatedArticle', node, words(node), { kind: node.kind, url: node.url, text: words(node) })
  }
}
