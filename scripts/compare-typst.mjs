/** An article's tree as plain Typst markup, for `compare-pdf.mjs` alone: enough that Typst can tag what it can tag. */
const marked = text => text.replace(/[\\#$*_`<>@~[\]="'/+-]/g, sign => `\\${sign}`)
const quote = text => `"${text.replace(/[\\"]/g, sign => `\\${sign}`).replace(/\s+/g, ' ')}"`

const textOf = node => node.value ?? (node.children ?? []).map(textOf).join('')

function inline(node) {
  if (node.type === 'text') return marked(node.value)
  const inside = () => (node.children ?? []).map(inline).join('')
  switch (node.type) {
    case 'emphasis':
      return `#emph[${inside()}];`
    case 'strong':
      return `#strong[${inside()}];`
    case 'superscript':
      return `#super[${inside()}];`
    case 'subscript':
      return `#sub[${inside()}];`
    case 'link':
      return /^https?:/.test(node.url) ? `#link(${quote(node.url)})[${inside()}];` : inside()
    case 'inlineEquation':
      return `#math.equation(alt: ${quote(textOf(node) || 'equation')}, ${quote(textOf(node) || '?')});`
    case 'footnote':
      return `#footnote[${inside()}];`
    case 'break':
      return ' \\\n'
    default:
      return inside()
  }
}
const line = node => (node.children ?? []).map(inline).join('')

function block(node, level) {
  const inside = deeper =>
    (node.children ?? []).map(child => block(child, level + (deeper ? 1 : 0))).join('\n')
  switch (node.type) {
    case 'title':
      return `\n#heading(level: ${Math.min(level, 6)})[${line(node)}]\n`
    case 'section':
    case 'abstract':
    case 'declaration':
    case 'acknowledgement':
    case 'appendix':
    case 'referenceList':
      return inside(true)
    case 'paragraph':
      return `${line(node)}\n`
    case 'list':
      return `${node.children.map(item => `- ${item.children.map(textOf).map(marked).join(' ')}`).join('\n')}\n`
    case 'reference':
      return `- ${line(node)}`
    case 'figure':
      return figure(node)
    case 'table':
      return table(node)
    case 'equation':
      return `#math.equation(block: true, alt: ${quote(textOf(node) || 'equation')}, ${quote(textOf(node) || '?')})\n`
    case 'front':
      return (node.children ?? [])
        .filter(child => child.type === 'abstract')
        .map(child => block(child, 0))
        .join('\n')
    default:
      return node.children ? inside(false) : node.value ? marked(node.value) : ''
  }
}

function graphics(node) {
  return node.type === 'graphic' ? [node] : (node.children ?? []).flatMap(graphics)
}
const captionOf = node => {
  const caption = (node.children ?? []).find(child => child.type === 'caption')
  return caption ? marked(textOf(caption)) : ''
}
const figure = node =>
  `#figure([${graphics(node)
    .map(({ href, alt }) => `#image(${quote(href)}, alt: ${quote(alt ?? 'image')})`)
    .join(' ')}], caption: [${captionOf(node)}])\n`

function table(node) {
  const grid = node.children.find(child => child.type === 'grid')
  if (!grid) return ''
  const rows = grid.children.flatMap(group =>
    group.children.map(row => ({ row, head: group.kind === 'head' }))
  )
  const cell = ({ colSpan = 1, rowSpan = 1, ...one }) =>
    `table.cell(colspan: ${colSpan}, rowspan: ${rowSpan})[${marked(textOf(one))}]`
  const width = Math.max(
    ...rows.map(({ row }) => row.children.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0))
  )
  const cells = list => list.flatMap(({ row }) => row.children.map(cell)).join(', ')
  const head = rows.filter(one => one.head)
  const body = rows.filter(one => !one.head)
  const header = head.length > 0 ? `table.header(${cells(head)}), ` : ''
  return `#figure(table(columns: ${width}, ${header}${cells(body)}), caption: [${captionOf(node)}])\n`
}

/** @returns the markup of a whole article */
export function typstOf(article) {
  const front = article.children.find(child => child.type === 'front')
  const title = textOf(front.children.find(child => child.type === 'articleTitle'))
  const body = article.children.map(child => block(child, 0)).join('\n')
  return `#set document(title: ${quote(title)})\n#set text(lang: "${article.lang ?? 'en'}")\n#title()\n${body}`
}
