/**
 * Why: names of bodies and numbers of grants are read word by word. Words know where they stood, so that what is taken is a part
 * of the text, letter for letter; signs stand apart from them, but for those inside of numbers. Takes linear time.
 */

export interface Token {
  kind: 'word' | 'open' | 'close' | 'comma' | 'semicolon' | 'colon' | 'stop' | 'dash' | 'quote'
  text: string
  start: number
  end: number
  /** Of an opening bracket: where the closing one is. */
  pair?: number
}

const kindOf: Readonly<Record<string, Token['kind']>> = {
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '.': 'stop',
  '–': 'dash',
  '—': 'dash',
  '-': 'dash'
}
const quotes = new Set(['“', '”', '"', '‘', '«', '»', '„'])
const signOf = (char: string): Token['kind'] | undefined =>
  kindOf[char] ?? (quotes.has(char) ? 'quote' : undefined)

/** Words that end in a full stop and end no sentence. */
const abbreviation =
  /^(?:no|nos|nr|num|nro|n|n\.o|ref|inc|ltd|co|corp|st|dr|drs|prof|mr|mrs|ms|govt|dept|univ|inst|acad|sci|vs|al|sr|sra|jr|proc|proj|az|art)$/iu

/** “J.”, “F.I.R.P.” */
const letters = /^(?:\p{Lu}\.)*\p{Lu}$/u

/** Words and signs of a text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(/\S+/g)) split(match[0], match.index, tokens)
  const opened: number[] = []
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'open') opened.push(i)
    else if (token.kind === 'close') {
      const at = opened.pop()
      if (at !== undefined) tokens[at]!.pair = i
    } else if (isEnd(tokens, i)) opened.length = 0
  }
  return tokens
}

/** No word with its signs is longer; a chunk that is has no signs that anybody set. */
const longest = 160

function split(chunk: string, at: number, tokens: Token[]): void {
  if (chunk.length > longest) {
    tokens.push({ kind: 'word', text: chunk, start: at, end: at + chunk.length })
    return
  }
  let start = 0
  let end = chunk.length
  const sign = (i: number): Token => ({
    kind: signOf(chunk[i]!)!,
    text: chunk[i]!,
    start: at + i,
    end: at + i + 1
  })
  while (start < end && signOf(chunk[start]!)) tokens.push(sign(start++))
  // “l’Agence”: the article stands apart.
  const elided = /^[ldLD][’'](?=\p{Lu})/u.exec(chunk.slice(start, end))?.[0].length ?? 0
  if (elided) {
    tokens.push({
      kind: 'word',
      text: chunk.slice(start, start + elided),
      start: at + start,
      end: at + start + elided
    })
    start += elided
  }
  const behind: Token[] = []
  while (end > start && signOf(chunk[end - 1]!)) {
    const char = chunk[end - 1]!
    if (char === ')' && balanced(chunk, start, end)) break
    if (
      char === '.' &&
      (abbreviation.test(chunk.slice(start, end - 1)) || letters.test(chunk.slice(start, end - 1))) &&
      !behind.some(one => one.kind === 'stop')
    )
      break
    behind.unshift(sign(--end))
  }
  // Brackets in the middle of a chunk part it, unless they are those of a number: CX(16)1001.
  let from = start
  const word = (to: number): void => {
    if (to > from) tokens.push({ kind: 'word', text: chunk.slice(from, to), start: at + from, end: at + to })
  }
  if (!balanced(chunk, start, end) || !/\d/.test(chunk.slice(start, end)))
    for (let i = start; i < end; i++)
      if (/[()[\];]/.test(chunk[i]!)) {
        word(i)
        tokens.push(sign(i))
        from = i + 1
      }
  // Numbers in a row without spaces.
  for (let i = from; i < end; i++)
    if (
      chunk[i] === ',' &&
      /\d/.test(chunk.slice(from, i)) &&
      /\p{L}|\d{4}/u.test(chunk.slice(i + 1, i + 20))
    ) {
      word(i)
      tokens.push(sign(i))
      from = i + 1
    }
  word(end)
  tokens.push(...behind)
}

function balanced(chunk: string, start: number, end: number): boolean {
  let depth = 0
  for (let i = start; i < end; i++) {
    if (chunk[i] === '(' || chunk[i] === '[') depth++
    else if ((chunk[i] === ')' || chunk[i] === ']') && --depth < 0) return false
  }
  return depth === 0
}

/** Whether a sentence ends at a token: a full stop, and a capital or nothing behind it. */
export function isEnd(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (token.kind !== 'stop') return false
  const next = tokens[i + 1]
  return next === undefined || next.kind === 'open' || next.kind === 'quote' || /^[\p{Lu}\d]/u.test(next.text)
}
