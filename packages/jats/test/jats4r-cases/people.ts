/** Cases for authors, affiliations, their roles, and funding. */
import { type Cases, meta } from './case.js'

const two = '<contrib/><contrib/>'
const linked = '<contrib><xref ref-type="aff" rid="a1 a2"/></contrib><contrib/>'

export const affiliations: Cases = {
  'aff-linked-in-meta': [
    meta(`<contrib-group>${two}</contrib-group><aff id="a1"/><aff id="a2"/>`),
    meta(`<contrib-group>${linked}</contrib-group><aff id="a1"/><aff id="a2"/>`)
  ],
  'aff-linked-in-group': [
    meta(`<contrib-group>${two}<aff/><aff id="a2"/></contrib-group>`),
    meta(`<contrib-group>${linked}<aff id="a1"/><aff id="a2"/></contrib-group>`)
  ],
  'aff-sup-label': [
    '<aff><sup>b</sup><institution>School of Rivers</institution></aff>',
    '<aff><label>b</label><institution>School of Rivers<sup>2</sup></institution></aff>'
  ],
  'aff-xref-type': [
    '<xref rid="a1"/><aff id="a1"/>',
    '<xref ref-type="aff" rid="a1"/><aff id="a1"/><xref rid="S1"/><sec id="S1"/>'
  ],
  'institution-id-type': [
    '<institution-id>https://ror.org/000000000</institution-id>',
    '<institution-id institution-id-type="ror">https://ror.org/000000000</institution-id>'
  ],
  'aff-xref-label': [
    '<contrib contrib-type="author"><xref ref-type="aff" rid="a1">1</xref></contrib><aff id="a1"/>',
    '<contrib contrib-type="author"><xref ref-type="aff" rid="a1">1</xref><xref ref-type="aff" rid="a2"/></contrib><aff id="a1"><label>1</label></aff><aff id="a2"/>'
  ],
  'country-code': [
    '<aff><country country="pt">Portugal</country></aff>',
    '<aff><addr-line><country country="PT">Portugal</country></addr-line></aff><address><country>Portugal</country></address>'
  ],
  'aff-institution': ['<aff>School of Rivers</aff>', '<aff><institution>School of Rivers</institution></aff>']
}

const equal = '<contrib contrib-type="author" equal-contrib="yes"/>'
export const authors: Cases = {
  'contrib-id-type': [
    '<contrib-id contrib-id-type=" ">0000-0000-0000-0000</contrib-id>',
    '<contrib-id contrib-id-type="orcid">0000-0000-0000-0000</contrib-id>'
  ],
  'equal-contrib-alone': [
    meta(`<contrib-group>${equal}<contrib contrib-type="author"/></contrib-group>`),
    meta(`<contrib-group>${equal}${equal}</contrib-group>`)
  ],
  'collab-member-type': [
    '<collab><contrib-group><contrib contrib-type="author"/></contrib-group></collab>',
    '<collab><contrib-group><contrib contrib-type="member"/></contrib-group></collab>'
  ],
  'author-contrib-type': [
    meta('<contrib-group><contrib/></contrib-group>'),
    meta('<contrib-group><contrib contrib-type="author"/><contrib/></contrib-group>')
  ],
  'contrib-initials': ['<contrib initials="Rita M"/>', '<contrib initials="Á.R.M."/><contrib/>'],
  'collab-contrib': [
    meta('<contrib-group><collab>River Study Group</collab></contrib-group>'),
    meta(
      '<contrib-group><contrib contrib-type="author"><collab>River Study Group</collab></contrib></contrib-group>'
    )
  ]
}

const uri = 'https://credit.niso.org/contributor-roles/software/'
const role = (attributes: string, text = 'Software') =>
  `<contrib><role vocab="credit" vocab-identifier="https://credit.niso.org/" ${attributes}>${text}</role></contrib>`
const right = role(`vocab-term="Software" vocab-term-identifier="${uri}"`)
export const credit: Cases = {
  'credit-vocab-identifier': [
    `<contrib><role vocab="credit" vocab-term="Software" vocab-term-identifier="${uri}"/></contrib>`,
    right
  ],
  'credit-term-identifier': [role('vocab-term="Software"'), right],
  'credit-term': [role(`vocab-term="software" vocab-term-identifier="${uri}"`), right],
  'credit-term-conflict': [role(`vocab-term="Validation" vocab-term-identifier="${uri}"`), right],
  'credit-vocab': [
    '<contrib><role vocab-term="Resources">Resources</role></contrib>',
    '<contrib><role vocab-term="Librarian">Librarian</role></contrib>'
  ],
  'credit-content-type': [
    '<article dtd-version="1.1"><contrib><role content-type="https://credit.niso.org/software">S</role></contrib></article>',
    `<article dtd-version="1.1"><contrib><role content-type="${uri}">S</role></contrib></article>`
  ],
  'credit-untagged': [
    '<contrib><role>Writing - Original Draft</role></contrib>',
    '<contrib><role>Professor of Rivers</role></contrib>'
  ],
  'credit-untagged-old': [
    '<article dtd-version="1.0"><contrib><role>Data curation</role></contrib></article>',
    '<contrib><role vocab-term="x">Data curation</role></contrib>'
  ]
}

const award = (inside: string) => `<funding-group><award-group>${inside}</award-group></funding-group>`
const funder = '<funding-source><institution-wrap/></funding-source>'
const id = (attributes: string, text = '10.13039/100000001') =>
  `<funding-group><institution-id ${attributes}>${text}</institution-id></funding-group>`
const registry = 'vocab="open-funder-registry"'
const vocabulary = `${registry} vocab-identifier="10.13039/open_funder_registry"`
const whole = id(`${vocabulary} institution-id-type="doi"`)
export const funding: Cases = {
  'funding-group-once': [
    meta('<funding-group/><funding-group/>'),
    `${meta('<funding-group/>')}<sub-article><front-stub><funding-group/></front-stub></sub-article>`
  ],
  'award-one-source': [award(funder + funder), award(funder)],
  'award-source': [award('<award-id>7</award-id>'), award('<support-source>A ship</support-source>')],
  'award-id-doi': [
    award(`${funder}<award-id award-id-type="doi">https://doi.org/10.5555/7</award-id>`),
    award(`${funder}<award-id award-id-type="doi">10.5555/7</award-id><award-id>AB/7</award-id>`)
  ],
  'funding-source-institution': [award('<funding-source>River Fund</funding-source>'), award(funder)],
  'funder-vocab-identifier': [id(`${registry} institution-id-type="doi"`), whole],
  'funder-id-type': [id(vocabulary), whole],
  'funder-id': [id(`${vocabulary} institution-id-type="doi"`, 'doi:10.13039/100000001'), whole],
  'funder-id-doi': [
    `<article dtd-version="1.1">${id('institution-id-type="doi"', 'FundRef 7')}</article>`,
    id('institution-id-type="doi"', 'FundRef 7')
  ],
  'award-one-recipient': [
    award(`${funder}<principal-award-recipient><name/><name/></principal-award-recipient>`),
    award(`${funder}<principal-award-recipient><name/></principal-award-recipient>`)
  ]
}
