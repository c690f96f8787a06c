/**
 * What a piece of work costs, for tests that hold a cost to growing no faster than its input: processor time, least of
 * several runs, so that what else the machine does counts as little as can be.
 */

/** Microseconds of processor time of one run, the least of `runs`. */
export async function cost(work: () => unknown, runs = 3): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, user + system)
  }
  return Math.max(1, least)
}

/**
 * For a test that holds a measured cost to a bound: what else the machine does comes and goes, so that one measurement over
 * the bound proves nothing; a cost that is there is there in each of five.
 */
export const measured = { retry: 4 }
