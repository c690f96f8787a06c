/**
 * Why: an output is whole or it is not there. Files are written under other names in the same folder, flushed to
 * the disk and only then renamed; of a set none is renamed before all are written. A run that is killed leaves
 * at most files with a name of its own kind, which the next run sweeps away.
 */
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { OutputError } from '@offprint/core/errors'

export interface WriteOptions {
  /** Replace a symbolic link (the link itself; it is never followed). */
  force?: boolean
}

/** Process, thread and a number: no two runs and no two workers of a run share a name. */
const temporary = /^\.offprint\.tmp-(\d+)-\d+-\d+$/
let counter = 0

/**
 * Writes a set of files into one folder, all or none. The folder is made when it is not there; files of the same
 * names are replaced; what killed runs left in the folder is swept away first.
 * @param files content by file name, without any folder; text is written as UTF-8
 * @throws OutputError `cli:output-folder`, `cli:output-link`, `cli:output-name`, `cli:output-full`,
 *   `cli:output-denied`, `cli:output`; then nothing has changed
 */
export function writeFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | string>,
  options: WriteOptions = {}
): void {
  const written: Array<{ path: string; temporary: string; renamed: boolean; backup: string | undefined }> = []
  const made: string[] = []
  let path = folder
  try {
    makeFolder(folder, made)
    sweepTemporaries(folder)
    for (const [name, content] of files) {
      path = join(folder, name)
      checkTarget(path, name, options)
      const file = { path, temporary: temporaryName(folder), renamed: false, backup: undefined }
      written.push(file)
      const descriptor = openSync(file.temporary, 'wx')
      try {
        writeFileSync(descriptor, content)
        fsyncSync(descriptor)
      } finally {
        closeSync(descriptor)
      }
    }
    for (const file of written) {
      path = file.path
      file.backup = backUp(path)
      renameSync(file.temporary, path)
      file.renamed = true
    }
    flushFolder(folder)
  } catch (error) {
    takeBack(written, made)
    throw error instanceof OutputError ? error : outputError(error, path)
  } finally {
    for (const file of written) {
      for (const name of [file.temporary, file.backup]) {
        if (name === undefined) continue
        quietly(() => unlinkSync(name))
      }
    }
  }
}

/**
 * Removes what killed runs left behind in a folder. Files of processes that still run are left alone.
 * @returns how many were removed
 */
export function sweepTemporaries(folder: string): number {
  let removed = 0
  for (const name of quietly(() => readdirSync(folder)) ?? []) {
    const match = temporary.exec(name)
    if (match === null) continue
    const path = join(folder, name)
    if (isRunning(Number(match[1]))) continue
    quietly(() => {
      unlinkSync(path)
      removed++
    })
  }
  return removed
}

/** Makes a folder and those above it, and remembers which were made. */
function makeFolder(folder: string, made: string[]): void {
  if (quietly(() => lstatSync(folder)) !== undefined) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder), made)
  mkdirSync(folder)
  made.push(folder)
}

/** What was already renamed is taken back: the old file returns, a new one goes, and so do new folders. */
function takeBack(
  written: ReadonlyArray<{ path: string; temporary: string; renamed: boolean; backup: string | undefined }>,
  made: readonly string[]
): void {
  for (const { path, temporary: name, renamed, backup } of written) {
    quietly(() => unlinkSync(name))
    if (backup !== undefined) quietly(() => renameSync(backup, path))
    else if (renamed) quietly(() => unlinkSync(path))
  }
  for (const folder of [...made].reverse()) quietly(() => rmdirSync(folder))
}

function temporaryName(folder: string): string {
  return join(folder, `.offprint.tmp-${process.pid}-${threadId}-${++counter}`)
}

function checkTarget(path: string, name: string, options: WriteOptions): void {
  if (name === '' || name === '.' || name === '..' || basename(name) !== name || /[\\\0]/.test(name)) {
    throw new OutputError('cli:output-name', `${JSON.stringify(name.slice(0, 80))} cannot name a file`)
  }
  const found = quietly(() => lstatSync(path))
  if (found === undefined || found.isFile()) return
  if (!found.isSymbolicLink()) {
    throw new OutputError(
      'cli:output-folder',
      `${path} is there and is no ordinary file; choose another name`
    )
  }
  if (options.force !== true) {
    throw new OutputError('cli:output-link', `${path} is a link to another file; remove it or use --force`)
  }
}

/** A second name for the file that is about to be replaced, where the file system has such. */
function backUp(path: string): string | undefined {
  if (quietly(() => lstatSync(path))?.isFile() !== true) return undefined
  const backup = temporaryName(dirname(path))
  const linked = quietly(() => {
    linkSync(path, backup)
    return true
  })
  return linked === true ? backup : undefined
}

/** A rename is on the disk when its folder is; Windows does not open folders and does without. */
function flushFolder(folder: string): void {
  const descriptor = quietly(() => openSync(folder, 'r'))
  if (descriptor === undefined) return
  quietly(() => fsyncSync(descriptor))
  closeSync(descriptor)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** The result, or undefined when it fails: for cleaning up and for questions whose failure is an answer. */
function quietly<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function outputError(error: unknown, path: string): OutputError {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return new OutputError('cli:output-folder', `${dirname(path)} is no folder that can be written to`)
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new OutputError('cli:output-full', `There is no room left to write ${path}`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new OutputError('cli:output-denied', `${dirname(path)} may not be written to`)
    default: {
      const why = error instanceof Error ? error.message : String(error)
      return new OutputError('cli:output', `${basename(path)} could not be written: ${why}`)
    }
  }
}
