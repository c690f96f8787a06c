/**
 * Characters of symbol fonts in Unicode: Symbol and Wingdings as manuscripts use them, in `w:sym` and in runs of text set
 * in such a font. Codes are those of the fonts; Word adds 0xF000 (ECMA-376-1, 17.3.3.30).
 */

/** Adobe Symbol encoding, from 0x20; a space where there is nothing to say. */
const symbol =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const symbolHigh = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪'
/** Wingdings from 0x21 and from 0x80, as Unicode 7.0 encodes them; arrows as the ones that every font has. */
const wingdings = Array.from(
  '🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭📁📂📄🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠🏳🏱✈☼💧❄🕆✞🕈✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓🙰🙵●🔾■□🞐❑❒⬧⧫◆❖⬥⌧⮹⌘🏵🏶🙶🙷'
)
const wingdingsHigh = Array.from(
  '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•⬝⭘🞆🞈🞊🞋🔿▪◻🟂🟆★🟋🟏🟓🟑⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋←→↑↓↖↗↙↘🡸➔🡹🡻🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭✗✓☒☑'
)

const table = (
  font: string
): { low: ArrayLike<string>; first: number; high: ArrayLike<string>; highFirst: number } | undefined =>
  /^symbol$/i.test(font)
    ? { low: symbol, first: 0x20, high: symbolHigh, highFirst: 0xa0 }
    : /^wingdings$/i.test(font)
      ? { low: wingdings, first: 0x21, high: wingdingsHigh, highFirst: 0x80 }
      : undefined

/** Whether the letters of a font are signs. */
const isSymbolFont = (font: string | undefined): boolean => font !== undefined && table(font) !== undefined

/** The character that a code of a symbol font shows; undefined when that is not known. */
export function symbolCharacter(font: string, code: number): string | undefined {
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const signs = table(font)
  if (signs) {
    const { low, first, high, highFirst } = signs
    return plain >= highFirst ? high[plain - highFirst] : plain >= first ? low[plain - first] : undefined
  }
  // A font with Unicode characters: the code is the character, unless it is the font’s private business.
  return code >= 0x20 && !(code >= 0xe000 && code <= 0xf8ff) && code <= 0xffff
    ? String.fromCharCode(code)
    : undefined
}

/** Text set in a symbol font as what it shows: `m` in Symbol is μ. A code without a sign stays what it is. */
export function inSymbolFont(text: string, font: string | undefined): string {
  if (font === undefined || !isSymbolFont(font)) return text
  return Array.from(text, sign =>
    /\s/.test(sign) ? sign : (symbolCharacter(font, sign.charCodeAt(0)) ?? sign)
  ).join('')
}
