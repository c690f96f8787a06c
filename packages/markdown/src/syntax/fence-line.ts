/**
 * Why: `::: {.box}` of pandoc, `:::{note} Title` of MyST and `:::note` of others are the same thing to an author. Only the
 * fence lines are syntax here; what stands between two of them is grouped afterwards, row by row, in one go.
 */
import type { Extension as TreeExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    fenceLine: 'fenceLine'
  }
}

/** A line that opens or closes a division. */
export interface FenceLine {
  type: 'fenceLine'
  /** The line as it stands: `::: {.box #b1}`. */
  value: string
  position?: import('@offprint/ast').Position
}

declare module 'mdast' {
  interface RootContentMap {
    fenceLine: FenceLine
  }
  interface BlockContentMap {
    fenceLine: FenceLine
  }
}

const colon = 58

const line: Construct = {
  name: 'fenceLine',
  tokenize(effects: Effects, ok: State, nok: State): State {
    let size = 0
    return start

    function start(code: Code): State | undefined {
      effects.enter('fenceLine')
      return colons(code)
    }
    function colons(code: Code): State | undefined {
      if (code === colon) {
        size++
        effects.consume(code)
        return colons
      }
      return size < 3 ? nok(code) : rest(code)
    }
    function rest(code: Code): State | undefined {
      if (code === null || code < -2) {
        effects.exit('fenceLine')
        return ok(code)
      }
      effects.consume(code)
      return rest
    }
  }
}

/** The syntax. */
export const fenceSyntax: Extension = { flow: { [colon]: line } }

/** What the syntax makes. */
export const fenceTree: TreeExtension = {
  enter: {
    fenceLine(token) {
      this.enter({ type: 'fenceLine', value: this.sliceSerialize(token) }, token)
    }
  },
  exit: {
    fenceLine(token) {
      this.exit(token)
    }
  }
}
