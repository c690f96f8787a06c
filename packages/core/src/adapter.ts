/**
 * A site adapter: what one site calls the parts of its pages, as data (`site.yaml`). A person who knows the site writes it
 * without writing a program; it can come from anybody, so it holds words to compare and nothing to run: no patterns, no code,
 * and few enough rules to be looked at for every part of a page.
 */
import { RefusedError } from './errors.js'

/** What a rule of `read` may call a part of a page. */
const adapterParts = [
  'title',
  'subtitle',
  'translated-title',
  'article-type',
  'byline',
  'person-card',
  'affiliations',
  'correspondence',
  'author-note',
  'editor',
  'history',
  'licence',
  'doi',
  'cite-as',
  'keywords',
  'abstract',
  'heading',
  'paragraph',
  'figure',
  'caption',
  'table',
  'table-notes',
  'equation',
  'box',
  'footnotes',
  'references'
] as const
export type AdapterPart = (typeof adapterParts)[number]

/** Reasons that a rule of `drop` may give; see the ledger. */
const adapterReasons = ['furniture', 'navigation', 'duplicate', 'hidden'] as const
export type AdapterReason = (typeof adapterReasons)[number]

/** One element in a selector: all that is given must be there. */
export interface Compound {
  tag?: string
  /** Hints of the element, `class:authors`; a star at the end stands for anything. */
  hints: string[]
}

/** From the outermost to the element itself: `.article .meta p`. */
export type Selector = Compound[]

export interface AdapterRule {
  /** As it was written: `drop .promo`. */
  name: string
  select: Selector[]
  /** Whole words of the part, in any case, when they are asked for. */
  text?: string
  drop?: AdapterReason
  keep?: true
  unwrap?: true
  read?: AdapterPart
  /** Of a heading. */
  level?: number
}

export interface Adapter {
  name: string
  title?: string
  /** What says that a page is of this site; everything given must hold. Nothing given: any page. */
  match: {
    /** Names of hosts; one of them is the page's own, or ends it. */
    site?: string[]
    /** Values of the page's metadata, by lower-case name; every one, in any case. */
    meta?: Record<string, string>
    /** Parts of which one is on the page. */
    marks?: Selector[]
  }
  rules: AdapterRule[]
}

const most = { rules: 100, selectors: 300, compounds: 4, length: 200 }

/**
 * Checks the data of an adapter.
 * @param data plain data, of YAML or JSON
 * @param file its name, for messages
 * @throws RefusedError `core:adapter` that names the place and says what is expected there
 */
