/** Cases for abstracts, keywords, subjects, permissions, clinical trials. */
import { type Cases, meta } from './case.js'

const figure = (inside: string) => `<fig>${inside}</fig>`
const sections = '<sec><title>Aim</title></sec><sec><title>Result</title></sec>'
export const abstracts: Cases = {
  'abstract-kinds': [
    meta('<abstract><p/></abstract><abstract><p/></abstract>'),
    meta('<abstract><p/></abstract><abstract xml:lang="fr"><p/></abstract>')
  ],
  'abstract-one-section': [
    '<abstract><sec><title>Aim</title></sec></abstract>',
    `<abstract>${sections}</abstract>`
  ],
  'graphical-abstract-figure': [
    '<abstract abstract-type="graphical"><p>Words</p></abstract>',
    `<abstract abstract-type="graphical">${figure('<graphic/>')}</abstract>`
  ],
  'abstract-media-type': [
    `<abstract>${figure('<media/>')}</abstract>`,
    `<abstract abstract-type="audio">${figure('<media mimetype="audio"/>')}</abstract>`
  ],
  'video-abstract-figure': [
    `<abstract abstract-type="video">${figure('<media mimetype="audio"/>')}</abstract>`,
    `<abstract abstract-type="video"><p>${figure('<media mimetype="video"/>')}</p></abstract>`
  ],
  'audio-abstract-figure': [
    '<abstract abstract-type="audio"><media mimetype="audio"/></abstract>',
    `<abstract abstract-type="audio">${figure('<media mimetype="audio"/>')}</abstract>`
  ],
  'trans-abstract-language': [
    '<trans-abstract><p/></trans-abstract>',
    '<trans-abstract xml:lang="es"><p/></trans-abstract>'
  ],
  'abstract-section-title': [
    '<abstract><sec><title>Aim</title></sec><sec><p/></sec></abstract>',
    `<abstract>${sections}</abstract><body><sec/></body>`
  ],
  'abstract-graphic-figure': [
    '<trans-abstract><p><graphic/></p></trans-abstract>',
    `<abstract>${figure('<alternatives><graphic/></alternatives>')}</abstract><p><graphic/></p>`
  ],
  'abstract-media-figure': [
    '<abstract><p><media/></p></abstract>',
    `<abstract>${figure('<media/>')}</abstract><p><media/></p>`
  ],
  'graphical-abstract-type': [
    `<abstract>${figure('<graphic/>')}</abstract>`,
    `<abstract abstract-type="graphical">${figure('<graphic/>')}</abstract><abstract><p/></abstract>`
  ],
  'abstract-type-value': [
    '<abstract abstract-type="short"/>',
    '<abstract abstract-type="teaser"/><abstract/>'
  ],
  'abstract-sign-language': [
    '<abstract xml:lang="bfi"/>',
    '<abstract xml:lang="en"/><trans-abstract xml:lang="bfi"/>'
  ]
}

export const keywords: Cases = {
  'keyword-groups-kind': [
    '<kwd-group/><kwd-group/><kwd-group/>',
    '<kwd-group/><kwd-group kwd-group-type="author"/><kwd-group xml:lang="fr"/>'
  ],
  'keyword-group-language': ['<kwd-group xml:lang="en"/>', '<kwd-group xml:lang="fr"/>'],
  'keyword-content-types': [
    '<kwd-group><kwd content-type="taxon"/><kwd/></kwd-group><kwd-group xml:lang="fr"/>',
    '<kwd-group><kwd content-type="taxon"/><kwd content-type="place"/></kwd-group><kwd-group xml:lang="fr"><kwd/><kwd/></kwd-group>'
  ],
  'compound-keyword-parts': [
    '<compound-kwd><compound-kwd-part>Trout</compound-kwd-part></compound-kwd>',
    '<compound-kwd><compound-kwd-part>12</compound-kwd-part><compound-kwd-part>Trout</compound-kwd-part></compound-kwd>'
  ]
}

export const subjects: Cases = {
  'subject-groups-kind': [
    '<article-categories><subj-group/><subj-group/></article-categories>',
    '<article-categories><subj-group subj-group-type="heading"/><subj-group/></article-categories>'
  ],
  'subject-group-language': ['<subj-group xml:lang="en"/>', '<subj-group xml:lang="fr"/>'],
  'compound-subject-parts': [
    '<compound-subject><compound-subject-part>Rivers</compound-subject-part></compound-subject>',
    '<compound-subject><compound-subject-part>3</compound-subject-part><compound-subject-part>Rivers</compound-subject-part></compound-subject>'
  ]
}

const by = 'https://creativecommons.org/licenses/by/4.0/'
const ref = (address = by, attributes = '') => `<ali:license_ref ${attributes}>${address}</ali:license_ref>`
const old = (inside: string) => `<article dtd-version="1.0">${inside}</article>`
const copyright = (statement: string, year: string, holder: string) =>
  `<permissions><copyright-statement>${statement}</copyright-statement><copyright-year>${year}</copyright-year><copyright-holder>${holder}</copyright-holder></permissions>`
