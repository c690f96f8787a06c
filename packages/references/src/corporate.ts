/** Organisations as authors: recognised by the words organisations are named with, never by a list of names. */

const BODY =
  /\b(?:organi[sz]ations?|organi[sz]ación|associations?|asociación|associação|committees?|comité|working group|study group|group|groupe|grupo|consortium|ministry|ministère|ministerio|ministério|minist[eè]re|departments?|dept|societ(?:y|ies)|sociedad|sociedade|société|institut[A-Za-zÀ-ÿ]*|council|conseil|consejo|conselho|agency|agence|agencia|cent(?:er|re)s?|universit[A-Za-zÀ-ÿ]*|universidad[A-Za-zÀ-ÿ]*|collaborat(?:ors|ion|ive)|investigators|commission|comisión|comissão|network|bank|nations|federation|foundation|fundación|fundação|fondation|academy|academies|college|government|gobierno|team|panel|board|bureau|office|union|task force|trialists|alliance|initiative|programme|program|project|secretar[A-Za-zÀ-ÿ]*|authority|administration|service|services|coalition|forum|fund|trust|registry|survey|laborator[A-Za-zÀ-ÿ]*|hospital|company|corporation|corp|inc|ltd|gmbh|llc|bundes[A-Za-zÀ-ÿ]+|amt|gesellschaft|ethikrat|assembly|parliament|congress|court|conference|statistics|taskforce|unit|branch|division|anonymous|anon)\b/i

/** Bodies named with what they are first and small letters after: `Office des normes alimentaires`. */
const BODY_FIRST =
  /^(?:(?:Haute? )?(?:Office|Service|Minist[eè]re|Minist[eé]rio|Ministero|Institut(?:o)?|Istituto|Organisation|Organización|Organização|Agence|Agencia|Agência|Agenzia|Conseil|Consejo|Conselho|Comité|Comitê|Direction|Dirección|Direção|Direcção|Centre|Centro|Association|Asociación|Associação|Associazione|Société|Sociedad|Sociedade|Società|Fédération|Federación|Federação|Académie|Academia|Université|Universidad(?:e)?|Università|Commission|Comisión|Comissão|Bureau|Banque|Banco|Observatoire|Observatorio|Observatório|Secretar[ií]a|Secrétariat|Servicio|Serviço|Oficina|Fondation|Fundación|Fundação|Fondazione|Collège|Réseau|Autorité|Consortium|Amt|Bundesamt|Landesamt|Statistisches Amt|Verein|Gesellschaft|Verband|Ministerium)) (?:[A-ZÀ-ÖØ-Þ]?[a-zß-ÿ]{2,20}(?:-[A-ZÀ-ÖØ-Þa-zß-ÿ]{2,20})? ){0,2}(?:d'|l'|de |des |du |della |dei |del |di |da |do |dos |das |pour |para |per |für |der )/

/** True when the words could name an organisation: a body noun, an acronym, or a name with its acronym. */
export function looksCorporate(text: string): boolean {
  if (text.length > 300 || text.length < 2) return false
  if (/^[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ\d&/-]{1,9}(?:[ /][A-ZÀ-ÖØ-Þ]{2,8}){0,2}$/.test(text)) return true
  if (/^[A-ZÀ-ÖØ-Þ]{3,8} (?:International|Europe|America|Collaboration)$/.test(text)) return true
  // A name in letters without case shows no more of itself than that it is one.
  if (/^×{2,12}$/.test(text)) return true
  const named = text.replace(/ [([][A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ\d&/-]{1,14}[)\]]$/, '')
  if (named !== text && BODY_FIRST.test(named)) return named.split(' ').length <= 10 && !/[:?!()]/.test(named)
  if (BODY_FIRST.test(text)) return text.split(' ').length <= 10 && !/[:?!()]/.test(text)
  if (!/^[A-ZÀ-ÖØ-Þ\d]|^the /.test(text)) return false
  const words = text.split(' ')
  const small = words.filter(
    word =>
      /^[a-zß-ÿ]/.test(word) &&
      !/^(?:study|working|research|group|investigators|collaborators|consortium|collaborations?|team|committee|of|for|the|and|on|in|to|et|de|des|du|la|le|les|del|los|las|y|e|da|do|dos|für|und|der|van|with|by|an|a)$/.test(
        word
      )
  )
  if (/^[^()[\]]{3,200}[([][A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ\d&-]{1,9}[)\]]$/.test(text))
    return small.length <= words.length / 3
  return BODY.test(text) && small.length <= words.length / 4
}
