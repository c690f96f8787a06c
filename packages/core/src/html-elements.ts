/** Why: how an HTML parser treats an element depends on lists of names in the HTML Standard; here they stand, once. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** 13.1.2: no content, no end tag; with the old ones parsers still treat so. */
export const voidElements = names(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr'
)
/** Of these, the ones before which open formatting is repeated (13.2.6.4.7). */
export const reconstructingVoids = names('area br embed image img input keygen wbr')
/** The list of active formatting elements takes these (13.2.4.3). */
export const formatting = names('a b big code em font i nobr s small strike strong tt u')
/** A start tag of these ends an open paragraph. */
export const closesParagraph = names(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary ul xmp'
)
/** An end tag of these closes everything inside, if it is in scope. */
export const closesContent = names(
  'address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer header hgroup ' +
    'listing main menu nav ol pre search section summary ul dd dt applet marquee object'
)
/** Elements whose content is text to the parser (13.2.6.2); `plaintext` never ends. */
export const textOnly = names('script style xmp iframe noembed noframes title textarea plaintext')
/** Ignored inside `body`: there already, or for frames. */
export const ignoredInBody = names('html head body frameset frame')
export const tableParts = names('caption col colgroup tbody td tfoot th thead tr')
export const tableSections = names('tbody thead tfoot')
export const headings = names('h1 h2 h3 h4 h5 h6')
/** Elements that group content and have no end that may be left out (13.1.2.4). */
export const needsEnd = names(
  'article section main div table ul ol dl figure blockquote aside header footer h1 h2 h3 h4 h5 h6'
)
/** Elements that put a marker into the list of active formatting elements. */
export const marked = names('applet marquee object td th caption template')
/** A start tag of these leaves SVG and MathML (13.2.6.5). */
export const leavesForeign = names(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p ' +
    'pre ruby s small span strong strike sub sup table tt u ul var'
)

/** What can stop a search up the stack of open elements. */
export enum Stop {
  Scope,
  Button,
  List,
  Table,
  Special,
  ListItem,
  Mode,
  Html
}
export const stopCount = 8

const scope = 'applet caption html table td th marquee object template'
const stops: ReadonlyArray<readonly [Stop, ReadonlySet<string>]> = [
  [Stop.Scope, names(scope)],
  [Stop.Button, names(`${scope} button`)],
  [Stop.List, names(`${scope} ol ul`)],
  [Stop.Table, names('html table template')],
  [Stop.Mode, names('html table tbody thead tfoot tr td th caption colgroup template select')],
  [
    Stop.Special,
    names(
      'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details ' +
        'dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html ' +
        'iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param ' +
        'plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead ' +
        'title tr track ul wbr xmp'
    )
  ]
]
/** MathML and SVG elements that hold HTML, and stop searches too (13.2.6.5, 13.2.4.2). */
export const mathIntegration = names('mi mo mn ms mtext')
export const svgIntegration = names('foreignobject desc title')

export type Namespace = 'html' | 'svg' | 'math'

const known = new Map<string, number>()

/** One bit for each `Stop` the element is. */
export function stopsOf(name: string, namespace: Namespace): number {
  if (namespace !== 'html') {
    const holdsHtml =
      namespace === 'math' ? mathIntegration.has(name) || name === 'annotation-xml' : svgIntegration.has(name)
    const all =
      (1 << Stop.Scope) | (1 << Stop.Button) | (1 << Stop.List) | (1 << Stop.Special) | (1 << Stop.ListItem)
    return holdsHtml ? all : 0
  }
  let bits = known.get(name)
  if (bits === undefined) {
    bits = 1 << Stop.Html
    for (const [stop, set] of stops) if (set.has(name)) bits |= 1 << stop
    if ((bits & (1 << Stop.Special)) !== 0 && name !== 'address' && name !== 'div' && name !== 'p')
      bits |= 1 << Stop.ListItem
    if (known.size < 1000) known.set(name, bits)
  }
  return bits
}
