/** Definition lists: dl, dt, dd, with the div groups that HTML allows in them. */
import type { Definition, DefinitionItem, DefinitionTerm } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Element } from 'hast'
import type { Handler } from '../handler.js'
import { baseOf } from '../hints.js'
import { contain } from './containers.js'

export const definitionList: Handler = {
  flow(element, state) {
    const base = baseOf(element, state)
    const items: DefinitionItem[] = []
    let open: (DefinitionTerm | Definition)[] = []
    const close = (): void => {
      if (open.length) items.push(node('definitionItem', {}, open))
      open = []
    }
    const enter = (parent: Element): void => {
      for (const child of parent.children) {
        if (child.type === 'element' && child.tagName === 'dt') {
          if (open.some(part => part.type === 'definition')) close()
          const line = state.line(child.children)
          const fields = baseOf(child, state)
          if (line.length || fields.id !== undefined) open.push(node('definitionTerm', fields, line))
        } else if (child.type === 'element' && child.tagName === 'dd') {
          const fields = baseOf(child, state)
          const blocks = state.flow(child.children)
          if (blocks.length) open.push(node('definition', fields, blocks))
        } else if (child.type === 'element' && child.tagName === 'div') {
          close()
          enter(child)
          close()
        } else {
          const blocks = state.flow([child])
          if (blocks.length) open.push(node('definition', {}, blocks))
        }
      }
    }
    enter(element)
    close()
    return items.length ? [node('definitionList', base, items)] : []
  }
}

/** A term or definition outside a list. */
export const definitionPart: Handler = { flow: contain }
