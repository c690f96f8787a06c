/** Checks a tree against its schema: fields, content models, unique ids, targets that exist, no draft left. */
import type { Node, NodeType } from './nodes/index.js'
import { specs } from './nodes/index.js'
import { records } from './records.js'
import type { FieldKind, Position } from './spec.js'

/** Where a tree breaks its schema. */
export interface Problem {
  /** Place in the tree: `/article/body/section[2]/figure[1]`. */
  path: string
  message: string
  node: Node
  position?: Position
}

const baseFields = new Set(['type', 'children', 'id', 'lang', 'dir', 'position', 'sources', 'extra', 'hints'])
const ncName = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*$/u

/**
 * Validates a tree.
 * @param options.draft allow draft nodes, hints and targets that do not exist yet
 * @returns what is wrong, in document order; nothing when the tree is valid
 */
export function validate(root: Node, options: { draft?: boolean } = {}): Problem[] {
  const problems: Problem[] = []
  const ids = new Map<string, string>()
  const targets: { path: string; node: Node; target: string }[] = []
  const report = (path: string, node: Node, message: string): void => {
    problems.push({ path, message, node, ...(node.position ? { position: node.position } : {}) })
  }

  const checkField = (path: string, node: Node, name: string, kind: FieldKind, value: unknown): void => {
    const optional = typeof kind === 'string' ? kind.endsWith('?') : kind.optional === true
    if (value === undefined) {
      if (!optional) report(path, node, `Unexpected ${node.type} without ${name}`)
      return
    }
    const wrong = (expected: string): void =>
      report(path, node, `Unexpected ${name} ${JSON.stringify(value)}, expected ${expected}`)
    if (typeof kind !== 'string') {
      if ('oneOf' in kind) {
        if (!kind.oneOf.includes(value as string)) wrong(`one of ${kind.oneOf.join(', ')}`)
      } else if (kind.many) {
        if (!Array.isArray(value) || !value.every(records[kind.record]))
          wrong(`a list of ${kind.record} records`)
      } else if (!records[kind.record](value)) wrong(`a ${kind.record} record`)
      return
    }
    switch (kind.replace('?', '')) {
      case 'boolean':
        if (typeof value !== 'boolean') wrong('true or false')
        break
      case 'number':
        if (typeof value !== 'number' || !Number.isFinite(value)) wrong('a number')
        break
      case 'strings':
      case 'targets':
        if (!Array.isArray(value) || !value.every(part => typeof part === 'string'))
          wrong('a list of strings')
        else if (kind.startsWith('targets')) for (const target of value) targets.push({ path, node, target })
        break
      default:
        if (typeof value !== 'string') wrong('a string')
        else if (kind.startsWith('target')) targets.push({ path, node, target: value })
    }
  }

  const check = (node: Node, path: string): void => {
    const spec = specs[node.type]
    if (!spec) {
      report(path, node, `Unexpected node type ${JSON.stringify((node as Node).type)}`)
      return
    }
    if (spec.draft && !options.draft)
      report(path, node, `Unexpected draft node ${node.type} in a finished tree`)
    if (node.hints && !options.draft) report(path, node, `Unexpected hints on a finished ${node.type}`)
    if (node.id !== undefined) {
      if (!ncName.test(node.id))
        report(path, node, `Unexpected id ${JSON.stringify(node.id)}, expected an XML name`)
      const other = ids.get(node.id)
      if (other) report(path, node, `Unexpected second use of id ${node.id}, first used at ${other}`)
      else ids.set(node.id, path)
    }
    const fields = spec.fields as Record<string, readonly [FieldKind, string]>
    for (const [name, [kind]] of Object.entries(fields))
      checkField(path, node, name, kind, (node as unknown as Record<string, unknown>)[name])
    for (const name of Object.keys(node))
      if (!baseFields.has(name) && !(name in fields))
        report(path, node, `Unexpected field ${name} on ${node.type}`)
    if (!('children' in node)) {
      if (spec.children) report(path, node, `Unexpected ${node.type} without children`)
      return
    }
    if (!spec.children) {
      report(path, node, `Unexpected children on ${node.type}`)
      return
    }
    const counts = new Map<string, number>()
    for (const child of node.children as readonly Node[]) {
      const nth = (counts.get(child.type) ?? 0) + 1
      counts.set(child.type, nth)
      const childPath = `${path}/${child.type}[${nth}]`
      if (specs[child.type] && !allowed(spec.children, child.type))
        report(
          childPath,
          child,
          `Unexpected ${child.type} in ${node.type}, expected ${spec.children.join(', ')}`
        )
      check(child, childPath)
    }
  }

  check(root, `/${root.type}`)
  if (!options.draft)
    for (const { path, node, target } of targets)
      if (!ids.has(target))
        report(path, node, `Unexpected target ${JSON.stringify(target)}: nothing has this id`)
  return problems
}

const held = new Map<NodeType, ReadonlySet<NodeType>>()

/** The types of nodes that a node of a type may hold. */
export function holds(type: NodeType): ReadonlySet<NodeType> {
  let types = held.get(type)
  if (!types) {
    const model = specs[type].children ?? []
    types = new Set((Object.keys(specs) as NodeType[]).filter(each => allowed(model, each)))
    held.set(type, types)
  }
  return types
}

/** Whether a content model lets a node in. */
export function allowed(model: readonly string[], type: NodeType): boolean {
  return model.some(
    part =>
      part === type ||
      part === '@any' ||
      (part.startsWith('@') && (specs[type].groups as readonly string[]).includes(part.slice(1))) ||
      (part === '@back' && type === 'section')
  )
}
