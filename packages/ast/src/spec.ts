/**
 * The shape of a schema entry. Each node type has one: an interface for people, a spec for machines. The compiler holds
 * the two together: a field that only one of them knows is a type error.
 */

/** Where something stood in its source (unist). Lines and columns count from 1, offsets from 0 in UTF-16 units. */
export interface Point {
  line: number
  column: number
  offset?: number
}
export interface Position {
  start: Point
  end: Point
}

/** What every node may carry. */
export interface Base {
  /** Unique in the tree and a legal XML name. */
  id?: string
  /** BCP 47 language tag, where it differs from the parent's. */
  lang?: string
  /** Writing direction, where it differs from the parent's. */
  dir?: 'ltr' | 'rtl' | 'auto'
  /** Place in the source. */
  position?: Position
  /** Where the value of a field was found, by field name: `meta:citation_volume`, `text`, `profile`, `facts`. */
  sources?: Record<string, string>
  /** Attributes of the source format that the tree has no field for, by `format:name`, so that they can be written back. */
  extra?: Record<string, string>
  /** Names that the source gave the thing (class, id, role, style), lower case: evidence for recognition. Draft only. */
  hints?: string[]
}

/** Where a node may stand. `@inline`, `@block`, `@front`, `@back` in a content model mean these groups. */
export type Group = 'document' | 'front' | 'section' | 'block' | 'back' | 'inline'

/** Records that are values of fields; `records.ts` holds their checks. */
export type RecordName = 'name' | 'issn' | 'credit' | 'column' | 'csl' | 'confidence' | 'attributes'

/**
 * Kinds of fields. `text` are words that a reader of the article sees and that must survive; `string` are machine values;
 * `target` is the id of another node.
 */
export type FieldKind =
  | 'string'
  | 'text'
  | 'mathml'
  | 'target'
  | 'targets'
  | 'strings'
  | 'number'
  | 'boolean'
  | `${'string' | 'text' | 'mathml' | 'target' | 'targets' | 'strings' | 'number' | 'boolean'}?`
  | { oneOf: readonly string[]; optional?: true }
  | { record: RecordName; many?: true; optional?: true }

type Plain<T> = [T] extends [boolean]
  ? 'boolean'
  : [T] extends [number]
    ? 'number'
    : [T] extends [string]
      ? string extends T
        ? 'string' | 'text' | 'target' | 'mathml'
        : { oneOf: readonly T[] }
      : [T] extends [readonly string[]]
        ? 'targets' | 'strings'
        : [T] extends [readonly unknown[]]
          ? { record: RecordName; many: true }
          : { record: RecordName }

type Optional<K> = K extends string ? `${K}?` : K & { optional: true }

/** The kind that the spec must give a field of type `T`. */
export type KindOf<T> = undefined extends T ? Optional<Plain<NonNullable<T>>> : Plain<T>

type OwnFields<N> = Exclude<keyof N, keyof Base | 'type' | 'children'>

/** A schema entry. `G` are the groups in which the node may stand. */
export interface NodeSpec<N extends { type: string }, G extends Group = Group> {
  type: N['type']
  /** One sentence for the documentation. */
  doc: string
  groups: readonly G[]
  /** True for nodes that only recognition uses. */
  draft?: true
  /** Every field of the interface: its kind and its documentation. */
  fields: { readonly [K in OwnFields<N>]-?: readonly [KindOf<N[K]>, string] }
  /** Names of nodes, or groups with `@`, that may be children; `@any` is everything. Null: the node is a leaf. */
  children: readonly string[] | null
  /** What the node is in each format, for the documentation. */
  forms: { jats: string; word: string; pdf: string; html: string }
}
