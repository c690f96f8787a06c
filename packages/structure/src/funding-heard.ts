/** Why: a sentence counts whole or not at all. What it says of payers is gathered here until its end is reached. */
import type { Grants } from './funding-sentence.js'

export interface Mention {
  funder: string
  funderId?: string
  /** The short form in brackets behind the name. */
  alias?: string
  ids: string[]
}

export class Heard {
  private readonly names = new Map<string, Mention>()
  private readonly aliases = new Map<string, Mention>()
  latest: Mention | undefined

  /** How many bodies were named. */
  get size(): number {
    return this.names.size
  }

  /** A body is named, with numbers of its grants. */
  say(funder: string, ids: readonly string[] = []): Mention {
    let mention = this.names.get(funder)
    if (!mention) {
      mention = { funder, ids: [] }
      this.names.set(funder, mention)
    }
    mention.ids.push(...ids)
    this.latest = mention
    return mention
  }

  /** The short form of the body named last. */
  shorten(alias: string): void {
    if (!this.latest) return
    this.latest.alias ??= alias
    this.aliases.set(alias.toLowerCase(), this.latest)
  }

  /** The body by a name or a short form of it. */
  find(name: string): Mention | undefined {
    return this.aliases.get(name.toLowerCase()) ?? this.names.get(name)
  }

  /** Hands over what was gathered. */
  give(grants: Grants): void {
    for (const { funder, funderId, alias, ids } of this.names.values()) {
      const grant = grants.give(funder)
      const known = new Set(grant.ids)
      for (const id of ids) {
        if (!known.has(id)) grant.ids.push(id)
        known.add(id)
      }
      if (funderId) grant.funderId ??= funderId
      if (alias && !grants.aliases.has(alias.toLowerCase())) grants.aliases.set(alias.toLowerCase(), grant)
    }
  }
}
