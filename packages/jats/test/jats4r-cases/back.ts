/** Cases for references and peer review. */
import { type Cases, review } from './case.js'

const cite = (inside: string, type = 'journal') =>
  `<element-citation publication-type="${type}">${inside}</element-citation>`
const people = '<person-group person-group-type="author"><name><surname>Lima</surname></name></person-group>'

export const citations: Cases = {
  'publication-type': ['<mixed-citation>Lima A. Trout.</mixed-citation>', cite('')],
  'elocation-or-pages': [
    cite('<fpage>1</fpage><elocation-id>e1</elocation-id>'),
    cite('<elocation-id>e1</elocation-id>') + cite('<fpage>1</fpage><lpage>9</lpage>')
  ],
  'page-order': [
    cite('<fpage>S195</fpage><lpage>S99</lpage>'),
    cite('<fpage>95</fpage><lpage>195</lpage>') +
      cite('<fpage>195</fpage><lpage>9</lpage><page-range>195-8, 9</page-range>') +
      cite('<fpage>xii</fpage><lpage>v</lpage>')
  ],
  'citation-year': [
    cite('<year>in press</year>'),
    cite('<year>2012</year>') + cite('<year iso-8601-date="1987">spring 1987</year>')
  ],
  'pub-id-type': [cite('<pub-id>7</pub-id>'), cite('<pub-id pub-id-type="pmid">7</pub-id>')],
  'publication-type-other': [cite('', 'other'), cite('', 'report')],
  'citation-person-group': [cite('<person-group/>'), cite(people)],
  'citation-name-place': [
    cite('<name><surname>Lima</surname></name>'),
    `${cite(people)}<contrib><name/></contrib>`
  ]
}

export const dataCitations: Cases = {
  'data-title-type': [
    cite('<data-title>Catches</data-title>'),
    cite('<data-title>Catches</data-title>', 'data')
  ],
  'data-citation-title': [cite('<year>2020</year>', 'data'), cite('<source>River Archive</source>', 'data')],
  'data-citation-article-title': [
    cite('<article-title>Catches</article-title>', 'data'),
    cite('<data-title>Catches</data-title>', 'data') + cite('<article-title>Trout</article-title>')
  ],
  'citation-type': ['<mixed-citation citation-type="journal"/>', cite('')],
  'citation-year-digits': [
    cite('<year>2012a</year>'),
    cite('<year iso-8601-date="2012">2012a</year><date><year>2012a</year></date>')
  ],
  'version-designator': ['<version>second</version>', '<version designator="2">second</version>'],
  'nlm-citation': ['<ref id="R1"><nlm-citation/></ref>', '<ref id="R1"><element-citation/></ref>'],
  'old-citation': ['<ref id="R1"><citation/></ref>', '<ref id="R1"><mixed-citation/></ref>'],
  'reference-id': ['<ref/>', '<ref id="R1"/>']
}

const dated = (inside: string) => cite(inside, 'preprint')
const whole = dated(
  `${people}<article-title>Trout</article-title><year>2020</year><source>bioRxiv</source><pub-id pub-id-type="doi">10.5555/7</pub-id><date-in-citation content-type="access-date">May</date-in-citation>`
)
export const preprints: Cases = {
  'preprint-person-group': [dated('<name/>'), whole],
  'preprint-title': [dated('<source>bioRxiv</source>'), whole],
  'preprint-date': [dated('<date/>'), whole],
  'preprint-one-date': [
    dated('<year>2020</year><date date-type="published"/>'),
    whole + dated('<date date-type="published"/>')
  ],
  'preprint-source': [dated(''), whole],
  'preprint-link': [dated(''), whole],
  'preprint-person-group-type': [dated('<person-group/>'), `${whole}${cite('<person-group/>')}`],
  'preprint-year': [dated('<year>May 2020</year>'), dated('<year iso-8601-date="2020">May 2020</year>')],
  'preprint-date-form': [
    dated('<date iso-8601-date="May"><year>May 2020</year></date>'),
    dated('<date iso-8601-date="2020-05"><year>May 2020</year></date><date><year>2020</year></date>')
  ],
  'preprint-access-date': [dated('<date-in-citation/>'), whole]
}

const judged = '<related-object document-type="peer-reviewed-article" document-id-type="doi"/>'
const part = (inside: string, type = 'reviewer-report') =>
  `<sub-article article-type="${type}"><front-stub>${inside}</front-stub></sub-article>`
const history = (inside: string) => `<pub-history>${inside}</pub-history>`
const entry = (name: string, value: string) =>
  `<custom-meta-group><custom-meta><meta-name>${name}</meta-name><meta-value>${value}</meta-value></custom-meta></custom-meta-group>`
const writer =
  '<contrib-group><contrib contrib-type="author"><role specific-use="reviewer"/></contrib></contrib-group>'
const value = (name: string, wrong: string, right: string): readonly [string, string] => [
  review(entry(name, wrong)),
  review(entry(name, right))
]
export const peerReview: Cases = {
  'review-link': [review('<related-object/>'), review(judged) + ''],
  'review-article-type': [
    '<article article-type="Reviewer report"/>',
    '<article article-type="reviewer-report"><sub-article article-type="translation"/></article>'
  ],
  'review-doi': [
    review('<article-id pub-id-type="pmid">7</article-id>'),
    review('<article-id pub-id-type="doi">10.5555/7</article-id>')
  ],
  'review-contributor': [part('<contrib-group/>'), part('<contrib-group><contrib/></contrib-group>')],
  'review-title': [part(''), part('<title-group><article-title>Report 1</article-title></title-group>')],
  'review-permissions': [review(''), `${part('')}`],
  'review-date': [
    part('', 'editor-report'),
    `<front><article-meta><pub-date/></article-meta></front>${part('', 'editor-report')}`
  ],
  'review-role': [
    part('<contrib-group><contrib><role>Reviewer</role></contrib></contrib-group>'),
    part(`${writer}<collab><contrib/></collab>`)
  ],
  'review-link-type': [review('<related-object document-type="reviewer-report"/>'), review(judged)],
  'review-event-date': [
    review(history('<event event-type="editor-decision-sent"><date/><date/></event>')),
    review(history('<event event-type="editor-decision-sent"><date/></event>'))
  ],
  'review-event-type': [
    review(history('<event><date/></event>')),
    review(history('<event event-type="editor-decision-sent"><date/></event>'))
  ],
  'review-stage': value('peer-review-stage', 'before', 'pre-publication'),
  'review-transfer': value('transfer', 'no', 'yes'),
  'review-round': value('peer-review-revision-round', 'first', '1'),
  'review-recommendation': value('peer-review-recommendation', 'maybe', 'minor-revision'),
  'review-transparency': value('peer-review-identity-transparency', 'open', 'all-identities-visible'),
  'review-author': [part('<contrib-group><contrib contrib-type="editor"/></contrib-group>'), part(writer)],
  'review-part-link': [part(''), part(judged)],
  'review-event-type-value': [
    review(history('<event event-type="lost"><date/></event>')),
    review(history('<event event-type="author-comment-received"><date/></event>'))
  ],
  'review-date-type': [
    review('<history><date date-type="read"/></history>', 'editor-report', '1.1'),
    review('<history><date date-type="read"/></history>')
  ],
  'review-link-source-type': [
    review('<related-object document-type="reviewer-report" source-id="7"/>'),
    review('<related-object document-type="reviewer-report" source-id="7" source-id-type="issn"/>')
  ]
}
