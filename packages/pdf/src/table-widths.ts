/**
 * How wide the columns of a table should be, and how small its letters, from the words in its cells. The estimate counts
 * letters; the layout measures them later, and breaks a word only when a column is narrower than it.
 */
export interface CellText {
  column: number
  colSpan: number
  bold: boolean
  /** The words, line by line. */
  lines: string[]
}

export interface TableFit {
  widths: number[]
  /** Size of the letters. */
  size: number
  wide: boolean
}

/** Mean width of a letter in parts of its size, with room to spare. */
const letter = 0.54
const boldLetter = 0.6

const widthOf = (text: string, bold: boolean): number => [...text].length * (bold ? boldLetter : letter)

/**
 * @param size wished for
 * @param column width of a column of text; `page`: of the page
 */
export function fitTable(
  cells: readonly CellText[],
  columns: number,
  { size, padding, column, page }: { size: number; padding: number; column: number; page: number }
): TableFit {
  const least = Array.from({ length: columns }, () => 1.2)
  const most = Array.from({ length: columns }, () => 1.2)
  // Narrow cells first: a cell over several columns only widens what they leave too narrow.
  for (const { column: at, colSpan, lines, bold } of [...cells].sort((a, b) => a.colSpan - b.colSpan)) {
    const longestWord = Math.max(
      0,
      ...lines.flatMap(line => line.split(/[^\S\u00a0]+/).map(word => widthOf(word, bold) + 0.2))
    )
    const longestLine = Math.max(0, ...lines.map(line => widthOf(line, bold)))
    widen(least, at, colSpan, Math.min(longestWord, 24))
    widen(most, at, colSpan, Math.min(longestLine, 60))
  }
  const room = 2 * padding * columns
  const total = (values: readonly number[], points: number) =>
    values.reduce((sum, value) => sum + value * points, 0) + room
  const inColumn = total(most, size) <= column * 1.25 && total(least, size) <= column
  if (inColumn) return { widths: share(least, most, size, column, padding), size, wide: false }
  let smaller = size
  while (smaller > 5.6 && total(least, smaller) > page) smaller -= 0.4
  const wide = page > column
  return { widths: share(least, most, smaller, page, padding), size: Math.round(smaller * 10) / 10, wide }
}

function widen(values: number[], at: number, span: number, wanted: number): void {
  const have = values.slice(at, at + span).reduce((sum, value) => sum + value, 0)
  if (have >= wanted) return
  for (let index = at; index < at + span; index++) values[index] = values[index]! + (wanted - have) / span
}

/** Every column gets what it needs at least; the rest goes where there is most to say. */
function share(least: number[], most: number[], size: number, width: number, padding: number): number[] {
  const minimum = least.map(value => value * size + 2 * padding)
  const wanted = most.map(value => value * size + 2 * padding)
  const needed = minimum.reduce((sum, value) => sum + value, 0)
  if (needed >= width) return minimum.map(value => (value * width) / needed)
  const hunger = wanted.map((value, index) => Math.max(value - minimum[index]!, 0.01))
  const hungry = hunger.reduce((sum, value) => sum + value, 0)
  const spare = width - needed
  if (spare <= hungry) return minimum.map((value, index) => value + (spare * hunger[index]!) / hungry)
  const left = (spare - hungry) / minimum.length
  return minimum.map((value, index) => value + hunger[index]! + left)
}
