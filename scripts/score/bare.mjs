/**
 * A page as a site would give it that nobody has seen before: what the publisher's programs say about an element (class,
 * role, microdata, data-*, aria-*) is taken away, and ids are other words. What readers see, the links within the page, the
 * styles of elements and the metadata of the head stay. So it can be measured what is recognised by meaning alone.
 */
import { createHash } from 'node:crypto'

const value = `("[^"]*"|'[^']*'|[^\\s>]+)`
const told = new RegExp(
  `\\s(?:class|role|property|typeof|vocab|itemscope|itemprop|itemtype|itemid|data-[\\w-]+|aria-[\\w-]+)(?:\\s*=\\s*${value})?(?=[\\s/>])`,
  'gi'
)
const named = new RegExp(`(\\s(?:id|name|for|headers)\\s*=\\s*)${value}`, 'gi')
const fragment = /(\shref\s*=\s*["']?)#([^"'\s>]+)/gi
const opaque = word => `x${createHash('sha256').update(word).digest('hex').slice(0, 8)}`
const bareWord = quoted => quoted.replace(/^["']|["']$/g, '')

/**
 * @param {Buffer} bytes an HTML page in any encoding that has the letters of ASCII
 * @returns {Buffer} the same without names
 */
export function bare(bytes) {
  const page = bytes.toString('latin1')
  const without = page.replace(/<[a-z][^<>]*>/gi, tag =>
    /^<(?:meta|link|script|style|html)\b/i.test(tag)
      ? tag
      : tag
          .replace(told, '')
          .replace(named, (_all, start, quoted) => `${start}"${opaque(bareWord(quoted))}"`)
          .replace(fragment, (_all, start, word) => `${start}#${opaque(word)}`)
  )
  return Buffer.from(without, 'latin1')
}
