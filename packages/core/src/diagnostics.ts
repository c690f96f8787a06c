/**
 * Messages. Each is an entry with a code, a level and its words; reporting one makes a `VFileMessage`, so that our readers
 * and writers take part in the unified world. Levels mean something: **info**: said differently, nothing lost ·
 * **warning**: approximated, dropped or doubtful · **error**: the output would be invalid or incomplete.
 */
import type { Base, Position } from '@offprint/ast'
import { VFileMessage } from 'vfile-message'

/** How bad it is; the head of this file says what each level means. */
export type Level = 'info' | 'warning' | 'error'

/** One entry. `P` is what its words need to know. */
export interface MessageDefinition<P = Record<string, never>> {
  /** `package:code`, stable. */
  code: string
  level: Level
  /** The words, for a production editor: what was met, what was expected, what to do next. */
  words: (params: P) => string
  /** Why it matters, in a sentence or two. */
  note?: string
}

/** Defines a message. */
export function defineMessage<P = Record<string, never>>(
  code: string,
  level: Level,
  words: string | ((params: P) => string),
  note?: string
): MessageDefinition<P> {
  return { code, level, words: typeof words === 'string' ? () => words : words, ...(note ? { note } : {}) }
}

/** Where a message belongs: a node of the tree, a place in the source, or nothing. */
export type Where = Base | { position?: Position } | undefined

/** Collects the messages of one conversion, in the order they were reported. */
export class Messages {
  readonly list: VFileMessage[] = []

  /** Reports one message. */
  report<P>(definition: MessageDefinition<P>, params: P, where?: Where): VFileMessage {
    const [origin, rule] = definition.code.split(':') as [string, string]
    const made = new VFileMessage(definition.words(params), {
      source: origin,
      ruleId: rule,
      ...(where?.position ? { place: where.position } : {})
    })
    made.fatal = definition.level === 'error' ? true : definition.level === 'warning' ? false : undefined
    if (definition.note) made.note = definition.note
    this.list.push(made)
    return made
  }

  /** How many of each level. */
  count(level: Level): number {
    return this.list.filter(message => levelOf(message) === level).length
  }
}

/** The level of a message. */
export function levelOf(message: VFileMessage): Level {
  return message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info'
}

/** `package:code` of a message. */
export function codeOf(message: VFileMessage): string {
  return `${message.source}:${message.ruleId}`
}
