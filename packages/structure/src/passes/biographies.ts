/**
 * What an article says of one author (who she is, what he did), in a style that is named so: it is set aside before the
 * title block is read, so that no other line is looked for in it, until the authors are known.
 */
import type { Node } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { bodyOf, hinted } from '../blocks.js'
import { frontOf } from '../front-parts.js'
import type { Pass } from '../pass.js'

/** The box that keeps biographies until they are given to their authors. */
export const kept = 'front:biographies'

export const pass: Pass = {
  name: 'biographies',
  doc: 'Paragraphs in a style that is named for biographies are set aside.',
  run(article) {
    const body = bodyOf(article)
    const found = body.children.filter(isBiography)
    if (!found.length) return
    body.children = body.children.filter(node => !isBiography(node))
    frontOf(article).children.push(make('container', { hints: [kept] }, found))
  }
}

const isBiography = (node: Node): boolean => node.type === 'paragraph' && hinted(node, 'style:biography')
