/** Publisher and place, in the three orders books print them: `Place: Publisher`, `Publisher, Place`, `Publisher`. */
import { isCity } from './cities.js'
import { looksCorporate } from './corporate.js'
import { COUNTRY } from './countries.js'
import { type Span, trimSpan } from './view.js'

export interface Imprint {
  publisher?: Span
  place?: Span
  /** Where the imprint begins, so that what is before it is the title. */
  s: number
  confidence: number
}

const HOUSE =
  /(?<![A-Za-zÀ-ÿ])(?:(?<=& )Co|(?<=^|[,:] )Ed\. (?=[A-ZÀ-ÖØ-Þ])|Editor[ae]s|Press(?:es)?|Verlag[A-Za-zÀ-ÿ]*|Publish(?:ers?|ing)|Publications?|Publ|Universit[A-Za-zÀ-ÿ]+|Universidad[A-Za-zÀ-ÿ]*|Univ|Institut[A-Za-zÀ-ÿ]*|Elsevier|Springer|Wiley|Sage|SAGE|Routledge|Karger|Thieme|Academic|Blackwell|McGraw|Mosby|Saunders|Lippincott|Kluwer|Pearson|Penguin|Macmillan|Palgrave|Books|Éditions?|Editions?|Editorial|Editora|Edizioni|Verlagsgesellschaft|Books|Sons|Inc|PBC|Ltd|Limited|LLC|GmbH|Gardens|Ministry|Organization|Organisation|Association|Society|Council|Agency|Department|Dept|Division|Faculty|School|College|Centers?|Centre|Bank|Government|Printing|Office|Services?|Survey|Administration|Authority|Foundation|Federation|Academy|Academies|Collaboration|Commission|Committee|Nations|Hall|House|WHO|FAO|CRC|IEEE|ACM|CABI|Dryad|Zenodo|[Ff]igshare|Dataverse|PANGAEA|Omnibus|Repository|Archive|UNESCO|UNICEF|Kaufmann|Addison-Wesley|North-Holland|Prentice|Birkhäuser|Norton|Benjamins|Mouton|Gruyter|Brill|Plenum|Dekker|Longman|Butterworths?|Heinemann|Reclam|Suhrkamp|Gallimard|Seuil|Hachette|Masson|Verso|Benjamin|Freeman|Hermann|Vrin|Larousse|Laterza|Einaudi|Platform|Corporation|Company|Laborator(?:y|ies)|Museum|Bureau|Gouvernement|Minist[eè]re|Minist[eé]rio|Imprimerie|Livingstone|Guilford|Erlbaum|InTech|IntechOpen|Humana|Sinauer|Bloomsbury|Emerald|Elgar|CSIRO|IUCN|OECD|USDA|USGS|IARC|Interscience|Cummings|Harper|Chapman|Wadsworth|Thomson|Cengage|Jossey-Bass|Pergamon|Vieweg|Teubner|Hogrefe|Dunod|Flammarion|Lavoisier|Panamericana|Fundação|Fundación|Fondazione|Fondation|Sociedade|Sociedad|Société|Società|Gesellschaft|Artmed|Fiocruz|Ediciones|Edições)(?:(?![A-Za-zÀ-ÿ])|(?<=Ed\. ))/
const PLACE = String.raw`(?:(?:St|Ft|Mt)\. )?[A-ZÀ-ÖØ-Þ×][A-Za-zÀ-ÿ' -]{1,30}(?:\([A-Za-zÀ-ÿ., ]{2,20}\)?)?(?:, ?(?:(?:the )?[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ' -]{1,24}|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ]{0,4}\.(?:[A-ZÀ-ÖØ-Þ]\.){0,3}|(?:[A-ZÀ-ÖØ-Þ]\. ?){1,3}[A-ZÀ-ÖØ-Þ]\.?)){0,3}(?:(?:[;/&]|,? and) ?[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ -]{1,30}(?:, ?[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ ]{1,20}){0,2}){0,2}`
const PLACE_FIRST = new RegExp(`^\\[?(${PLACE})\\]?[:;] ?(?=[A-Za-zÀ-ÿ"«&[])`)
/** `Massachusetts 01375`, `Midlothian EH28 8SZ`: a code of the post behind its place. */
const POST_CODE = /(?<=[a-zß-ÿA-Z]) (?:\d{4,6}(?:-\d{4})?|[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2})(?=,|$)/
const ONLY_PLACE = new RegExp(`^${PLACE}$`)

export const soundsLikeHouse = (text: string): boolean => HOUSE.test(text)

