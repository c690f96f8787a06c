/** Cases for accessibility, figures and tables, mathematics, language, statements. */
import type { Cases } from './case.js'

const metadata = (inside: string) =>
  `<processing-meta><custom-meta-group content-type="accessibility-metadata">${inside}</custom-meta-group></processing-meta>`
const entry = (name: string, vocabulary = 'schema.org') =>
  `<custom-meta vocab="${vocabulary}"><meta-name>${name}</meta-name></custom-meta>`
const described = (altText: string) =>
  `<fig><caption><title>Trout in autumn</title><p>Seen from above.</p></caption><graphic><alt-text>${altText}</alt-text></graphic></fig>`
const link = (text: string) => `<ext-link xlink:href="https://example.org/">${text}</ext-link>`
export const accessibility: Cases = {
  'graphic-alt-text': ['<graphic/>', '<graphic><alt-text>A trout</alt-text></graphic><inline-graphic/>'],
  'graphic-long-desc-once': [
    '<fig><alternatives><graphic><long-desc/></graphic></alternatives><long-desc/></fig>',
    '<fig><graphic><long-desc/></graphic></fig><fig><graphic/><long-desc/></fig>'
  ],
  'oasis-table': ['<table-wrap><oasis:table/></table-wrap>', '<table-wrap><table/></table-wrap>'],
  'table-wrap-table': [
    '<table-wrap><graphic/></table-wrap>',
    '<table-wrap><alternatives><graphic/><table/></alternatives></table-wrap>'
  ],
  'table-header-cell': [
    '<table><tbody><tr><td>Trout</td></tr></tbody></table><table><tr><th/></tr></table>',
    '<table><thead><tr><th>Fish</th></tr></thead></table>'
  ],
  'link-text': [
    '<self-uri xlink:href="https://example.org/a.pdf"/>',
    '<self-uri xlink:href="https://example.org/a.pdf" xlink:title="PDF"/><uri>the archive</uri>'
  ],
  'section-title': ['<sec><p/></sec>', '<sec><title>Methods</title></sec>'],
  'section-disp-level': ['<sec disp-level="2"/>', '<sec/>'],
  'private-char': ['<private-char/>', '<p>☙</p>'],
  'formula-as-picture': [
    '<inline-formula><alternatives><graphic/></alternatives></inline-formula>',
    '<inline-formula><alternatives><graphic/><mml:math/></alternatives></inline-formula>'
  ],
  'accessibility-metadata-place': [
    '<custom-meta-group content-type="accessibility-metadata"/>',
    `${metadata('')}<custom-meta-group/>`
  ],
  'accessibility-metadata-name': [metadata(entry('altText')), metadata(entry('accessibilityHazard'))],
  'accessibility-metadata-vocab': [
    metadata(entry('accessibilityFeature', 'local')),
    metadata(entry('accessibilityFeature'))
  ],
  'textual-form-math': [
    '<disp-formula><alternatives><textual-form>a+b</textual-form></alternatives></disp-formula>',
    '<disp-formula><alternatives><mml:math/></alternatives></disp-formula><alternatives><textual-form/></alternatives>'
  ],
  'textual-form-figure': [
    '<fig-group><alternatives><textual-form>A trout</textual-form></alternatives></fig-group>',
    '<table-wrap><alternatives><textual-form>A trout</textual-form></alternatives></table-wrap>'
  ],
  'alt-text-repeats-title': [described(' Trout  in autumn'), described('Five trout over gravel')],
  'alt-text-repeats-caption': [described('Seen from above.'), described('')],
  'alt-text-empty': [described(' '), described('null')],
  'link-text-address': [link('https://example.org/'), link('the archive')],
  'list-item-label': ['<list-item><label>a</label></list-item>', '<list-item><p/></list-item>']
}

const fig = '<fig><label>Figure 1</label></fig>'
const table = '<table-wrap><caption><p>Catches</p></caption></table-wrap>'
const group = (name: string, inside: string) => `<${name}><label>Group 1</label>${inside}</${name}>`
const caption = (text: string) => `<caption><title>${text}</title></caption>`
export const displayObjects: Cases = {
  'figure-group-count': [group('fig-group', `${fig}<fig/>`), group('fig-group', fig + fig)],
  'figure-group-name': [`<fig-group><caption/>${fig}${fig}</fig-group>`, group('fig-group', fig + fig)],
  'figure-graphic': ['<fig><media/></fig>', '<fig><alternatives><graphic/></alternatives></fig>'],
  'table-group-count': [group('table-wrap-group', table), group('table-wrap-group', table + table)],
  'table-group-name': [
    `<table-wrap-group>${table}${table}</table-wrap-group>`,
    group('table-wrap-group', table + table)
  ],
  'formula-group-count': [
    group('disp-formula-group', '<disp-formula/>'),
    group('disp-formula-group', '<disp-formula/><disp-formula/>')
  ],
  'formula-group-name': [
    '<disp-formula-group><label> </label></disp-formula-group>',
    group('disp-formula-group', '')
  ],
  'object-doi': [
    '<fig><object-id pub-id-type="doi">Figure 1</object-id></fig>',
    '<fig><object-id pub-id-type="doi">10.5555/rivers.f1</object-id></fig><p><object-id pub-id-type="doi">x</object-id></p>'
  ],
  'figure-label-in-caption': [
    `<fig>${caption('Fig. 2: Trout')}</fig>`,
    `<fig><label>Figure 2</label>${caption('Figure 2 trout')}</fig><fig>${caption('Figures of trout')}</fig>`
  ],
  'table-label-in-caption': [
    `<table-wrap>${caption('Table 1. Catches')}</table-wrap>`,
    `<table-wrap><label>Table 1</label>${caption('Catches')}</table-wrap><table-wrap/>`
  ],
  'box-label-in-caption': [
    `<boxed-text>${caption('Box 1 Key messages')}</boxed-text>`,
    `<boxed-text>${caption('Key messages')}</boxed-text>`
  ],
  'object-id': ['<boxed-text/>', '<boxed-text id="B1"/><fig-group/>']
}

