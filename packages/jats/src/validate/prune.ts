/**
 * Why: compiling the content models of JATS costs libxml2 more than judging an article by them. A name that a file does
 * not use can never be met in it, so a model without that name gives the same verdict, and most of a model is such names.
 */
import { type Particle, parseModel } from './content-model.js'

/**
 * A content model without the names that are not used.
 * @returns an equivalent model for files that use no other names; the model itself when nothing can fulfil it
 */
export function pruneModel(model: string, used: ReadonlySet<string>): string {
  if (model === 'EMPTY' || model === 'ANY') return model
  if (model.includes('#PCDATA')) {
    const names = model.match(/[\w.:-]+/g)!.filter(name => name !== 'PCDATA' && used.has(name))
    return names.length ? `(#PCDATA|${names.join('|')})*` : '(#PCDATA)'
  }
  const left = reduce(parseModel(model), used)
  if (left === undefined) return model
  if (isEmpty(left)) return 'EMPTY'
  const text = write(left)
  return text.startsWith('(') ? text : `(${text})`
}

/** Attribute declarations without the optional ones whose name is not used. */
export function pruneAttributes(list: string, used: ReadonlySet<string>): string {
  const kept: string[] = []
  const one = /([\w.:-]+) (\([^)]*\)|[A-Z]+) (#REQUIRED|#IMPLIED|(?:#FIXED )?(?:"[^"]*"|'[^']*'))/g
  for (const [all, name, , rest] of list.matchAll(one))
    if (rest === '#REQUIRED' || used.has(name!)) kept.push(all!)
  return kept.join(' ')
}

const nothing: Particle = { parts: [], times: '' }
const isEmpty = (particle: Particle): boolean => particle.name === undefined && particle.parts.length === 0

/** What is left of a particle; undefined when nothing can fulfil it. */
function reduce(particle: Particle, used: ReadonlySet<string>): Particle | undefined {
  const optional = particle.times === '?' || particle.times === '*'
  const impossible = optional ? nothing : undefined
  if (particle.name !== undefined) return used.has(particle.name) ? particle : impossible
  const parts = particle.parts.map(part => reduce(part, used))
  if (particle.joined === ',' && parts.includes(undefined)) return impossible
  const possible = parts.filter(part => part !== undefined)
  if (possible.length === 0) return impossible
  const left = possible.filter(part => !isEmpty(part))
  if (left.length === 0) return nothing
  if (particle.joined === '|' && left.length < possible.length) {
    // One of the choices is to have nothing here.
    const times = particle.times === '' ? '?' : particle.times === '+' ? '*' : particle.times
    return { joined: particle.joined, parts: left, times }
  }
  return { joined: particle.joined, parts: left, times: particle.times }
}

function write({ name, joined, parts, times }: Particle): string {
  if (name !== undefined) return name + times
  if (parts.length === 1 && times === '') return write(parts[0]!)
  return `(${parts.map(write).join(joined)})${times}`
}
