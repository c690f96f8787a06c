/**
 * The package of a Word file: parts, relationships, content. Relationships are followed inside the package only; one that
 * leads outside is an address in the text, never something to open (hostile input: templates, images, frames from afar).
 */
import { type Limits, RefusedError } from '@offprint/core'
import { decodeText } from '@offprint/core/encoding'
import { parseXml, type XmlElement } from '@offprint/core/xml'
import { readZip, type ZipFiles } from '@offprint/core/zip'
import { attribute, elements } from './word-xml.js'

export interface Relationship {
  id: string
  /** Last part of the relationship type: `image`, `hyperlink`, `footnotes`. */
  type: string
  target: string
  external: boolean
}

export interface Part {
  name: string
  root: XmlElement
  relationships: ReadonlyMap<string, Relationship>
}

export class WordPackage {
  private constructor(
    private readonly files: ZipFiles,
    private readonly names: ReadonlyMap<string, string>,
    private readonly limits: Limits
  ) {}

  /**
   * Opens the package.
   * @throws RefusedError for a file that is no Word file, by what it is; GuardErrors of the guards below
   */
  static open(bytes: Uint8Array, limits: Limits): WordPackage {
    refuseOthers(bytes)
    const files = readZip(bytes, { limits })
    const names = new Map<string, string>()
    for (const name of files.keys()) names.set(plainName(name), name)
    return new WordPackage(files, names, limits)
  }

  /** The bytes of a part, by a name that is compared without regard to case (ECMA-376-2, 6.2.2.3). */
  bytes(name: string): Uint8Array | undefined {
    const known = this.names.get(plainName(name))
    return known === undefined ? undefined : this.files.get(known)
  }

  /** An XML part with its relationships. */
  part(name: string): Part | undefined {
    const root = this.xml(name)
    return root && { name, root, relationships: this.relationshipsOf(name) }
  }

  /** The main document part: what the package says it is, else where Word puts it. */
  main(): Part {
    const office = [...this.relationshipsOf('').values()].find(each => each.type === 'officeDocument')
    const main = this.part(office?.target ?? 'word/document.xml') ?? this.part('word/document.xml')
    if (!main)
      throw new RefusedError(
        'docx:main',
        'This package holds no Word document (word/document.xml); save the manuscript as .docx again'
      )
    return main
  }

  /** The part that a part relates to by a type. */
  related(part: Part, type: string): Part | undefined {
    const found = [...part.relationships.values()].find(each => each.type === type && !each.external)
    return found && this.part(found.target)
  }

  /** A part that the package itself relates to. */
  rootPart(type: string): Part | undefined {
    const found = [...this.relationshipsOf('').values()].find(each => each.type === type && !each.external)
    return found && this.part(found.target)
  }

  /** Headers and footers of the pages, in the order of their relationships. */
  furniture(part: Part): { type: 'header' | 'footer'; part: Part }[] {
    return [...part.relationships.values()].flatMap(({ type, target, external }) => {
      const found = external || (type !== 'header' && type !== 'footer') ? undefined : this.part(target)
      return found ? [{ type: type as 'header' | 'footer', part: found }] : []
    })
  }

  private xml(name: string): XmlElement | undefined {
    const bytes = this.bytes(name)
    if (!bytes) return undefined
    const { text } = decodeText(bytes, { kind: 'xml' })
    return parseXml(text, { limits: this.limits, part: name }).root
  }

  private relationshipsOf(name: string): ReadonlyMap<string, Relationship> {
    const slash = name.lastIndexOf('/')
    const folder = name.slice(0, slash + 1)
    const root = this.xml(`${folder}_rels/${name.slice(slash + 1)}.rels`)
    const found = new Map<string, Relationship>()
    for (const each of elements(root)) {
      const id = attribute(each, 'Id')
      const target = attribute(each, 'Target')
      if (id === undefined || target === undefined) continue
      const external = attribute(each, 'TargetMode') === 'External'
      found.set(id, {
        id,
        type: attribute(each, 'Type')?.split('/').pop() ?? '',
        target: external ? target : resolve(folder, target),
        external
      })
    }
    return found
  }
}

const plainName = (name: string): string => {
  let plain = name.replace(/^\/+/, '')
  try {
    plain = decodeURIComponent(plain)
  } catch {
    // A name with a stray per cent sign is that name.
  }
  return plain.replace(/[A-Z]+/g, letters => letters.toLowerCase())
}

/** A target relative to the folder of its part; it never leaves the package. */
function resolve(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/')
  const steps = (path.startsWith('/') ? path : folder + path).split('/')
  const kept: string[] = []
  for (const step of steps) {
    if (step === '..') kept.pop()
    else if (step !== '' && step !== '.') kept.push(step)
  }
  return kept.join('/')
}

/** Files that are called .docx and are something else, told apart by their first bytes. */
function refuseOthers(bytes: Uint8Array): void {
  const starts = (...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte)
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new RefusedError(
      'docx:format',
      'This is an old Word file (.doc) or one with a password; save it as .docx without a password'
    )
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66))
    throw new RefusedError('docx:format', 'This is an RTF file; save it as .docx')
}
