/**
 * Why: the usual extension takes “$150-$200” for an equation and loads a whole typesetter to say so. This one follows
 * pandoc, whose rule authors know: an opening dollar has a sign right behind it; the next dollar closes, and must have a
 * sign right before it and no digit behind it. A pair of dollars displays, also over many lines, and may carry a name behind it.
 */
import type { Extension as TreeExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText'
    mathTextData: 'mathTextData'
    mathFlow: 'mathFlow'
    mathFlowData: 'mathFlowData'
  }
}

/** An equation in a line: its TeX without the dollars. */
export interface InlineMath {
  type: 'inlineMath'
  value: string
  /** Two dollars: displayed, although it stands in a line. */
  display: boolean
  position?: import('@offprint/ast').Position
}

/** A displayed equation with what stands behind it on its last line: `{#eq:x}`, `(label)`. */
export interface MathBlock {
  type: 'mathBlock'
  value: string
  after: string
  position?: import('@offprint/ast').Position
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMath: InlineMath
  }
  interface RootContentMap {
    inlineMath: InlineMath
    mathBlock: MathBlock
  }
  interface BlockContentMap {
    mathBlock: MathBlock
  }
}

const dollar = 36
const backslash = 92
const isEol = (code: Code): boolean => code !== null && code < -2
const isSpace = (code: Code): boolean => code !== null && (code < 0 || code === 32)
const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57

/** Contexts in which a search for a closing dollar has already run to the end in vain: none is made twice. */
const unclosed = new WeakMap<TokenizeContext, Set<number>>()

const inLine: Construct = {
  name: 'mathText',
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const self = this
    let size = 0
    let last: Code = null
    return start

    function start(code: Code): State | undefined {
      effects.enter('mathText')
      effects.enter('mathTextData')
      return sequence(code)
    }
    function sequence(code: Code): State | undefined {
      if (code === dollar) {
        if (++size > 2) return nok(code)
        effects.consume(code)
        return sequence
      }
      if (unclosed.get(self)?.has(size)) return nok(code)
      if (size === 1 && (code === null || isSpace(code))) return nok(code)
      return inside(code)
    }
    function inside(code: Code): State | undefined {
      if (code === null) {
        const known = unclosed.get(self) ?? new Set()
        unclosed.set(self, known.add(size))
        return nok(code)
      }
      if (isEol(code)) {
        effects.exit('mathTextData')
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        last = code
        return afterEol
      }
      if (code === dollar) {
        const before = last
        effects.consume(code)
        last = code
        return size === 1 ? (isSpace(before) ? nok : single) : second
      }
      effects.consume(code)
      last = code
      return code === backslash ? escaped : inside
    }
    function afterEol(code: Code): State | undefined {
      effects.enter('mathTextData')
      return inside(code)
    }
    function escaped(code: Code): State | undefined {
      if (code === null || isEol(code)) return inside(code)
      effects.consume(code)
      last = code
      return inside
    }
    function single(code: Code): State | undefined {
      return isDigit(code) ? nok(code) : done(code)
    }
    function second(code: Code): State | undefined {
      if (code !== dollar) return inside(code)
      effects.consume(code)
      return done
    }
    function done(code: Code): State | undefined {
      effects.exit('mathTextData')
      effects.exit('mathText')
      return ok(code)
    }
  }
}

/** A line end after which the same block goes on: not one that only a lazy paragraph would take. */
const nextLine: Construct = {
  partial: true,
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    return code => {
      if (code === null) return nok(code)
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return next => (this.parser.lazy[this.now().line] || next === null ? nok(next) : ok(next))
    }
  }
}

const displayed: Construct = {
  name: 'mathFlow',
  concrete: true,
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let size = 0
    let open = false
    let closing: Code = null
    return start

    function start(code: Code): State | undefined {
      effects.enter('mathFlow')
      effects.enter('mathFlowData')
      open = true
      return sequence(code)
    }
    function sequence(code: Code): State | undefined {
      if (code === dollar) {
        if (++size > 2) return nok(code)
        effects.consume(code)
        return sequence
      }
      return size === 2 ? inside(code) : nok(code)
    }
    function inside(code: Code): State | undefined {
      if (code === null) return nok(code)
      if (isEol(code)) {
        if (open) effects.exit('mathFlowData')
        open = false
        return effects.attempt(nextLine, lineStart, nok)(code)
      }
      if (!open) {
        effects.enter('mathFlowData')
        open = true
      }
      effects.consume(code)
      return code === backslash ? escaped : code === dollar ? second : inside
    }
    function lineStart(code: Code): State | undefined {
      return inside(code)
    }
    function escaped(code: Code): State | undefined {
      if (code === null || isEol(code)) return inside(code)
      effects.consume(code)
      return inside
    }
    function second(code: Code): State | undefined {
      if (code !== dollar) return inside(code)
      effects.consume(code)
      return before
    }
    // Behind the closing dollars only a name in braces or brackets may stand; else the line is prose with an equation.
    function before(code: Code): State | undefined {
      if (code === null || isEol(code)) return done(code)
      if (isSpace(code)) {
        effects.consume(code)
        return before
      }
      if (code !== 123 && code !== 40) return nok(code)
      closing = code === 123 ? 125 : 41
      effects.consume(code)
      return name
    }
    function name(code: Code): State | undefined {
      if (code === null || isEol(code) || code === dollar) return nok(code)
      effects.consume(code)
      return code === closing ? after : name
    }
    function after(code: Code): State | undefined {
      if (code === null || isEol(code)) return done(code)
      if (!isSpace(code)) return nok(code)
      effects.consume(code)
      return after
    }
    function done(code: Code): State | undefined {
      effects.exit('mathFlowData')
      effects.exit('mathFlow')
      return ok(code)
    }
  }
}

/** The syntax. */
export const mathSyntax: Extension = { text: { [dollar]: inLine }, flow: { [dollar]: displayed } }

/** What the syntax makes. */
export const mathTree: TreeExtension = {
  enter: {
    mathText(token) {
      this.enter({ type: 'inlineMath', value: '', display: false }, token)
      this.buffer()
    },
    mathFlow(token) {
      this.enter({ type: 'mathBlock', value: '', after: '' }, token)
      this.buffer()
    },
    mathTextData: begin,
    mathFlowData: begin
  },
  exit: {
    mathTextData: end,
    mathFlowData: end,
    mathText(token) {
      const source = this.resume()
      const node = this.stack[this.stack.length - 1] as InlineMath
      node.display = source.startsWith('$$')
      const size = node.display ? 2 : 1
      node.value = source.slice(size, -size)
      this.exit(token)
    },
    mathFlow(token) {
      const source = this.resume()
      const node = this.stack[this.stack.length - 1] as MathBlock
      const close = source.lastIndexOf('$$')
      node.value = source.slice(2, close).trim()
      node.after = source.slice(close + 2).trim()
      this.exit(token)
    }
  }
}

type Handle = NonNullable<TreeExtension['enter']>[string]

function begin(this: ThisParameterType<Handle>, token: Parameters<Handle>[0]): void {
  this.config.enter['data']!.call(this, token)
}
function end(this: ThisParameterType<Handle>, token: Parameters<Handle>[0]): void {
  this.config.exit['data']!.call(this, token)
}
