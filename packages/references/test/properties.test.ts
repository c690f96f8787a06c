/** What holds for every input: no throw, ranges inside the text that hold the field's words, and linear time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measured } from '../../../test/support/cost.js'
import { type FieldName, parseReference } from '../src/index.js'

const VERBATIM = [
  'title',
  'container-title',
  'volume',
  'issue',
  'publisher',
  'publisher-place',
  'edition',
  'genre',
  'medium',
  'version',
  'number',
  'status',
  'archive',
  'note'
] as const
const words = (text: string) =>
  text
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, '')
    .split(/\s+/)
    .join(' ')
    .trim()

function holds(text: string): void {
  const parsed = parseReference(text)
  for (const [field, range] of Object.entries(parsed.ranges) as [FieldName, [number, number]][]) {
    expect(range[0]).toBeGreaterThanOrEqual(0)
    expect(range[1]).toBeLessThanOrEqual(text.length)
    expect(range[1]).toBeGreaterThan(range[0])
    expect(parsed.confidence[field]).toBeGreaterThan(0)
    expect(parsed.confidence[field]).toBeLessThanOrEqual(1)
  }
  for (const field of VERBATIM) {
    const range = parsed.ranges[field]
    if (range) expect(words(text.slice(...range))).toBe(parsed.csl[field])
  }
}

const piece = fc.constantFrom(
  'Smith JA',
  'Van der Berg RN',
  ', ',
  '. ',
  ' ',
  '; ',
  ': ',
  '(2012)',
  '2012',
  ' Mar-Apr ',
  '25(2):195-206',
  'In: ',
  'editors',
  'et al',
  '10.1000/a.b',
  'doi:',
  'https://x.org/a',
  'PMID: 12345',
  '“',
  '”',
  '[Internet]',
  'Geneva: WHO',
  '3rd ed',
  'p. 3-9',
  'Suppl 2',
  '\u00A0',
  '‐',
  'J Appl Physiol',
  'A title of things',
  '(',
  ')',
  '[',
  ']',
  'é',
  '漢字',
  '\u200B',
  '😀',
  'PubMed | Google Scholar',
  'thesis',
  'Accessed 12 May 2021',
  '\n',
  '———. ',
  ' (Trad. x)',
  '王小明, ',
  '第5巻',
  '제1호',
  'Phys. Rev. D47 (1993) 2982',
  'Oslo: Moe',
  ' Series in x.',
  '12-IV-2020',
  'Орлова Н. С. ',
  'Почвы речных террас',
  ' // ',
  ' М.: Наука, 2005',
  ' Т. 14, № 3. С. 45–52.',
  ' U.S. Patent 7 123 456, ',
  ' Report No.: AB-1.',
  ', ch. 4, pp. 3',
  '. Version 2.1. ',
  '; 2015 Jun 3-6; Riga. ',
  ', edited by Paul Moe, ',
  ', Tech. Rep. 12'
)

describe('any text', () => {
  it('never throws, and keeps ranges true', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), parts => holds(parts.join(''))),
      { seed: 20240607, numRuns: 1500 }
    )
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds), {
      seed: 20240608,
      numRuns: 500
    })
  })
  it('gives the same answer twice', () => {
    const text = 'Okoro TB. Sleep. J Shift Work. 2014;12(3):211-20.'
    expect(parseReference(text)).toEqual(parseReference(text))
  })
})

describe('hostile text takes linear time', () => {
  const repeated: Record<string, (n: number) => string> = {
    names: n => 'Smith J, '.repeat(n / 9),
    brackets: n => '('.repeat(n),
    stops: n => 'a.'.repeat(n / 2),
    digits: n => '7'.repeat(n),
    dois: n => '10.1/'.repeat(n / 5),
    'real dois': n => '10.1000/a '.repeat(n / 10),
    capitals: n => 'Ab Cd, '.repeat(n / 7),
    one: n => 'A'.repeat(n),
    quotes: n => '“a” '.repeat(n / 4),
    within: n => 'x. In: '.repeat(n / 7),
    ranges: n => '1-2,'.repeat(n / 4),
    years: n => '2001 '.repeat(n / 5),
    particles: n => 'de '.repeat(n / 3),
    initials: n => 'A. '.repeat(n / 3),
    addresses: n => 'http://a '.repeat(n / 9),
    'bracketed words': n => '(a) '.repeat(n / 4),
    squares: n => '['.repeat(n),
    versions: n => 'x (Version 1.1) '.repeat(n / 16),
    reports: n => 'x (A A A A A A A A Report No '.repeat(n / 29),
    han: n => '山'.repeat(n),
    marks: n => 'e\u0301'.repeat(n / 2),
    'hyphened names': n => 'De la Cruz-'.repeat(n / 11),
    lines: n => 'Ab Cd\n'.repeat(n / 6),
    dashes: n => '_'.repeat(n),
    'long dashes': n => '———. '.repeat(n / 5),
    'East Asian names': n => '王小明, '.repeat(n / 5),
    'East Asian counts': n => '船 12(3), '.repeat(n / 9),
    'East Asian stops': n => `王小明. ${'船。'.repeat(n / 2)}`,
    translations: n => 'x (Trad. '.repeat(n / 9),
    'open translations': n => `Dam R. x ${'(Trans. (a) '.repeat(n / 12)})`,
    'cities in rows': n => `Dam R. Boats, ${'Oslo, Paris, '.repeat(n / 13)}1990.`,
    'series behind titles': n => `Dam R. Boats. ${'Series in x. '.repeat(n / 13)}Harbour Press, Oslo, 1990.`,
    'letters and volumes': n => 'Phys. Rev. D47 (1993) '.repeat(n / 22),
    'wrong spaces': n => 'Phys .Rev .'.repeat(n / 11),
    'one word names': n => `Dam R, ${'Mumpuni, '.repeat(n / 9)}`,
    editors: n => `Dam R. Boats. ${'Moe K (ed.). '.repeat(n / 13)}`,
    sici: n => '10.1641/a(1)1[1:a'.repeat(n / 17),
    'old arXiv': n => 'hep-ph/9501269 '.repeat(n / 15),
    'leads twice': n => 'Disponível em: '.repeat(n / 15),
    ministries: n => 'Brasil. Ministério do Mar. '.repeat(n / 27),
    credits: n => `Dam R. Boats. ${'Tradução e notas de Rose '.repeat(n / 25)}Oslo: House, 1990.`,
    'roles in rows': n => `Dam R. Boats. ${'Tradução, nota e prefácio '.repeat(n / 26)}`,
    'capital particles': n => 'DAM DE LA '.repeat(n / 10),
    'given names in rows': n => `DAM, ${'Rose da '.repeat(n / 8)}`,
    theses: n => `Dam R. Boats ${'. Tese (Doutorado '.repeat(n / 18)}`,
    'open addresses': n => `Dam R. Boats. ${'Disponível em: <'.repeat(n / 16)}http://example.org`,
    'journals with places': n => `Dam R. Boats. ${'Tides, Oslo. '.repeat(n / 13)}v. 3, p. 4.`,
    'days in sentences': n => `Dam R. Boats, ${'de 22 de outubro de 2021, '.repeat(n / 26)}`,
    'theses in brackets': n => `Dam R. ${'x [Tese de Doutorado, U X]. '.repeat(n / 28)}`,
    'leading editors': n => `Dam R. “Boats,” ${'in Seas, eds A. B. Moe (Oslo: '.repeat(n / 30)}`,
    'journals for names': n => `A. Moe, ${'J. Hazard. '.repeat(n / 11)}29`,
    'names in one': n => `Dam ${'Tde S, '.repeat(n / 7)}`,
    'kinship words': n => 'Dam Filho '.repeat(n / 10),
    'commas missing': n => 'DAM, A. '.repeat(n / 8),
    'capitals and stops': n => 'DAM DA LUA. '.repeat(n / 12),
    'bodies in brackets': n => 'Institute of Tides (IT) & '.repeat(n / 26),
    'title case without end': n => `Dam R. 2019. Of Salmo trutta ${'Boat of Tides '.repeat(n / 14)}`,
    'translators in brackets': n => `Dam R. Boats (${'A. Dam, '.repeat(n / 8)}Trad.). Oslo: House, 1990.`,
    'extents in rows': n => `Dam R. Boats. ${'150p. '.repeat(n / 6)}`,
    'volumes that touch': n => `Dam R. Boats. ${'Tides3(1): 9 '.repeat(n / 13)}`,
    'records in rows': n => `Dam R. Boats. ${'GSE265874. '.repeat(n / 11)}`,
    'places of houses': n => `Dam R. Boats. Oslo, ${'the Hague, '.repeat(n / 11)}: House, 1990.`,
    'second houses': n => `Dam R. Boats. Oslo: House${'; Lima: House'.repeat(n / 13)}, 1990.`,
    'half years': n => `Dam R. Boats. Tides, ${'1. sem. '.repeat(n / 8)}2006.`,
    'editors behind books': n =>
      `Dam R. Boats. In Seas; ${'Doe, A.; '.repeat(n / 9)}Eds.; House: Oslo, 1990.`,
    'acronyms in rows': n => 'WHO, UNICEF, '.repeat(n / 13),
    'roman numerals': n => `Dam R. Boats. ${'xlviii-'.repeat(n / 7)}`,
    'lands in rows': n => `Dam R. Boats, ${'Latvia, '.repeat(n / 8)}1990.`,
    'packages in rows': n => `Dam R. Boats. ${'R package version 1. '.repeat(n / 21)}`,
    'companies in rows': n => 'Tide Institute Inc. '.repeat(n / 20),
    'meetings in rows': n => `Dam R. Boats. ${'Presented at: Conference on Tides, '.repeat(n / 35)}`,
    'titles without stops': n => `Dam R. ${'of boats New York '.repeat(n / 18)}: House, 1990.`,
    'years between': n => `Dam R. Boats. ${'Tides. 2012. '.repeat(n / 13)}`,
    'codes of the post': n => `Dam R. Boats. House, ${'Riga 01375, '.repeat(n / 12)}USA, 1990.`,
    'places and places': n => `Dam R. Boats. ${'Riga, Latvia, and '.repeat(n / 18)}: House, 1990.`,
    'series with numbers': n => `Dam R. Boats. ${'studies in boats 12. '.repeat(n / 21)}Oslo: House, 1990.`,
    'editors in a row': n => `Dam R. Boats, in Seas, ${'A. Moe, '.repeat(n / 8)}Editors. 1999, House: Oslo.`,
    'edited and edited': n => `Dam R. Boats. 2nd ed. ${'Edited by Moe A. '.repeat(n / 17)}`,
    'years and commas': n => `Dam R. Boats. ${'1999, Riga. '.repeat(n / 12)}`,
    strokes: n => `Орлова Н. С. ${'Почвы // '.repeat(n / 9)}2005.`,
    'strokes and names': n => `Орлова Н. С. ${'Почвы / Н. С. '.repeat(n / 14)}// Вестник. 2005. Т. 1.`,
    'places in Cyrillic': n => `Орлова Н. С. ${'Почвы. М.: '.repeat(n / 11)}2005.`,
    'theses in Cyrillic': n => `Орлова Н. С. Почвы ${': дис. а '.repeat(n / 9)}. М.: Наука, 2005.`,
    'numbers of the year': n => `Орлова Н. С. Почвы // ${'Т. 1, № 2, '.repeat(n / 11)}`,
    patents: n => `Dam R. Boats, ${'U.S. Patent 7 123 '.repeat(n / 18)}`,
    'reports behind': n => `Dam R. Boats. ${'Report No.: '.repeat(n / 12)}`,
    chapters: n => `Dam R. Boats, ${'ch. 4, '.repeat(n / 7)}pp. 3-9.`,
    meetings: n => `Dam R. Boats${'; 2015 Jun 3-6; Riga'.repeat(n / 20)}. Oslo: House, 1990.`,
    'plain initials': n => `Dam R. ‘Boats’, in ${'L Moe, '.repeat(n / 7)}(eds), Seas, House, Oslo.`,
    'counted lines': n => `Boats\nA Dam\n${'Tides, 1, '.repeat(n / 10)}1990`,
    'bodies without titles': n => `Institute of Boats${', Tides'.repeat(n / 7)}. [Online].`,
    'capitals of two letters': n => 'LI H, WU J, '.repeat(n / 12),
    'years behind titles': n => `DAM, R. Boats${', 1990, Riga: House'.repeat(n / 19)}`,
    arrows: n => '» www.a.b/ '.repeat(n / 11),
    blanks: n => `a${' '.repeat(n)}b`
  }
  const spent = (text: string): number => {
    let best = Number.POSITIVE_INFINITY
    for (let i = 0; i < 5; i++) {
      // Processor time: what else the machine does is no part of it.
      const start = process.cpuUsage()
      parseReference(text)
      const { user, system } = process.cpuUsage(start)
      best = Math.min(best, (user + system) / 1000)
    }
    return best
  }
  it.each(Object.keys(repeated))('%s', measured, name => {
    const make = repeated[name]!
    spent(make(2000))
    const small = spent(make(25_000))
    const large = spent(make(100_000))
    // Four times the input; a quadratic rule would take sixteen times as long.
    expect(large / Math.max(small, 3)).toBeLessThan(9)
  })
})

it('says so when an entry is longer than any reference', () => {
  const parsed = parseReference('Smith J, '.repeat(30_000))
  expect(parsed.notes.map(note => note.code)).toEqual(['too-long'])
})
