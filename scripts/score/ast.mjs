/** The article tree's own tools, for scripts: loaded from the sources, so that no build is needed to score. */
import { load } from '../load.mjs'

export const { child, children, childrenOf, index, select, textOf, validate, walk } =
  await load('packages/ast/src/index.ts')
