/** Exit codes, documented in `offprint help`. Batch systems can build on them. */
export const exitCodes = {
  done: 0,
  warnings: 1,
  refused: 2,
  limit: 3,
  resource: 4,
  output: 5,
  internal: 6
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What each code means. */
export const exitMeanings: Record<ExitCode, string> = {
  0: 'done',
  1: 'done, but there were warnings (only with --strict)',
  2: 'input refused: not an article, damaged, or a wrong option',
  3: 'a limit was reached: size, depth, time',
  4: 'a file that the input needs is missing or may not be read',
  5: 'an output would not be valid or could not be written',
  6: 'internal error: always a defect of Offprint, please report it'
}