/** `Place: Publisher` at the start of a sentence; the publisher runs to `e`. */
export function placeFirst(text: string, s: number, e: number): Imprint | undefined {
  const match = PLACE_FIRST.exec(text.slice(s, Math.min(e, s + 140)))
  if (!match) return undefined
  // `[Oslo]: [The Office]`: what a cataloguer supplied stands in brackets (ISBD).
  const inner = s + match[0].indexOf(match[1]!)
  const place = trimSpan(text, { s: inner, e: inner + match[1]!.length }, /[\s.,;:]/)
  const words = text.slice(place.s, place.e)
  const turned = houseBeforeColon(text, place, { s: s + match[0].length, e })
  if (turned) return turned
  if (
    words.split(/[ ,]+/).length > (words.includes(' and ') ? 11 : 8) ||
    /\b(?:of|(?<!, )the|for|with|from)\b/.test(words) ||
    // `Green gene technology: House`: names of places have no small words but those that join them.
    / (?!(?:and|the|upon|sur|del|das|dos|der|den|des|les|las|los|bei|near|sous|und|auf|ober|unter|over|under|aan|den|von|van)\b)[a-zß-ÿ]{3,}/.test(
      words
    )
  )
    return undefined
  const rest = trimSpan(text, { s: s + match[0].length, e }, /[\s,;:]/)
  const publisher = unbracketed(text, rest)
  const size = text.slice(publisher.s, publisher.e).split(' ').length
  if (publisher.e <= publisher.s || size > 16) return undefined
  // `Riga; Latvia`: a land is no house.
  if (publisher.e - publisher.s < 26 && COUNTRY.exec(text.slice(publisher.s, publisher.e))?.index === 0)
    return { place: { s: place.s, e: publisher.e }, s, confidence: 0.7 }
  // `Elsevier: Amsterdam, The Netherlands`: the house first, and the city behind the colon.
  const behind = text.slice(publisher.s, publisher.e)
  const abroad =
    behind.includes(', ') && COUNTRY.test(behind) && !COUNTRY.test(words) && ONLY_PLACE.test(behind)
  if ((!isCity(words) && isCity(behind)) || (abroad && !HOUSE.test(behind)))
    return { publisher: place, place: trimSpan(text, publisher), s, confidence: 0.9 }
  return { publisher, place, s, confidence: 0.9 }
}

/** `University of Graz: Graz, Austria`: as chemistry has it, the house first (ACS Guide, 4.3). */
function houseBeforeColon(text: string, house: Span, rest: Span): Imprint | undefined {
  const place = trimSpan(text, rest, /[\s.,;:]/)
  const words = text.slice(place.s, place.e)
  const name = text.slice(house.s, house.e)
  if (!HOUSE.test(name) || isCity(name) || !ONLY_PLACE.test(words) || HOUSE.test(words)) return undefined
  return isCity(words) || (words.includes(', ') && COUNTRY.test(words))
    ? { publisher: house, place, s: house.s, confidence: 0.85 }
    : undefined
}

/** `[The Office]` without its brackets. */
function unbracketed(text: string, span: Span): Span {
  const { s, e } = trimSpan(text, span)
  return text[s] === '[' && text.indexOf(']', s) === e - 1 ? { s: s + 1, e: e - 1 } : span
}

/** `Publisher, Place` or `Publisher` filling [s, e) of a sentence. */
export function houseFirst(text: string, s: number, e: number): Imprint | undefined {
  const words = text.slice(s, e)
  if (words.length > 220 || !/^[A-ZÀ-ÖØ-Þ\d]/.test(words)) return undefined
  const comma = /, /.exec(words)
  const chunks = words.split(/, ?/)
  if (!comma)
    return HOUSE.test(words)
      ? { publisher: trimSpan(text, { s, e }, /[\s,;:]/), s, confidence: 0.6 }
      : undefined
  const city = placeThenHouse(text, s, e, chunks)
  if (city) return city
  // The place is the tail of chunks that do not sound like a publishing house.
  let split = chunks.length
  const most = COUNTRY.test(words) ? 4 : 3
  while (split > 1 && !HOUSE.test(chunks[split - 1]!) && chunks.length - split < most) split--
  if (!HOUSE.test(chunks.slice(0, split).join(', ')) && chunks.length > 3) return undefined
  const houseLength = offsetOf(words, split)
  const placeSpan = trimSpan(text, { s: s + houseLength, e }, /[\s,;:]/)
  const publisher = trimSpan(text, { s, e: s + houseLength }, /[\s,;:]/)
  const place = text.slice(placeSpan.s, placeSpan.e)
  const house = text.slice(publisher.s, publisher.e)
  const known = HOUSE.test(house)
  // A clause of small words before the house is the end of a title.
  if (
    (
      house
        .split(', ')[0]!
        .match(/(?<= )(?!of|and|for|the|de|la|du|des|der|für|und|del|in|on)[a-zß-ÿ]{2,}/g) ?? []
    ).length > 1
  )
    return undefined
  if (place && !ONLY_PLACE.test(place.replace(POST_CODE, '').replace(/\.$/, ''))) return undefined
  if (/[A-Za-zÀ-ÿ]{2}\.$/.test(place)) placeSpan.e--
  // `Foundation for Statistical Computing Vienna, Austria`: no comma before the city.
  const joined = place && COUNTRY.exec(place)?.index === 0 ? cityAtEnd(house) : 0
  if (joined > 0 && HOUSE.test(house.slice(0, joined))) {
    placeSpan.s = publisher.s + joined + 1
    publisher.e = publisher.s + joined
  }
  return place
    ? { publisher, place: placeSpan, s, confidence: known ? 0.85 : 0.5 }
    : { publisher, s, confidence: known ? 0.6 : 0.3 }
}

