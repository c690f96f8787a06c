/**
 * Why: sources show a small image that leads to a large one, and give it the label as its alternative text. Both are habits
 * of pages, not facts about the image.
 */
import type { Graphic, InlineGraphic, Node } from '@offprint/ast'
import { childrenOf, node as make, squash } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { altRepeatsLabel } from './body-messages.js'

const imageFile = /\.(?:png|jpe?g|gif|tiff?|svg|webp|bmp|eps|avif)(?:[?#]|$)/i
const absolute = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

/** The images below a node, in order, as blocks; nothing when it also holds words. */
export function imagesIn(node: Node): Graphic[] | undefined {
  const found: Graphic[] = []
  const enter = (one: Node, link: string | undefined): boolean => {
    switch (one.type) {
      case 'graphic':
      case 'inlineGraphic':
        found.push(asGraphic(one, link))
        return true
      case 'text':
        return one.value.trim() === ''
      case 'break':
        return true
      case 'link':
        return one.children.every(child => enter(child, one.url))
      case 'paragraph':
      case 'container':
      case 'span':
      case 'anchor':
      case 'strong':
      case 'emphasis':
        return childrenOf(one).every(child => enter(child, link))
      default:
        return false
    }
  }
  return enter(node, undefined) && found.length ? found : undefined
}

/** An image as a block. Where it leads to an image file beside the page, that one is the image. */
export function asGraphic(image: Graphic | InlineGraphic, link: string | undefined): Graphic {
  const { type: _, ...fields } = image
  const larger = link ?? image.hints?.find(hint => hint.startsWith('link:'))?.slice(5)
  const usable =
    larger !== undefined && imageFile.test(larger) && (!absolute.test(larger) || absolute.test(image.href))
  if (!usable || larger === image.href) return { ...fields, type: 'graphic' }
  const { width: __, height: ___, ...rest } = fields
  return make('graphic', { ...rest, href: larger })
}

const onlyLabel =
  /^(?:(?:full[- ]size |larger? |click to (?:enlarge|zoom)|view )?(?:image|picture|photo|thumbnail|graphic|illustration)|(?:fig(?:ure)?|figura|abbildung|abb|tab(?:le|leau|la|ela|elle)?|scheme)s?[.\s\u00A0]{0,3}S?\d{0,3}[A-Za-z]?)[.:]?$/i

/** Takes an alternative text away that only says the label again, and says so. */
export function dropLabelAlt(image: Graphic, label: string | undefined, context: RecogniseContext): void {
  if (image.alt === undefined) return
  const alt = squash(image.alt)
  const same = label !== undefined && squash(label).toLowerCase() === alt.toLowerCase().replace(/[.:]$/, '')
  if (alt && !same && !(alt.length < 60 && onlyLabel.test(alt))) return
  if (alt) context.messages.report(altRepeatsLabel, { alt }, image)
  delete image.alt
}

/** What is printed before the names of the files in which one image is kept in two sizes. */
const size = /^(?:(inline|thumb(?:nail)?|small|preview|lowres)|full|large|hires|highres|original)[-_](?=.)/i
const fileOf = (href: string): string =>
  href
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1) ?? ''

/** The images of a figure without those that are the small form of another one: `inline-f1.jpg` beside `full-f1.jpg`. */
export function withoutPreviews(images: readonly Graphic[], context: RecogniseContext): Graphic[] {
  const large = new Set(
    images
      .map(image => fileOf(image.href))
      .filter(file => size.test(file) && size.exec(file)![1] === undefined)
      .map(file => file.replace(size, ''))
  )
  return images.filter(image => {
    const file = fileOf(image.href)
    if (size.exec(file)?.[1] === undefined || !large.has(file.replace(size, ''))) return true
    context.ledger.dropPicture(image.alt?.trim() || file, 'duplicate', image.position)
    return false
  })
}
