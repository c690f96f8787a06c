/**
 * Why: everything that stops a conversion for a reason outside our own code is one of four typed errors, so
 * that the command line, a batch run and a page can tell a refused input from a limit, from a resource that
 * could not be had, from an output that could not be written, without reading the words of the message.
 */

/** Where in the source a thing was found. Lines and columns start at 1, offsets (UTF-16 units) at 0. */
export interface Place {
  line?: number
  column?: number
  offset?: number
  /** The part of a package (`word/document.xml`) or the file's name, when there is more than one. */
  part?: string
}

/** How a run ends: `refused` = exit code 2, `limit` = 3, `resource` = 4, `output` = 5. */
export type ExitClass = 'refused' | 'limit' | 'resource' | 'output'

/** The common shape: a stable code, words for a production editor, the place, and how the run ends. */
export class GuardError extends Error {
  override readonly name: string = 'GuardError'
  constructor(
    /** A stable code such as `core:limit-depth`. */
    readonly code: string,
    message: string,
    readonly exit: ExitClass,
    /** Where in the source, as far as it is known. */
    readonly place: Place = {}
  ) {
    super(message + describePlace(place))
  }
}

/** The input asks for more than a limit of {@link file://./limits.ts} allows. */
export class LimitError extends GuardError {
  override readonly name = 'LimitError'
  constructor(code: string, message: string, place?: Place) {
    super(code, message, 'limit', place)
  }
}

/** The input is not something that can be read safely and exactly: damaged, encrypted, of another format. */
export class RefusedError extends GuardError {
  override readonly name = 'RefusedError'
  constructor(code: string, message: string, place?: Place) {
    super(code, message, 'refused', place)
  }
}

/** A file the document points to could not be had, and the conversion cannot go on without it. */
export class ResourceError extends GuardError {
  override readonly name = 'ResourceError'
  constructor(code: string, message: string, place?: Place) {
    super(code, message, 'resource', place)
  }
}

/** An output could not be made or written. */
export class OutputError extends GuardError {
  override readonly name = 'OutputError'
  constructor(code: string, message: string, place?: Place) {
    super(code, message, 'output', place)
  }
}

/** The tail of a message: ` (word/document.xml, line 3, column 5)`, or nothing when no place is known. */
export function describePlace(place: Place): string {
  const words = []
  if (place.part !== undefined) words.push(place.part)
  if (place.line !== undefined) words.push(`line ${place.line}`)
  if (place.column !== undefined) words.push(`column ${place.column}`)
  if (place.line === undefined && place.offset !== undefined) words.push(`position ${place.offset}`)
  return words.length > 0 ? ` (${words.join(', ')})` : ''
}

/**
 * The line and column of an offset, counting CRLF, CR and LF each as one line end.
 * @param text the decoded text
 * @param offset in UTF-16 units, from 0
 */
export function placeAt(text: string, offset: number, part?: string): Place {
  let line = 1
  let start = 0
  const end = Math.min(offset, text.length)
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) {
      line++
      start = index + 1
    }
  }
  return part === undefined
    ? { line, column: end - start + 1, offset }
    : { line, column: end - start + 1, offset, part }
}
