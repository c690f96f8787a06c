/**
 * Every element of HTML, past and present (HTML Standard 4 and 16.2), and what becomes of it: *handled* by a handler of
 * `nodes/`, *unwrapped* (its inside is read as if it were not there), or knowingly *ignored*, with the reason. An element
 * that is not in this table (a custom element) is unwrapped.
 */
import type { HandlerName } from './nodes/index.js'

export type Entry = { handled: HandlerName } | { unwrapped: string } | { ignored: string }

const handled = (name: HandlerName, ...tags: string[]): [string, Entry][] =>
  tags.map(tag => [tag, { handled: name }])
const unwrapped = (why: string, ...tags: string[]): [string, Entry][] =>
  tags.map(tag => [tag, { unwrapped: why }])
const ignored = (why: string, ...tags: string[]): [string, Entry][] =>
  tags.map(tag => [tag, { ignored: why }])

export const vocabulary: Readonly<Record<string, Entry | undefined>> = Object.assign(
  Object.create(null),
  Object.fromEntries([
    ...handled(
      'container',
      'article',
      'section',
      'nav',
      'aside',
      'header',
      'footer',
      'main',
      'search',
      'address'
    ),
    ...handled('container', 'div', 'center', 'details', 'summary', 'dialog', 'fieldset', 'legend', 'marquee'),
    ...handled('form', 'form'),
    ...handled('heading', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'),
    ...handled('headingGroup', 'hgroup'),
    ...handled('paragraph', 'p'),
    ...handled('preformatted', 'pre', 'xmp', 'listing', 'plaintext'),
    ...handled('blockQuote', 'blockquote'),
    ...handled('list', 'ol', 'ul', 'menu', 'dir'),
    ...handled('item', 'li'),
    ...handled('definitionList', 'dl'),
    ...handled('definitionPart', 'dt', 'dd'),
    ...handled('figure', 'figure'),
    ...handled('figureCaption', 'figcaption'),
    ...handled('table', 'table'),
    ...handled('tablePart', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'),
    ...handled('rule', 'hr'),
    ...handled('emphasis', 'em', 'i', 'dfn', 'var'),
    ...handled('strong', 'strong', 'b'),
    ...handled('superscript', 'sup'),
    ...handled('subscript', 'sub'),
    ...handled('underline', 'u', 'ins'),
    ...handled('deleted', 's', 'strike', 'del'),
    ...handled('monospace', 'code', 'kbd', 'samp', 'tt'),
    ...handled('abbreviation', 'abbr', 'acronym'),
    ...handled('quote', 'q'),
    ...handled('ruby', 'ruby'),
    ...handled(
      'plain',
      'span',
      'font',
      'cite',
      'small',
      'big',
      'mark',
      'bdi',
      'bdo',
      'time',
      'data',
      'blink',
      'label',
      'output'
    ),
    ...handled('link', 'a'),
    ...handled('lineBreak', 'br'),
    ...handled('nothing', 'wbr'),
    ...handled('image', 'img', 'image'),
    ...handled('picture', 'picture'),
    ...handled('media', 'video', 'audio'),
    ...handled('embedded', 'iframe', 'frame', 'embed', 'portal', 'fencedframe'),
    ...handled('embeddedWithWords', 'object', 'applet'),
    ...handled('math', 'math'),
    ...handled('svg', 'svg'),
    ...handled('script', 'script'),
    ...handled('texMath', 'tex-math'),
    ...handled('template', 'template'),
    ...handled('noscript', 'noscript'),
    ...handled('button', 'button'),
    ...handled('textField', 'textarea'),
    ...handled('control', 'select', 'datalist', 'optgroup', 'option', 'meter', 'progress', 'selectedcontent'),
    ...unwrapped('parts of ruby, read by ruby', 'rb', 'rp', 'rt', 'rtc'),
    ...unwrapped('words for those who cannot see the embedded thing', 'canvas', 'map'),
    ...unwrapped('only about breaking lines', 'nobr', 'multicol', 'spacer'),
    ...unwrapped('custom parts of a page', 'slot'),
    ...unwrapped('root of the page', 'html', 'body'),
    ...ignored('read for facts before', 'head', 'title', 'meta', 'link', 'base', 'basefont'),
    ...ignored('style sheets', 'style'),
    ...ignored(
      'what browsers without frames show; the parser gives it as raw text',
      'noframes',
      'noembed',
      'frameset'
    ),
    ...ignored(
      'nothing but settings of the element round it',
      'param',
      'source',
      'track',
      'area',
      'col',
      'colgroup',
      'bgsound',
      'keygen'
    ),
    ...ignored('controls without words', 'input', 'isindex', 'command', 'menuitem')
  ])
)
