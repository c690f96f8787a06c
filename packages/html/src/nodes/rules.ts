/** Rules between paragraphs. */
import { node } from '@offprint/ast'
import type { Handler } from '../handler.js'
import { baseOf } from '../hints.js'

export const rule: Handler = { flow: (element, state) => [node('thematicBreak', baseOf(element, state))] }
