/** From an article to a tagged PDF. Everything heavy is loaded here, when a PDF is asked for. */
import type { Article, Front, Node } from '@offprint/ast'
import { child, children, select } from '@offprint/ast'
import type { MediaStore, Messages } from '@offprint/core'
import { blocksOf } from './content.js'
import { documentProperties } from './document-properties.js'
import type { Attachment, Block, FontSet, InlineObject, PdfDefinition } from './engine/definition.js'
import { optionalFonts, packageOf } from './font-files.js'
import { checkFont } from './font-guard.js'
import { furniture } from './furniture.js'
import { imageDamage } from './image-damage.js'
import { checkLogo, type JournalTheme, layoutFor } from './journal-theme.js'
import type { LayoutName } from './layouts.js'
import { danglingLink, missingGlyph, unsafeLink } from './messages.js'
import { WriteState } from './state.js'
import { titleBlock } from './title-block.js'

/** What writing takes besides the article; no file is read here, so fonts and media come as bytes. */
export interface PdfOptions {
  fonts: FontSet
  layout?: LayoutName
  /** Paper, colour, logo, running heads and fonts of a journal. */
  theme?: JournalTheme
  /** Media of the article by the names in the tree. */
  media?: MediaStore
  messages: Messages
  /** Files to put inside, such as the article's JATS. */
  attachments?: Attachment[]
  /** Written as the date of creation; by default a fixed one, so that the same article gives the same bytes. */
  date?: Date
  /** False leaves the content readable, for tests. */
  compress?: boolean
}

/**
 * Sets an article.
 * @returns the bytes of the PDF; what could not be set as it is written is in `options.messages`
 */
export async function toPdf(article: Article, options: PdfOptions): Promise<Uint8Array> {
  const theme = options.theme ?? {}
  const layout = layoutFor(options.layout ?? 'article', theme, options.messages)
  const fonts = fontsWith(theme, options.fonts)
  if (theme.logo) await checkLogo(theme.logo, fonts)
  const equations = await drawEquations(article, layout.theme.body.style.size)
  const media = options.media ?? new Map()
  const damaged = await damagedImages(media, fonts)
  const state = new WriteState(article, layout, options.messages, media, equations, damaged, theme)
  const definition = defineArticle(state, options.attachments ?? [])
  const { renderPdf } = await import('./engine/render.js')
  const { date, compress } = options
  const rendered = await renderPdf(definition, {
    fonts,
    ...(date && { date }),
    ...(compress !== undefined && { compress })
  })
  for (const message of rendered.messages) {
    if (message.code === 'missing-glyph')
      state.messages.report(missingGlyph, missing(message.characters, state.lang))
    else if (message.code === 'unsafe-link')
      for (const url of message.urls) state.messages.report(unsafeLink, { url: url.slice(0, 100) })
    else for (const name of message.names) state.messages.report(danglingLink, { name })
  }
  return rendered.bytes
}

/** The characters, and the packages that have most of them. */
function missing(characters: readonly string[], lang: string): { characters: string; packages: string[] } {
  const packages = [...new Set(optionalFonts(characters.join(''), lang).map(packageOf))]
  return { characters: characters.slice(0, 60).join(' '), packages }
}

/** The journal's faces in place of ours, and its further ones before ours. */
function fontsWith({ fonts: own }: JournalTheme, ours: FontSet): FontSet {
  if (!own) return ours
  const { fallback = [], ...faces } = own
  for (const [name, bytes] of Object.entries(faces)) if (bytes) checkFont(bytes, name)
  fallback.forEach((bytes, index) => {
    checkFont(bytes, `fallback ${index + 1}`)
  })
  // What a journal's face does not have, ours may: Greek, signs, arrows.
  const behind = faces.regular ? [...fallback, ours.regular] : fallback
  return { ...ours, ...faces, fallback: [...behind, ...(ours.fallback ?? [])] }
}

/** Competing interests and contributions, which the tree has in the front matter. */
function authorDeclarations(front: Front | undefined, state: WriteState): Block[] {
  return blocksOf(children(front, 'declaration'), state.place, state).map(block => ({
    ...block,
    tag: 'AuthorDeclaration'
  }))
}

/** The definition of a whole article: title block across the page, then the text in its columns. */
function defineArticle(state: WriteState, attachments: Attachment[]): PdfDefinition {
  const { article, layout } = state
  const front = child(article, 'front')
  const content: Block[] = titleBlock(front, state)
  const rest = article.children.filter(part => part !== front)
  const back = rest.findIndex(part => part.type === 'back')
  const text = back < 0 ? rest : rest.slice(0, back)
  const stack = [
    ...text.flatMap(part => blocksOf([part], state.place, state)),
    // Author notes of JATS; on the page readers look for them after the text.
    ...authorDeclarations(front, state),
    ...rest.slice(text.length).flatMap(part => blocksOf([part], state.place, state))
  ]
  const { columns, gap, page, lineNumbers } = layout
  if (stack.length > 0) content.push({ region: { columns, gap }, stack })
  return {
    ...{ page, lang: state.lang, metadata: documentProperties(state), content, attachments, lineNumbers },
    ...{ images: state.images, ...furniture(state) }
  }
}

async function damagedImages(media: MediaStore, fonts: FontSet): Promise<Map<string, string>> {
  const damaged = new Map<string, string>()
  for (const [name, { bytes, mediaType }] of media) {
    let damage = await imageDamage(bytes)
    if (mediaType === 'image/svg+xml') {
      const { drawingDamage } = await import('./engine/trial-drawing.js')
      damage = drawingDamage(new TextDecoder().decode(bytes), fonts)
    }
    if (damage !== undefined) damaged.set(name, damage)
  }
  return damaged
}

/** Every equation as a drawing, in the size of the text. */
async function drawEquations(article: Article, size: number): Promise<Map<Node, InlineObject>> {
  const drawn = new Map<Node, InlineObject>()
  const equations = select(article, 'equation', 'inlineEquation').filter(node => node.mathml)
  if (equations.length === 0) return drawn
  const { typesetEquation } = await import('./engine/equations.js')
  for (const node of equations) {
    const object = await typesetEquation(node.mathml!, size, node.type === 'equation')
    if (object) drawn.set(node, object)
  }
  return drawn
}
