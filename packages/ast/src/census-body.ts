/** Why: what the census counts of the text: sections, blocks, floats, notes, references, and what leads from one to another. */
import { canonicalMathml } from './canonical-mathml.js'
import { citationEdges, kindOfTarget } from './census-edges.js'
import type { Entries, Entry } from './census-entry.js'
import {
  addressOf,
  bareLabel,
  footnoteText,
  gridHeaders,
  gridText,
  headingText,
  unmarked,
  words
} from './census-words.js'
import { cslFields } from './csl-fields.js'
import type {
  BlockQuote,
  BoxedText,
  Equation,
  InlineEquation,
  Media,
  Statement,
  Supplement
} from './nodes/index.js'
import { squash } from './text.js'
import { child, children, childrenOf, select } from './walk.js'

const framed: Entry<BlockQuote | BoxedText | Statement> = (node, { add }) => {
  add(node.type, node, words(node).slice(0, 200), {
    label: node.type === 'blockQuote' ? '' : node.label,
    attribution: words(child(node, 'attribution')),
    title: words(child(node, 'title') ?? child(node, 'caption'))
  })
}

const formula: Entry<Equation | InlineEquation> = (node, { add }) => {
  add(node.type, node, (node.type === 'equation' && bareLabel(node.label)) || words(node), {
    label: node.type === 'equation' ? bareLabel(node.label) : '',
    text: words(node),
    mathml: node.mathml ? canonicalMathml(node.mathml) : '',
    tex: node.tex
  })
}

const attached: Entry<Media | Supplement> = (node, { add }) => {
  add(node.type, node, node.label || words(child(node, 'caption')) || node.href || words(node), {
    label: bareLabel(node.label),
    // A file in it has words of its own (“Click here for the file”).
    caption: squash(childrenOf(node).map(words).join(' ')),
    href: node.href
  })
}

export const bodyEntries: Entries = {
  section: (node, { add }, place) => {
    const title = headingText(node.label, words(child(node, 'title')))
    add('section', node, title, {
      title,
      depth: place.depth + 1,
      in: place.path,
      runIn: node.runIn,
      sectionType: node.sectionType,
      label: bareLabel(node.label)
    })
  },
  list: (node, { add }, place) => {
    if (!place.counted)
      add('list', node, words(node).slice(0, 200), {
        kind: node.kind,
        start: node.start,
        items: children(node, 'listItem').length
      })
  },
  definitionItem: (node, { add }, place) => {
    if (!place.counted)
      add('definition', node, words(children(node, 'definitionTerm')), {
        term: words(children(node, 'definitionTerm')),
        text: words(children(node, 'definition'))
      })
  },
  blockQuote: framed,
  boxedText: framed,
  statement: framed,
  codeBlock: (node, { add }) => {
    // On paper a tab is a gap.
    add('codeBlock', node, node.value.trim(), {
      value: node.value.replace(/\t/g, '    ').replace(/\s+$/gm, '').trim(),
      language: node.language
    })
  },
  figure: (node, { add }) => {
    add('figure', node, bareLabel(node.label) || words(child(node, 'caption')), {
      label: bareLabel(node.label),
      caption: words(child(node, 'caption')),
      panels: [
        ...select(node, 'panelLabel').map(label => label.panels.join(',')),
        ...children(node, 'panel').map(panel => panel.label ?? '')
      ].join(' '),
      panelCaptions: children(node, 'panel')
        .map(panel => words(child(panel, 'caption')))
        .join(' | '),
      images: select(node, 'graphic').length,
      alt: select(node, 'graphic')
        .map(graphic => graphic.alt ?? '')
        .filter(Boolean)
        .join(' | ')
    })
  },
  table: (node, { add }) => {
    add('table', node, bareLabel(node.label) || words(child(node, 'caption')) || gridText(node), {
      label: bareLabel(node.label),
      caption: words(child(node, 'caption')),
      cells: gridText(node),
      headers: gridHeaders(node),
      notes: words(children(node, 'tableNotes')),
      images: children(node, 'graphic').length
    })
  },
  equation: formula,
  inlineEquation: formula,
  inlineGraphic: (node, { add }) => {
    add('inlineGraphic', node, node.alt ?? '', { alt: node.alt })
  },
  media: attached,
  supplement: attached,
  footnote: (node, { add }) => {
    add('footnote', node, unmarked(footnoteText(node)), {
      text: footnoteText(node),
      label: bareLabel(node.label),
      // “Other” tells no kind.
      kind: node.kind === 'other' ? '' : node.kind
    })
  },
  footnoteReference: (node, { add, point }) => {
    add('noteCall', node, `${words(node)} ${point([node.target])}`, { target: point([node.target]) })
  },
  citation: (node, { add, point }) => {
    citationEdges(node, point, add)
  },
  crossReference: (node, { add, point }) => {
    for (const target of node.targets)
      add('crossReference', node, point([target]), {
        text: words(node),
        // Where nobody said what it is, what it leads to does.
        kind: node.kind === 'other' ? (kindOfTarget(point([target])) ?? node.kind) : node.kind,
        targets: point([target])
      })
  },
  link: (node, { add }) => {
    const url = addressOf(node.url)
    add('link', node, `${words(node)} ${url}`, { text: words(node), url })
  },
  reference: (node, { add }) => {
    add('reference', node, words(node) || JSON.stringify(node.csl ?? {}), {
      text: words(node),
      label: bareLabel(node.label),
      ...(node.csl ? cslFields(node.csl) : {})
    })
  },
  foreign: (node, { add }) => {
    add('foreign', node, `${node.name} ${words(node)}`, { name: node.name, text: words(node) })
  }
}
