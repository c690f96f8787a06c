/** Words that introduce keywords, in the languages journals print. */

const label =
  /^((?:author[’']?s?[’']? )?key[ -]?words?(?:\(s\)| and phrases)?|index terms|subject terms|research organisms?|mots[ -]cl[ée]s?|palabras? claves?|palabras-clave|palavras?[ -]chaves?|descritores|descriptores|descriptors|unitermos|schlüsselw[öo]rter|schlagw[öo]rter|parole chiave|mesh terms)\s*(?:[:：—–.-]\s*|$|\s(?=\S))/i

/** The label at the start of a line, with what follows it up to the words. */
export function keywordLabel(line: string): { label: string; length: number } | undefined {
  const match = label.exec(line)
  if (!match) return undefined
  // Without a colon the label must be all there is.
  const sign = /[:：—–.-]/.test(match[0].slice(match[1]!.length))
  return sign || match[0].length === line.length ? { label: match[1]!, length: match[0].length } : undefined
}

/** The language that the label is in. */
export function languageOfKeywords(label: string): string | undefined {
  const word = label.toLowerCase()
  if (/^(?:author|key|research|index|subject|mesh|descriptors)/.test(word)) return 'en'
  if (/^mots/.test(word)) return 'fr'
  if (/^(?:palabra|descriptores)/.test(word)) return 'es'
  if (/^(?:palavra|descritores|unitermos)/.test(word)) return 'pt'
  if (/^schl/.test(word)) return 'de'
  return word.startsWith('parole') ? 'it' : undefined
}
