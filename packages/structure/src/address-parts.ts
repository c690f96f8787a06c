/** The parts of an address: department, institution, street, city, state, postal code, country. Commas stay text. */
import type { AffiliationPart, Inline, Node } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { countryIn } from './data/countries.js'
import { isStreet, namesDepartment, namesInstitution } from './data/institution-words.js'
import { lineOf, replace } from './inline-text.js'

type Kind = AffiliationPart['kind']
interface Part {
  from: number
  to: number
  kind: Kind
  country?: string
}

const usStates = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC NSW VIC QLD ACT TAS ON QC BC AB MB SK NB NL PE RJ SP MG RS PR BA PE SC GO DF'.split(
    ' '
  )
)

/** Marks the parts of an address in a line. A line that does not read like an address is left as it is. */
export function markAddress(line: readonly Node[]): Inline[] {
  const parts = addressParts(lineOf(line))
  return replace(
    line,
    parts.map(({ from, to, kind, country }) => ({
      from,
      to,
      make: inside => [
        make(
          'affiliationPart',
          { kind, ...(country ? { country } : {}) },
          inside as Inline[]
        ) as unknown as Node
      ]
    }))
  ) as Inline[]
}

/** The parts of an address, in order. */
export function addressParts(text: string): Part[] {
  const pieces = commaPieces(text)
  const found: Part[] = []
  const rest = [...pieces]
  const put = (piece: Piece, kind: Kind, country?: string): void => {
    found.push({ from: piece.from, to: piece.to, kind, ...(country ? { country } : {}) })
  }

  // The country stands last, as a rule alone; behind it may stand an e-mail or a full stop.
  const at = rest.findLastIndex(piece => countryIn(piece.text) !== undefined)
  if (at >= 0 && at >= rest.length - 2) {
    const piece = rest[at]!
    put(piece, 'country', countryIn(piece.text)!)
    rest.splice(at)
  }
  const institutions = rest.filter(piece => namesInstitution(piece.text))
  const institution = institutions.at(-1)
  if (institution) {
    const index = rest.indexOf(institution)
    put(institution, 'institution')
    for (const piece of rest.slice(0, index))
      if (namesDepartment(piece.text) || namesInstitution(piece.text)) put(piece, 'department')
    place(rest.slice(index + 1))
  } else if (rest.length >= 2 && found.length) {
    // Nothing is called a university or hospital: the first part is the institution, unless it is a department.
    const [first, second] = rest
    if (namesDepartment(first!.text) && rest.length >= 3 && !isStreet(second!.text)) {
      put(first!, 'department')
      put(second!, 'institution')
      place(rest.slice(2))
    } else {
      put(first!, 'institution')
      place(rest.slice(1))
    }
  } else if (rest.length === 1 && found.length) put(rest[0]!, 'institution')
  else if (rest.length && found.length === 0 && namesDepartment(text)) put(rest[0]!, 'institution')

  return found.sort((a, b) => a.from - b.from)

  function place(pieces: readonly Piece[]): void {
    const open = [...pieces]
    for (const piece of [...open])
      if (isStreet(piece.text)) {
        put(piece, 'street')
        open.splice(open.indexOf(piece), 1)
      }
    // “MA 02115”, “MA”: a state behind the city.
    const last = open.at(-1)
    const state = last && /^([A-Z]{2,3})(?:[\s\u00A0]+([A-Z\d][A-Z\d-]{3,8}))?$/.exec(last.text)
    if (last && state && usStates.has(state[1]!)) {
      found.push({ from: last.from, to: last.from + state[1]!.length, kind: 'state' })
      if (state[2]) found.push({ from: last.to - state[2].length, to: last.to, kind: 'postalCode' })
      open.pop()
    }
    const code = open.findIndex(piece => /^[\dA-Z][\dA-Z -]{2,9}$/.test(piece.text) && /\d/.test(piece.text))
    if (code >= 0) {
      put(open[code]!, 'postalCode')
      open.splice(code, 1)
    }
    const city = open.at(-1)
    if (!city) return
    // “4000-123 Porto”, “75013 Paris”, “London SW1A 2AA”.
    const before = /^((?:[A-Z]{1,2}-)?\d{3,6}(?:-\d{2,4})?(?:[\s\u00A0][A-Z]{2})?)[\s\u00A0]+(?=\p{L})/u.exec(
      city.text
    )
    const behind = /[\s\u00A0]+((?:[A-Z]{1,2}\d[A-Z\d]?[\s\u00A0]\d[A-Z]{2})|\d{4,6}(?:-\d{3,4})?)$/.exec(
      city.text
    )
    if (before) {
      found.push({ from: city.from, to: city.from + before[1]!.length, kind: 'postalCode' })
      found.push({ from: city.from + before[0].length, to: city.to, kind: 'city' })
    } else if (behind) {
      found.push({ from: city.from, to: city.to - behind[0].length, kind: 'city' })
      found.push({ from: city.to - behind[1]!.length, to: city.to, kind: 'postalCode' })
    } else if (/^\p{Lu}/u.test(city.text)) put(city, 'city')
  }
}

interface Piece {
  text: string
  from: number
  to: number
}

/** The pieces between commas, white space and the points at the end left out. Brackets hold their commas. */
function commaPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let from = 0
  const close = (to: number): void => {
    const raw = text.slice(from, to)
    const trimmed = raw.replace(/(?<![\s\u00A0.;])[\s\u00A0.;]+$/, '')
    const lead = trimmed.length - trimmed.trimStart().length
    if (trimmed.trim() !== '')
      pieces.push({ text: trimmed.trim(), from: from + lead, to: from + trimmed.length })
  }
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++
    if (text[i] === ')') depth = Math.max(0, depth - 1)
    if ((text[i] === ',' || text[i] === ';') && depth === 0) {
      close(i)
      from = i + 1
    }
  }
  close(text.length)
  return pieces
}
