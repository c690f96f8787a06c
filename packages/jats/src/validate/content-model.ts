/** Why: content models of a DTD as data: taken apart once, cut down for libxml2, and matched against what a file has. */

/** A content model (XML 1.0, 3.2.1): a name, or parts in sequence or in choice; how often. */
export interface Particle {
  name?: string
  joined?: ',' | '|'
  parts: Particle[]
  /** The parts of a choice, when they are names and nothing else: most of a long model. */
  names?: ReadonlySet<string>
  times: '' | '?' | '*' | '+'
}

/** Takes a model of element content apart; not for EMPTY, ANY and mixed content. */
export function parseModel(model: string): Particle {
  let at = 0
  const nameHere = /[\w.:-]+/y
  const times = (): Particle['times'] =>
    '?*+'.includes(model[at] ?? ' ') ? (model[at++] as Particle['times']) : ''
  const particle = (): Particle => {
    if (model[at] !== '(') {
      nameHere.lastIndex = at
      const name = nameHere.exec(model)![0]
      at += name.length
      return { name, parts: [], times: times() }
    }
    const parts: Particle[] = []
    let joined: ',' | '|' = ','
    do {
      at++
      parts.push(particle())
      if (model[at] === '|') joined = '|'
    } while (model[at] !== ')')
    at++
    const plain = joined === '|' && parts.every(part => part.name !== undefined && part.times === '')
    return {
      joined,
      parts,
      ...(plain ? { names: new Set(parts.map(part => part.name!)) } : {}),
      times: times()
    }
  }
  return particle()
}

/**
 * Whether a row of children is what a model asks for.
 * Every way through the model is followed at once, so that no model and no row makes it slow.
 */
export function matches(model: Particle, names: readonly string[]): boolean {
  return after(model, names, new Set([0])).has(names.length)
}

/** Where in the row a particle may end that begins at one of the given places. */
function after(
  particle: Particle,
  names: readonly string[],
  starts: ReadonlySet<number>
): ReadonlySet<number> {
  const once = afterOne(particle, names, starts)
  if (particle.times === '') return once
  if (particle.times === '?') return joined(starts, once)
  const all = new Set(particle.times === '*' ? joined(starts, once) : once)
  for (let last: ReadonlySet<number> = once; last.size > 0; ) {
    const next = new Set<number>()
    for (const end of afterOne(particle, names, last))
      if (!all.has(end)) {
        all.add(end)
        next.add(end)
      }
    last = next
  }
  return all
}

function afterOne(
  { name, joined: how, parts, names: plain }: Particle,
  names: readonly string[],
  starts: ReadonlySet<number>
) {
  let ends: ReadonlySet<number> = starts
  if (name !== undefined) {
    const found = new Set<number>()
    for (const start of starts) if (names[start] === name) found.add(start + 1)
    return found
  }
  if (how === ',') {
    for (const part of parts) {
      ends = after(part, names, ends)
      if (ends.size === 0) break
    }
    return ends
  }
  const found = new Set<number>()
  if (plain) {
    for (const start of starts) if (start < names.length && plain.has(names[start]!)) found.add(start + 1)
    return found
  }
  for (const part of parts) for (const end of after(part, names, starts)) found.add(end)
  return found
}

const joined = (one: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> =>
  other.size === 0 ? one : new Set([...one, ...other])
