/**
 * Why: who gives the money stands behind words for giving: “supported by”, “a grant from”, “com apoio financeiro da”. These are the
 * words, in the languages in which journals print them.
 */

/** Money, and what only may be money. */
const money =
  /^(?:grants?|grants?-in-aid|funding|funds|fund|awards?|fellowships?|scholarships?|contracts?|gifts?|studentships?|financing|sponsorship|subsid(?:y|ies)|stipend|donations?|bolsas?|financiamentos?|fomento|auxílio|verbas?|financiación|financiamiento|becas?|subvención|subvenciones|financement|subventions?|bourses?|förderung|fördermittel|fördermitteln|mitteln)$/
const help =
  /^(?:support|supports|assistance|aid|apoio|suporte|recursos|apoyo|ayuda|soutien|appui|aide|unterstützung)$/
const ofMoney =
  /^(?:financial|financially|funding|monetary|financeir[oa]s?|financier[oa]?s?|financière|económic[oa]s?|econômic[oa]s?|finanzielle[nr]?|grants?)$/
/** Paid. */
const paid =
  /^(?:co-?|core-?|jointly-|part-|partly-)?(?:funded|supported|financed|sponsored|subsidi[sz]ed|underwritten|financiad[oa]s?|apoiad[oa]s?|fomentad[oa]s?|subvencionad[oa]s?|patrocinad[oa]s?|custead[oa]s?|apoyad[oa]s?|financée?s?|soutenue?s?|subventionnée?s?|gefördert|finanziert|unterstützt)$/
const given =
  /^(?:provided|given|granted|awarded|offered|received|supplied|obtained|secured|made|concedid[oa]s?|outorgad[oa]s?|otorgad[oa]s?|recebid[oa]s?|recibid[oa]s?|accordée?s?|octroyée?s?|attribuée?s?|bewilligt|gewährt)$/
const by = /^(?:by|through|pel[oa]s?|por|par|durch|von|vom|aus)$/
const from = /^(?:from|of|d[aoe]s?|de|del|du|des|vom|von)$/
const thanks =
  /^(?:thanks?|thanked|acknowledges?|acknowledged|grateful|gratefully|gratitude|indebted|appreciates?|agradecem?|agradecemos|agradecimentos?|agradecen|agradecimientos?|remercient|remercions|remercie|danken|danke|to|à|ao)$/
const aim = /^(?:for|pel[oa]s?|por|pour|für)$/
const article = /^(?:o|a|el|la|le)$/
const articles = /^(?:the|an?|os?|as|el|la|los|las|le|les|l[’']|der|die|das|dem|den|both|our)$/
const deed =
  /^(?:funded|financed|sponsored|supported|apoiou|financiou|fomentou|financiaram|apoiaram|financió|apoyó|financiaron|finanzierte|förderte|soutient|finance)$/
const passive =
  /^(?:is|are|was|were|be|been|being|has|have|had|also|partially|partly|fully|foi|foram|é|fue|fueron|a|ont|été|wurde|wurden)$/
const none =
  /^(?:not|without|neither|nor|não|sem|nenhum|nenhuma|ningún|ninguna|ninguno|sin|aucun|aucune|sans|kein|keine|keinerlei|keiner|nicht|ohne|cannot)$/
const afterNo =
  /^(?:specific|external|funding|funds|financial|grants?|support|role|further|sponsor|involvement|influence|outside|other|commercial|additional|particular|dedicated|monetary|competing|conflicts?|ha|han|se|recibió|recibieron|contó|tuvo|fue)$/
/** Words between “by” and a name that lead to it. */
const filler =
  /^(?:the|an?|its|their|our|this|both|either|research|internal|generous|unrestricted|institutional|partial|joint|additional|individual|structural|doctoral|postdoctoral|predoctoral|pre-doctoral|senior|junior|financial|educational|project|programme|program|training|operating|start-up|seed|two|three|several|following|o|os|as|a|la|las|los|el|le|les|l[’']|d[’']|der|die|das|dem|den|des|uma?|una?|un|une|part|in|partly|partially|jointly|also|respectively|as|well|additionally|and)$/

export const isMoney = (word: string): boolean => money.test(word)
export const isHelp = (word: string): boolean => help.test(word)
export const isOfMoney = (word: string): boolean => ofMoney.test(word)
export const isPaid = (word: string): boolean => paid.test(word)
export const isGiven = (word: string): boolean => given.test(word)
export const isBy = (word: string): boolean => by.test(word)
export const isFrom = (word: string): boolean => from.test(word)
export const isThanks = (word: string): boolean => thanks.test(word)
export const isAim = (word: string): boolean => aim.test(word)
/** “agradecemos … o financiamento” */
export const isMoneyArticle = (word: string): boolean => article.test(word)
/** At the head of a name, with a capital or without. */
export const isArticle = (word: string): boolean => articles.test(word)
export const isDeed = (word: string): boolean => deed.test(word)
export const isPassive = (word: string): boolean => passive.test(word)
export const isFiller = (word: string): boolean => filler.test(word)
/** Whether a word, with the one behind it, says that there was nothing. */
export const isNone = (word: string, next: string): boolean =>
  none.test(word) || (word === 'no' && afterNo.test(next))
