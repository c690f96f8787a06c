/**
 * Why: pages put the words of their own furniture between the words of the article. These lists say which words move the
 * reader about, and by which names sites call the parts of a page that are no part of the article.
 */

/** Words of links that jump up and down in a page. As headings end with them, they are compared whole. */
const jumps =
  'up|down|top|back|next|previous|prev|previous section|next section|previous article|next article|back to top|go to top|return to top|top of page|go to|jump to|haut|bas|haut de page|retour en haut|retour|suivant|précédent|arriba|abajo|inicio|subir|bajar|volver arriba|anterior|siguiente|acima|abaixo|topo|voltar|voltar ao topo|próximo|nach oben|nach unten|oben|seitenanfang|zurück|weiter|home|accueil|início|startseite|¶|#|§|↑|↓|▲|▼|^'

/** Words of links beside them: sharing, formats, accounts. */
const services =
  'share|email|e-mail|print|download|download pdf|pdf|view pdf|full text|fulltext|html|xml|epub|cite|cite this article|how to cite|export citation|citation|permissions|request permissions|tweet|facebook|twitter|x|bluesky|reddit|google+|pinterest|linkedin|whatsapp|mendeley|log in|login|sign in|register|subscribe|search|menu|skip to content|skip to main content|aller au contenu|show more|show less|read more|expand|collapse|open in new tab|view large|view large image|enlarge|download figure|open figure viewer|mentions légales|privacy|privacy policy|cookies|contact|contact us|terms of use|about|tools|comments|metrics|altmetric|copy|copy link|open popup'

/** Words of buttons in figures and tables. */
const floats =
  'open in new tab|open in a new tab|standard image|high-resolution image|high resolution image|zoom in|zoom out|reset image size|reset zoom|open in a separate window|open in a new window|in this window|in a new window|view popup|view inline|view this table|view table|view figure|view image|view larger|view larger version|view larger image|fullscreen|full screen|view full screen|view fullscreen|view full size|view full size image|full size|full size image|full size table|full-size table|download|download figure|download image|download table|download powerpoint|download ppt|download powerpoint slide|download figure as powerpoint slide|download figure as powerpoint|download table as powerpoint slide|download figure to powerpoint|download table to powerpoint|low resolution version|high resolution version|low resolution version high resolution version|view in workspace|view full-size image|download full-size image|download high-quality image|see all|download as powerpoint|download as powerpoint slide|download as a powerpoint slide|download high-res image|download full-size image|download asset|powerpoint slide|powerpoint|ppt|larger image|original image|click here to enlarge figure|click here to display table|display table|csvpdfdisplay table|download video|download movie|download audio|play video|click here to expand the table|click to enlarge|click for larger image|click to view|enlarge|enlarge image|enlarge figure|enlarge this image|expand|expand table|expand figure|figure options|table options|figure viewer|open figure viewer|open in figure viewer|open in viewer|download slide|view large|open in app|go to figure|go to table|go to figure in article|go to table in article|back to figure|view all|previous | next|caption|view in article|thumbnail|zoom|zoom image|show image|load image|close|agrandir|agrandir l’image|ouvrir dans une nouvelle fenêtre|télécharger|ampliar|ampliar imagen|ampliar imagem|abrir en una ventana nueva|abrir em uma nova janela|descargar|baixar|miniatura'

const floatWords = new Set(floats.split('|'))
const jumpWords = new Set(jumps.split('|'))
const serviceWords = new Set([...jumps.split('|'), ...services.split('|')])

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/^[\s[(|·•»›>–-]+|(?<![\s\])|·•«‹<:–-])[\s\])|·•«‹<:–-]+$/g, '')
    .trim()

/** Whether words only jump within the page or the site. */
export const isJump = (text: string): boolean => jumpWords.has(fold(text)) || jumpWords.has(text.trim())

/** Whether words are those of a control of the page: a jump or a service. */
export const isControl = (text: string): boolean =>
  serviceWords.has(fold(text)) || serviceWords.has(text.trim())

/** Buttons with a number in them: how many figures stand behind this one, how large the file is. */
const counted =
  /^(?:with \d{1,3} supplements?(?: see all)?|(.{3,40}?) ?[[(]?\d{1,5}(?:\.\d{1,2})? ?(?:k|m|g)?b?[\])]?)$/

/** Whether words are those of a button in a figure or table. */
export function isFloatControl(text: string): boolean {
  const words = fold(text)
  if (floatWords.has(words)) return true
  const number = words.length < 60 ? counted.exec(words) : null
  return (
    number !== null &&
    (number[1] === undefined || floatWords.has(number[1].trim().replace(/[([]$/, '').trim()))
  )
}

/** Names of parts of a page that hold no part of the article, whole class names or ids. */
const chromeNames =
  'breadcrumb|breadcrumbs|nav|navbar|navigation|site-nav|main-nav|subnav|menu|main-menu|mainmenu|topmenu|toc|table-of-contents|tocwrapper|skip|skip-link|skiplink|skip-links|skiplinks|skip-nav|site-header|siteheader|page-header|global-header|masthead|topbar|top-bar|site-footer|sitefooter|page-footer|pagefooter|global-footer|footer|footer-wrapper|share|sharing|share-buttons|social|social-share|social-links|socialmedia|addthis|altmetric|altmetrics|metrics|article-metrics|related|related-articles|related-content|relatedcontent|recommended|recommendations|recommended-articles|also-read|trending|cookie|cookies|cookie-banner|cookie-consent|osano-cm-window|onetrust-consent-sdk|onetrust-banner-sdk|cybotcookiebotdialog|cc-window|banner|advert|advertisement|ad|ads|adsense|leaderboard|sidebar|side-bar|right-sidebar|left-sidebar|right-column|rightcolumn|leftcolumn|login|login-form|login-popup|login-modal|sign-in|sign-in-form|sign-in-popup|sign-in-modal|forgot-password|search|search-form|searchbox|search-box|toolbar|tools|article-tools|articletools|newsletter|subscribe|comments|comment-form|disqus|updown|back-to-top|backtotop|pagination|pager|modal-backdrop|user-menu|language-switcher|languages|qrcode|print-only|popover|tooltip'
const chrome = new Set(chromeNames.split('|'))

/** Whether a hint is a name that sites give to their furniture. */
export function isChromeHint(hint: string): boolean {
  const name = /^(?:class|id):(.+)$/.exec(hint)?.[1]
  return name !== undefined && chrome.has(name.replace(/_/g, '-'))
}

/** How the managers of consent to cookies name the windows that they set on every page of a site. */
const consent =
  /^(?:class|id):(?:cky-|onetrust-|ot-sdk-|cybotcookiebot|cookiebot|didomi-|qc-cmp2?-|truste[-_]|usercentrics|iubenda-cs|osano-cm|cmplz-|borlabs-?cookie|cookie-law-info|(?:gdpr|eu)[-_]cookie|cookie[-_]?(?:consent|notice|banner|popup|modal)(?![a-z]))/

/** Whether a hint names a window that asks for consent to cookies. */
export const isConsentHint = (hint: string): boolean => consent.test(hint)

/** WAI-ARIA landmark roles that hold no article text. */
export const chromeRoles: ReadonlySet<string> = new Set([
  'role:navigation',
  'role:banner',
  'role:contentinfo',
  'role:search',
  'role:menu',
  'role:menubar',
  'role:toolbar',
  'role:alert',
  'role:alertdialog',
  'role:tablist',
  'role:doc-toc'
])
