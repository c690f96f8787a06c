/** Why: what is counted of a node is a table by its type, in several files; this is the shape of its rows. */
import type { CensusKind } from './census-kinds.js'
import type { Node, NodeOf, NodeType } from './nodes/index.js'

/** Where in an article the census is. */
export interface Place {
  /** Title of what we are in. */
  path: string
  depth: number
  /** The words here already count as part of something larger. */
  counted: boolean
}

/** Adds one thing to the census; fields without a value are left out. */
export type Add = (kind: CensusKind, node: Node, key: string, fields: Record<string, unknown>) => void

export interface Take {
  add: Add
  /** Names what ids lead to by its kind and number. */
  point: (targets: readonly string[] | undefined) => string
}

/** What a node adds. */
export type Entry<N extends Node> = (node: N, take: Take, place: Place) => void

/** Entries by the type of node; what has none counts with its words in what holds it. */
export type Entries = { readonly [T in NodeType]?: Entry<NodeOf<T>> }