const good = copyright('© 2024 The Rivers Press', '2024', 'the Rivers Press')
export const permissions: Cases = {
  permissions: [meta('<abstract/>'), meta('<permissions/>')],
  'copyright-year': [
    '<permissions><copyright-holder>Ana Lima</copyright-holder></permissions>',
    '<permissions><license/></permissions>'
  ],
  'copyright-holder': ['<permissions><copyright-year>2024</copyright-year></permissions>', good],
  'copyright-year-digits': ['<copyright-year>’24</copyright-year>', '<copyright-year>2024</copyright-year>'],
  'copyright-year-space': ['<copyright-year>2024 </copyright-year>', '<copyright-year>2024</copyright-year>'],
  'license-addresses-agree': [
    `<license xlink:href="http://example.org/terms">${ref()}</license>`,
    `<license xlink:href="${by}">${ref()}</license>`
  ],
  'license-refs-dated': [
    `<license>${ref(by, 'start_date="2024-01-01"')}${ref()}</license>`,
    `<license>${ref(by, 'start_date="2024-01-01"')}${ref(by, 'start_date="2025-01-01"')}</license><license>${ref()}</license>`
  ],
  'free-to-read-order': [
    '<ali:free_to_read start_date="2024-05-01" end_date="2024-04-30"/>',
    '<ali:free_to_read start_date="2024-05-01" end_date="2024-05-31"/><ali:free_to_read start_date="2024-05-01"/>'
  ],
  'ali-date': [
    '<ali:free_to_read start_date="2023-02-29"/>',
    `<ali:free_to_read start_date="2024-02-29"/>${ref(by, 'start_date="2000-12-31"')}`
  ],
  'license-creative-commons': [
    `<license>${ref('http://creativecommons.org/licenses/by/4.0')}</license>`,
    `<license>${ref()}</license><license>${ref('https://creativecommons.org/licenses/by-nc-sa/3.0/pt/')}</license><license>${ref('https://creativecommons.org/publicdomain/zero/1.0/')}</license>`
  ],
  'license-href-empty': [`<license xlink:href=" ">${ref()}</license>`, `<license>${ref()}</license>`],
  'license-ref-empty': [`<license>${ref(' ')}</license>`, `<license>${ref()}</license>`],
  'license-ref': ['<license><license-p/></license>', `<license>${ref()}</license>`],
  'license-ref-not-href': [`<license xlink:href="${by}"/>`, '<license/>'],
  'license-href': [old('<license/>'), old(`<license xlink:href="${by}"/>`)],
  'license-text-link': [
    `<license>${ref()}<license-p><ext-link xlink:href="https://example.org/">terms</ext-link></license-p></license>`,
    `<license>${ref()}<license-p><ext-link xlink:href="${by}">terms</ext-link></license-p></license><license><license-p><ext-link xlink:href="${by}">terms</ext-link></license-p></license>`
  ],
  'copyright-statement-year': [copyright('© 2023 Ana Lima', '2024', 'Ana Lima'), good],
  'copyright-statement-holder': [
    copyright('© 2024 The authors', '2024', 'Ana Lima'),
    good +
      '<permissions><copyright-statement>Rios</copyright-statement><copyright-holder>Rivers</copyright-holder><copyright-holder>Rios</copyright-holder></permissions>'
  ]
}

const number = 'document-id="NCT00000007" document-id-type="clinical-trial-number"'
const ctgov = 'source-id="10.18810/clinical-trials-gov" source-id-type="crossref-doi"'
const link = (attributes: string) => `<related-object ${attributes}/>`
const results = (attributes: string) => link(`content-type="results" ${attributes}`)
const byName = 'source-id="ClinicalTrials.gov" source-id-type="registry-name"'
const full = link(`${ctgov} ${number} source-type="clinical-trials-registry"`)
const fullByName = link(`${byName} ${number} source-type="clinical-trials-registry"`)
const fullResults = results(`${ctgov} ${number}`)
export const clinicalTrials: Cases = {
  'trial-results-registry-doi': [
    results(`source-id="10.5555/none" source-id-type="crossref-doi" ${number}`),
    fullResults
  ],
  'trial-results-registry-type': [results(`source-id="ISRCTN" ${number}`), fullResults],
  'trial-results-number': [results(`${ctgov} document-id-type="doi"`), fullResults],
  'trial-results-number-type': [results(`${ctgov} document-id="NCT00000007"`), fullResults],
  'trial-by-doi-registry': [link(`source-id="10.5555/none" source-id-type="crossref-doi" ${number}`), full],
  'trial-by-doi-number': [link(`${ctgov} document-id-type="doi"`), full],
  'trial-by-doi-number-type': [link(`${ctgov} document-id="NCT00000007"`), full],
  'trial-by-doi-one-registry': [
    link(`source-id="10.18810/isrctn 10.18810/drks" source-id-type="crossref-doi" ${number}`),
    full
  ],
  'trial-by-name-number': [link(`${byName} document-id-type="doi"`), fullByName],
  'trial-by-name-number-type': [link(`${byName} document-id="NCT00000007" document-id-type="n"`), fullByName],
  'related-object-doi': [
    link('document-id="https://doi.org/10.5555/7" document-id-type="doi"'),
    link('document-id="10.5555/7" document-id-type="doi"')
  ],
  'related-object-one-doi': [
    link('document-id="10.5555/7 10.5555/8" document-id-type="doi"'),
    link('document-id="10.5555/7" document-id-type="doi"')
  ],
  'trial-number-repeated': [link(number) + link('document-id="NCT00000007"'), link(number)],
  'trial-one-number': [link('document-id="NCT00000007 NCT00000008"'), link(number)],
  'trial-registry-name': [link(`source-id="My Trials" source-id-type="registry-name" ${number}`), fullByName],
  'trial-registry-name-type': [link(`${byName} ${number}`), fullByName],
  'trial-registry-type': [link(`${ctgov} ${number}`), full + link('source-id="10.5555/book"')]
}
