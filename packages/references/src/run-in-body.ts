/** Organisations that run into their title without a stop: `AOAC Official methods of analysis`. */

const NAMED =
  /^(?:The )?(?:(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ'-]{1,24}|of|for|and|the|on) ){1,8}?(?:Society|Association|Organi[sz]ation|Committee|Consortium|Federation|Institute|Council|Agency|Foundation|Academy|Commission)(?= (?!(?:Department|Dept|Division|Office|Committee|Subcommittee|Panel|Working|Group|Task|Unit|Section|Branch|Expert|Experts|Regional|Country|Council|Cent(?:er|re)|Collaborating|Programme|Program|Bureau|Board|Team|Steering|Writing|Study|Network|Secretariat|Commission|Service|Services|Project|Initiative|Partnership) )[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+ [a-zß-ÿ]{2,})/
const ACRONYM = /^([A-Z]{3,6}) (?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ])/
const SMALL = /^(?:of|for|and|the|on|in|de|des|du|la|le|del|y|et)$/

/**
 * Where the name of a body at `pos` ends, when nothing but the words themselves tells: the name is said twice, its
 * letters are spelled out further on (who publishes it), or it ends in what it is and a sentence begins.
 */
export function runInBody(text: string, pos: number): number {
  const head = text.slice(pos, pos + 400)
  const twice = saidTwice(head)
  if (twice > 0) return pos + twice
  const acronym = ACRONYM.exec(head)
  if (acronym && spelledOut(acronym[1]!, head.slice(acronym[0].length).split(/[ ,;]+/)))
    return pos + acronym[1]!.length
  const named = NAMED.exec(head)
  return named ? pos + named[0].length : -1
}

/** The name of a body that a sentence begins behind, in words that name a body; -1 when they are all of the name. */
export function bodyBeforeSentence(words: string): number {
  const named = NAMED.exec(words)
  return named ? named[0].length : -1
}

/** `Physical Activity Committee Physical Activity Committee report`: the length of what is said twice. */
function saidTwice(head: string): number {
  if (!/^[A-ZÀ-ÖØ-Þ]/.test(head)) return 0
  let end = -1
  for (let words = 1; words <= 10; words++) {
    end = head.indexOf(' ', end + 1)
    if (end < 0 || /[.:,;?!]/.test(head[end - 1]!)) return 0
    if (words > 1 && head.startsWith(head.slice(0, end + 1), end + 1)) return end
  }
  return 0
}

/** Whether a run of capitalised words has these first letters; small words between them count for nothing. */
function spelledOut(letters: string, words: readonly string[]): boolean {
  for (let from = 0; from < words.length; from++) {
    let at = from
    let read = 0
    while (at < words.length && read < letters.length) {
      const word = words[at]!.replace(/^[^A-Za-zÀ-ÿ]+/, '')
      if (word[0] === letters[read] && word.length > 2) read++
      else if (read === 0 || !SMALL.test(word)) break
      at++
    }
    if (read === letters.length) return true
  }
  return false
}