export function asAdapter(data: unknown, file: string): Adapter {
  const refuse = (where: string, expected: string): never => {
    throw new RefusedError('core:adapter', `Unexpected ${where} in ${file}, expected ${expected}`, {
      part: file
    })
  }
  const group = (value: unknown, where: string, keys: readonly string[]): Record<string, unknown> => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuse(where, 'keys and values')
    const strange = Object.keys(value).find(key => !keys.includes(key))
    if (strange !== undefined) return refuse(`key “${strange}” of ${where}`, `one of ${keys.join(', ')}`)
    return value as Record<string, unknown>
  }
  const word = (value: unknown, where: string): string =>
    typeof value === 'string' && value.trim() && value.length <= most.length
      ? value.trim()
      : refuse(where, `words, ${most.length} characters at most`)
  const words = (value: unknown, where: string): string[] =>
    (Array.isArray(value) ? value : [value]).map((one, i) => word(one, `${where}, entry ${i + 1}`))
  let selectors = 0
  const select = (value: unknown, where: string): Selector[] =>
    words(value, where).map(written => {
      if (++selectors > most.selectors) return refuse(where, `${most.selectors} selectors at most`)
      return (
        readSelector(written) ??
        refuse(
          `selector “${written}” of ${where}`,
          `up to ${most.compounds} of tag, .class, #id, [role=name], [itemprop=name] with spaces between, such as “.article p.note”`
        )
      )
    })

  const whole = group(data, 'the file', ['name', 'title', 'match', 'rules'])
  const name = word(whole['name'], '“name”')
  if (!/^[a-z0-9-]{1,40}$/.test(name)) refuse(`name “${name}”`, 'small letters, digits and hyphens')
  const match: Adapter['match'] = {}
  if (whole['match'] !== undefined) {
    const given = group(whole['match'], '“match”', ['site', 'meta', 'marks'])
    if (given['site'] !== undefined) match.site = words(given['site'], '“site”').map(one => one.toLowerCase())
    if (given['marks'] !== undefined) match.marks = select(given['marks'], '“marks”')
    if (given['meta'] !== undefined) {
      match.meta = Object.create(null) as Record<string, string>
      const meta = given['meta']
      if (typeof meta !== 'object' || meta === null || Array.isArray(meta))
        refuse('“meta”', 'keys and values')
      for (const [key, value] of Object.entries(meta as object))
        match.meta[key.toLowerCase()] = word(value, `“meta.${key}”`)
    }
  }
  const list = whole['rules']
  if (!Array.isArray(list) || list.length === 0 || list.length > most.rules)
    return refuse('“rules”', `a list of 1 to ${most.rules} rules`)
  const rules = list.map((entry, i): AdapterRule => {
    const where = `rule ${i + 1}`
    const given = group(entry, where, ['drop', 'keep', 'unwrap', 'read', 'as', 'text', 'reason', 'level'])
    const verbs = (['drop', 'keep', 'unwrap', 'read'] as const).filter(verb => given[verb] !== undefined)
    const [verb] = verbs
    if (verb === undefined || verbs.length > 1) return refuse(where, 'one of drop, keep, unwrap, read')
    const rule: AdapterRule = {
      name: `${verb} ${words(given[verb], where).join(', ')}`,
      select: select(given[verb], where)
    }
    if (given['text'] !== undefined) rule.text = word(given['text'], `“text” of ${where}`)
    if (verb === 'read') {
      const as = adapterParts.find(part => part === given['as'])
      if (!as) return refuse(`“as” of ${where}`, `one of ${adapterParts.join(', ')}`)
      rule.read = as
      rule.name += ` as ${as}`
      if (given['level'] !== undefined) {
        const level = given['level']
        if (typeof level !== 'number' || !Number.isInteger(level) || level < 1 || level > 6)
          return refuse(`“level” of ${where}`, 'a number from 1 to 6')
        rule.level = level
      }
    } else if (verb === 'drop') {
      const reason = given['reason'] ?? 'furniture'
      rule.drop =
        adapterReasons.find(one => one === reason) ??
        refuse(`“reason” of ${where}`, `one of ${adapterReasons.join(', ')}`)
    } else if (verb === 'keep') rule.keep = true
    else rule.unwrap = true
    if (rule.text !== undefined) rule.name += ` “${rule.text}”`
    return rule
  })
  return {
    name,
    ...(whole['title'] === undefined ? {} : { title: word(whole['title'], '“title”') }),
    match,
    rules
  }
}

/** Reads `.article p.note[role=doc-tip]`; nothing when it is more than that. */
export function readSelector(written: string): Selector | undefined {
  const parts = written.trim().split(/\s+/)
  if (parts.length > most.compounds) return undefined
  const selector: Selector = []
  for (const part of parts) {
    const tag = /^[a-z][a-z0-9-]*/i.exec(part)?.[0]
    let at = tag?.length ?? 0
    const hints: string[] = []
    const piece =
      /(?:([.#])([\w:-]+\*?)|\[(role|itemprop|property|data-test|data-title)=["']?([\w:-]+\*?)["']?\])/y
    while (at < part.length) {
      piece.lastIndex = at
      const found = piece.exec(part)
      if (!found) return undefined
      hints.push(
        found[1]
          ? `${found[1] === '.' ? 'class' : 'id'}:${found[2]!.toLowerCase()}`
          : `${found[3]}:${found[4]!.toLowerCase()}`
      )
      at = piece.lastIndex
    }
    if (!tag && !hints.length) return undefined
    selector.push({ ...(tag ? { tag: tag.toLowerCase() } : {}), hints })
  }
  return selector
}
