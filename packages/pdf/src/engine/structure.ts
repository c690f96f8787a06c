/**
 * Builds the structure tree of a definition, in the order in which it is read, and remembers for every block the element
 * that its content belongs to. Runs are not entered here: their elements come into being as the lines are drawn, in the
 * order of the text.
 */
import type { Block, GridBlock, InlineMark, NoteBlock, PdfDefinition, StructType } from './definition.js'
import { inlineElement, StructElement } from './struct-tree.js'

export interface Structure {
  root: StructElement
  /** The element whose content a block is; absent for artifacts. */
  owner: Map<object, StructElement>
  /** The label's element of a block with a marker. */
  labels: Map<object, StructElement>
  notes: Map<NoteBlock, StructElement>
  /** Every name that a link can point to. */
  destinations: Set<string>
}

export function buildStructure(definition: PdfDefinition): Structure {
  const structure: Structure = {
    root: new StructElement('Document'),
    owner: new Map(),
    labels: new Map(),
    notes: new Map(),
    destinations: new Set()
  }
  for (const block of definition.content) enter(block, structure.root, structure)
  return structure
}

/** A note called inside these stands after the whole. */
const closed = new Set<StructType>(['FigureGroup', 'TableGroup', 'Table', 'Caption', 'EquationGroup'])

/** @param notes where notes called in the block belong */
function enter(block: Block, parent: StructElement, structure: Structure, notes?: StructElement): void {
  if (block.artifact) return
  const id = block.destination === undefined ? {} : { id: block.destination }
  const element = block.tag ? parent.append(block.tag, { ...block.props, ...id }) : parent
  structure.owner.set(block, element)
  if (block.destination) structure.destinations.add(block.destination)
  if (block.marker) structure.labels.set(block, labelFor(element, parent))
  const home = notes ?? (block.tag && closed.has(block.tag) ? parent : undefined)
  if ('grid' in block) enterGrid(block, element, structure, home)
  else if ('stack' in block) for (const child of block.stack) enter(child, element, structure, home)
  else if ('text' in block) {
    // Several elements on one line (a heading run in): they take their places among the blocks now.
    const several = !block.tag && block.text.every(run => run.mark)
    for (const run of block.text) {
      if (several) inlineElement(element, outermost(run.mark!))
      if (run.destination) structure.destinations.add(run.destination)
      if (run.note && !structure.notes.has(run.note)) enterNote(run.note, notes ?? parent, structure)
    }
  }
}

function outermost(mark: InlineMark): InlineMark {
  return mark.within ? outermost(mark.within) : mark
}

/** A list item's label stands before its body; any other label is the first thing in its element. */
function labelFor(element: StructElement, parent: StructElement): StructElement {
  if (element.type !== 'LBody') return element.append('Lbl')
  const label = new StructElement('Lbl')
  parent.kids.splice(parent.kids.indexOf(element), 0, label)
  return label
}

function enterNote(note: NoteBlock, parent: StructElement, structure: Structure): void {
  const id = note.destination === undefined ? {} : { id: note.destination }
  const element = parent.append('Note', { ...note.props, ...id })
  structure.notes.set(note, element)
  if (note.destination) structure.destinations.add(note.destination)
  for (const block of note.blocks) enter(block, element, structure)
}

function enterGrid(
  block: GridBlock,
  element: StructElement,
  structure: Structure,
  notes?: StructElement
): void {
  const parts = new Map<string, StructElement>()
  const { rows, table } = block.grid
  const divided = rows.some(row => row.part !== 'body')
  for (const row of rows) {
    let owner = element
    if (table) {
      if (divided) {
        const name = row.part === 'head' ? 'THead' : row.part === 'foot' ? 'TFoot' : 'TBody'
        owner = parts.get(name) ?? element.append(name)
        parts.set(name, owner)
      }
      owner = owner.append('TR')
    }
    for (const cell of row.cells) {
      const { rowSpan, colSpan, header, props } = cell
      const scope = header ? { scope: header } : {}
      const cellElement = table
        ? owner.append(header ? 'TH' : 'TD', { ...props, ...scope, rowSpan, colSpan })
        : owner
      structure.owner.set(cell, cellElement)
      for (const child of cell.blocks) enter(child, cellElement, structure, notes)
    }
  }
}
