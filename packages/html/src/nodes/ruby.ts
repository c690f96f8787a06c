/** Ruby: a reading above characters. It goes in brackets behind them, as browsers without ruby show it (HTML 4.5.10). */
import type { Inline } from '@offprint/ast'
import { text } from '@offprint/ast'
import type { Handler } from '../handler.js'
import { ruby as message } from '../messages.js'

export const ruby: Handler = {
  line(element, state) {
    state.context.messages.report(message, {}, element.position ? { position: element.position } : undefined)
    const line: Inline[] = []
    const brackets = element.children.some(child => child.type === 'element' && child.tagName === 'rp')
    for (const child of element.children) {
      const inside = state.inlines([child])
      const reading = child.type === 'element' && (child.tagName === 'rt' || child.tagName === 'rtc')
      line.push(...(reading && !brackets ? [text('('), ...inside, text(')')] : inside))
    }
    return line
  }
}