/** Where a city begins that ends the words, with the space before it; 0 when none does. */
function cityAtEnd(words: string): number {
  for (let at = words.lastIndexOf(' '), n = 0; at > 3 && n < 3; at = words.lastIndexOf(' ', at - 1), n++)
    if (isCity(words.slice(at + 1))) return at
  return 0
}

/** `Petrópolis, Editora Vozes`: of two parts only the second sounds like a house, and the first like no body. */
function placeThenHouse(text: string, s: number, e: number, chunks: string[]): Imprint | undefined {
  // `Englewood Cliffs, N.J., Prentice-Hall`: the state goes with its city.
  const state = chunks.length === 3 && /^(?:(?:[A-Z]\.){2,3}|[A-Z]{2}|[A-Z][a-z]{1,4}\.)$/.test(chunks[1]!)
  const house = chunks[chunks.length - 1]
  const city = state ? `${chunks[0]}, ${chunks[1]}` : chunks[0]
  if ((chunks.length !== 2 && !state) || !ONLY_PLACE.test(city!) || HOUSE.test(city!) || !HOUSE.test(house!))
    return undefined
  if (
    / (?:of|and|for) /.test(city!) ||
    city!.split(' ').length > 4 ||
    looksCorporate(city!) ||
    !/^[A-ZÀ-ÖØ-Þ]/.test(house!)
  )
    return undefined
  const publisher = trimSpan(text, { s: s + city!.length + 1, e }, /[\s,;:]/)
  return { publisher, place: { s, e: s + city!.length }, s, confidence: 0.75 }
}