export const math: Cases = {
  'math-place': [
    '<p><mml:math/></p>',
    '<inline-formula><tex-math/></inline-formula><disp-formula><alternatives><mml:math/></alternatives></disp-formula>'
  ],
  'formula-one-expression': [
    '<disp-formula><mml:math/><tex-math/></disp-formula>',
    '<disp-formula><alternatives><mml:math/><tex-math/></alternatives></disp-formula>'
  ],
  'formula-alternatives-once': [
    '<disp-formula><alternatives><graphic/><inline-graphic/></alternatives></disp-formula>',
    '<disp-formula><alternatives><graphic/><mml:math/><tex-math/></alternatives></disp-formula><fig><alternatives><graphic/><graphic/></alternatives></fig>'
  ],
  'formula-markup': [
    '<inline-formula><inline-graphic/></inline-formula>',
    '<inline-formula><alternatives><inline-graphic/><mml:math/></alternatives></inline-formula>'
  ]
}

export const language: Cases = {
  'object-language': [
    '<fig xml:lang="english language"/>',
    '<fig xml:lang="en"/><table-wrap xml:lang="pt-BR"/><boxed-text xml:lang="zh-Hant-TW"/><p xml:lang="??"/>'
  ]
}

const statement = '<p>Nothing to declare.</p>'
export const coi: Cases = {
  'coi-footnote-place': [
    `<fn-group><fn fn-type="coi-statement">${statement}</fn></fn-group>`,
    `<author-notes><fn fn-type="coi-statement">${statement}</fn></author-notes>`
  ],
  'coi-footnote-type': [
    `<author-notes><fn fn-type="conflict">${statement}</fn></author-notes>`,
    `<author-notes><fn fn-type="con">${statement}</fn></author-notes>`
  ],
  'coi-notes': [
    `<notes notes-type="competing-interests">${statement}</notes>`,
    '<notes notes-type="other"/>'
  ],
  'coi-paragraph': ['<p content-type="coi-statement">None.</p>', '<p content-type="lead">None.</p>'],
  'coi-section': [
    `<sec><title>Conflict of  interest</title>${statement}</sec>`,
    `<sec><title>Conflict of interests among anglers</title>${statement}</sec>`
  ]
}

export const dataAvailability: Cases = {
  'data-availability-place': [
    '<body><sec sec-type="data-availability"/></body>',
    '<back><sec sec-type="data-availability"/></back>'
  ],
  'data-availability-section-type': [
    '<back><sec sec-type="Data availability"/></back>',
    '<back><sec sec-type="data-availability"/></back>'
  ],
  'data-availability-footnote': ['<fn fn-type="data-availability"/>', '<fn fn-type="other"/>'],
  'data-availability-paragraph': ['<p content-type="data_availability"/>', '<p content-type="data"/>'],
  'data-availability-notes': ['<notes notes-type="data-availability"/>', '<notes/>']
}

const ethical = (inside: string) => `<sec sec-type="ethics-statement"><title>Ethics</title>${inside}</sec>`
export const ethics: Cases = {
  'ethics-nested': [ethical(ethical('')), ethical('<sec sec-type="ethics-consent"/>')],
  'ethics-repeated': [ethical('') + ethical(''), ethical('')],
  'ethics-type-case': ['<sec sec-type="Ethics-Statement"/>', ethical('')],
  'ethics-content-type': [
    ethical('<p content-type="ethics-statement"/>'),
    ethical('<p content-type="ethics-approval"/>')
  ],
  'ethics-title': [
    '<sec sec-type="ethics-statement"><label>Ethics</label></sec>',
    ethical('<label>1</label>')
  ],
  'ethics-section-type': [
    ethical('<sec sec-type="consent"/>'),
    ethical('<sec sec-type="ethics-consent"/><sec/>')
  ],
  'ethics-content-type-start': [
    ethical('<sec><p><named-content content-type="approval"/></p></sec>'),
    ethical('<p content-type="ethics-approval"/><sec><p content-type="lead"/></sec>')
  ]
}
