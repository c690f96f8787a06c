/** Organisations as authors: recognised by the words organisations are named with, never by a list of names. */

const BODY =
  /\b(?:organi[sz]ations?|organi[sz]ación|associations?|asociación|associação|committees?|comité|working group|study group|group|groupe|grupo|consortium|ministry|ministère|ministerio|ministério|minist[eè]re|departments?|dept|societ(?:y|ies)|sociedad|sociedade|société|institut\p{L}*|council|conseil|consejo|conselho|agency|agence|agencia|cent(?:er|re)s?|universit\p{L}*|universidad\p{L}*|collaborat(?:ors|ion|ive)|investigators|commission|comisión|comissão|network|bank|nations|federation|foundation|fundación|fundação|fondation|academy|academies|college|government|gobierno|team|panel|board|bureau|office|union|task force|trialists|alliance|initiative|programme|program|project|secretar\p{L}*|authority|administration|service|services|coalition|forum|fund|trust|registry|survey|laborator\p{L}*|hospital|company|corporation|corp|inc|ltd|gmbh|llc|bundes\p{L}+|amt|gesellschaft|ethikrat|assembly|parliament|congress|court|conference|statistics|taskforce|unit|branch|division|anonymous|anon)\b/iu

/** True when the words could name an organisation: a body noun, an acronym, or a name with its acronym. */
export function looksCorporate(text: string): boolean {
  if (text.length > 300 || text.length < 2) return false
  if (/^\p{Lu}[\p{Lu}\d&/-]{1,9}(?:[ /]\p{Lu}{2,8}){0,2}$/u.test(text)) return true
  if (!/^[\p{Lu}\d]|^the /u.test(text)) return false
  const words = text.split(' ')
  const small = words.filter(
    word =>
      /^\p{Ll}/u.test(word) &&
      !/^(?:study|working|research|group|investigators|collaborators|consortium|team|committee|of|for|the|and|on|in|to|et|de|des|du|la|le|les|del|los|las|y|e|da|do|dos|für|und|der|van|with|by|an|a)$/.test(
        word
      )
  )
  if (/^[^()[\]]{3,200}[([]\p{Lu}[\p{Lu}\d&-]{1,9}[)\]]$/u.test(text)) return small.length <= words.length / 3
  return BODY.test(text) && small.length <= words.length / 4
}