/** `Edilig, Paris` or `Paris, l'Harmattan`: a house that no word gives away, beside a city that publishes. */
export function cityImprint(text: string, s: number, e: number): Imprint | undefined {
  const span = trimSpan(text, { s, e }, /[\s.,;:]/)
  const words = text.slice(span.s, span.e)
  const comma = words.indexOf(', ')
  if (words.length > 90 || comma < 2 || /[\d:?!()]/.test(words)) return undefined
  const first = { s: span.s, e: span.s + comma }
  const rest = { s: span.s + comma + 2, e: span.e }
  const [one, two] = [text.slice(first.s, first.e), text.slice(rest.s, rest.e)]
  // `Riga, Latvia`: a city and its land.
  if (isCity(one) && COUNTRY.test(two)) return { place: span, s: span.s, confidence: 0.65 }
  const name = (part: string): boolean =>
    part.split(' ').length <= 5 && !part.includes(',') && /^(?:[A-ZÀ-ÖØ-Þ]|l')/.test(part)
  if (name(one) && isCity(two) && !isCity(one))
    return { publisher: trimSpan(text, first), place: rest, s: span.s, confidence: 0.65 }
  return isCity(one) && name(two) && !isCity(two)
    ? { publisher: rest, place: first, s: span.s, confidence: 0.65 }
    : undefined
}

const SURE =
  /(?:^(?:Springer|Elsevier|Wiley|Sage|SAGE|Routledge|Karger|Thieme|CABI|Palgrave|Pearson)|(?:Press|Verlag|Publish(?:ers|ing)|Publications|Books))(?![A-Za-zÀ-ÿ])/

/**
 * `Title of a book: Springer 2015.`, `Title: House, City; 2015`: nothing but a house after the last colon, perhaps with its city.
 * Before a semicolon a body is a house too (Citing Medicine 2, 2.1): `Title: American Tide Society; 2019`.
 */
export function houseAfterColon(text: string, s: number, e: number): Imprint | undefined {
  const colon = text.lastIndexOf(': ', e)
  const words = text.slice(colon + 2, e).replace(/[\s.,;]+$/, '')
  const city = cityAtEnd(words)
  const house = city > 0 ? words.slice(0, city).replace(/,$/, '') : words
  const closed = /^[\s.,]{0,2};/.test(text.slice(colon + 2 + words.length))
  const size = house.split(' ').length
  if (colon <= s || house.includes(',') || !/^[A-ZÀ-ÖØ-Þ]/.test(house)) return undefined
  if (!(SURE.test(house) && size < 5) && !(closed && HOUSE.test(house) && size < 6)) return undefined
  const from = colon + 2
  return {
    publisher: { s: from, e: from + house.length },
    ...(city > 0 && { place: { s: from + city + 1, e: from + words.length } }),
    s: colon,
    confidence: 0.7
  }
}

/** `Some Body, City, Country`, or `City, Country` alone: a sentence that ends in a country is an imprint. */
export function abroad(text: string, s: number, e: number): Imprint | undefined {
  const span = trimSpan(text, { s, e }, /[\s.,;:]/)
  const words = text.slice(span.s, span.e)
  if (!COUNTRY.test(words) || words.length > 160 || /\d/.test(words.replace(POST_CODE, ''))) return undefined
  if (ONLY_PLACE.test(words) && words.split(',').length === 2 && !HOUSE.test(words))
    return { place: span, s, confidence: 0.7 }
  const imprint = houseFirst(text, span.s, span.e)
  return imprint?.place ? { ...imprint, s, confidence: 0.65 } : undefined
}

/** Length of the first `count` comma chunks. */
function offsetOf(words: string, count: number): number {
  let at = 0
  for (let i = 0; i < count; i++) {
    const next = words.indexOf(',', at)
    if (next < 0) return words.length
    at = next + 1
  }
  return at
}

/** `San Jose, CA. AAAI Press`: the place has a stop, not a colon; the house must sound like one. */
export function placeStopHouse(text: string, s: number, e: number): Imprint | undefined {
  const stop = text.indexOf('. ', s)
  if (stop < 0 || stop > s + 60 || stop >= e) return undefined
  const publisher = trimSpan(text, { s: stop + 2, e }, /[\s,;:]/)
  const house = text.slice(publisher.s, publisher.e)
  // `Tides and boats. New York: House`: the place is the next sentence's.
  if (house.includes(': ')) return undefined
  if (!ONLY_PLACE.test(text.slice(s, stop)) || !HOUSE.test(house) || HOUSE.test(text.slice(s, stop)))
    return undefined
  return house.split(' ').length > 8 ? undefined : { publisher, place: { s, e: stop }, s, confidence: 0.75 }
}

/** `…, III, Cambridge, MA: MIT Press`: place and house after a comma; the house must sound like one. */
function placeOfHouse(text: string, s: number, e: number): Imprint | undefined {
  const imprint = placeFirst(text, s, e)
  if (!imprint?.publisher || !imprint.place) return undefined
  const known =
    HOUSE.test(text.slice(imprint.publisher.s, imprint.publisher.e)) ||
    isCity(text.slice(imprint.place.s, imprint.place.e))
  return known ? imprint : undefined
}

/** In a run of comma chunks (`Title, with commas, Publisher, Place`), where the publisher's chunk begins. */
export function houseChunk(text: string, s: number, e: number): Imprint | undefined {
  const commas: number[] = []
  const mark = /[,;] /g
  mark.lastIndex = s
  for (let m = mark.exec(text); m && m.index < e && commas.length < 40; m = mark.exec(text))
    commas.push(m.index)
  // `Harbours, Tides, and Men, Berlin: House`: the last city before the colon begins the imprint.
  for (let i = commas.length - 1; i >= 0 && i >= commas.length - 3; i--) {
    const placed = placeOfHouse(text, commas[i]! + 2, e)
    if (placed?.place && isCity(text.slice(placed.place.s, placed.place.e))) return placed
  }
  for (let i = Math.max(0, commas.length - 4); i < commas.length; i++) {
    const placed = placeOfHouse(text, commas[i]! + 2, e)
    if (placed) return placed
  }
  for (let i = commas.length - 1; i >= 0 && i >= commas.length - 4; i--) {
    const from = commas[i]! + 2
    const to = commas[i + 1] ?? e
    const chunk = text.slice(from, to)
    if (!HOUSE.test(chunk) || !/^[A-ZÀ-ÖØ-Þ]/.test(chunk) || chunk.split(' ').length > 9) continue
    const imprint = houseFirst(text, from, e)
    // `Title, New York, Boat Press, 2014`
    const before = { s: (commas[i - 1] ?? s - 2) + 2, e: commas[i]! }
    const place = text.slice(before.s, before.e)
    if (imprint && !imprint.place && i > 0 && isCity(place) && place.split(' ').length < 4)
      return { ...imprint, place: before, s: before.s }
    if (imprint) return imprint
  }
  for (let i = commas.length - 2; i >= 0 && i >= commas.length - 3; i--) {
    const imprint = cityImprint(text, commas[i]! + 2, e)
    if (imprint) return imprint
  }
  return undefined
}
