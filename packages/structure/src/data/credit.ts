/**
 * The verbs by which authors say the roles of CRediT in prose. Verbs only ever make suggestions: a role goes into the record
 * when a person has confirmed it.
 */
import type { CreditTerm } from '@offprint/ast'

const verbs: [CreditTerm, RegExp][] = [
  [
    'Conceptualization',
    /\b(?:conceived|conceptuali[sz]ed|designed the study|had the idea|idée|conçu|concibi|concebeu|conceberam|konzipiert)/i
  ],
  ['Data curation', /\b(?:curated the data|managed the data|data curation|data management)/i],
  [
    'Formal analysis',
    /\b(?:analy[sz]ed (?:the )?data|performed the (?:statistical )?analys|statistical analysis|analysé les données|analiz|analisou|analisaram)/i
  ],
  ['Funding acquisition', /\b(?:obtained (?:the )?funding|acquired funding|secured funding)/i],
  [
    'Investigation',
    /\b(?:collected|performed the experiments|carried out the|did the field|recruited|interviewed|operated on|recueilli|recogi|coletou|coletaram)/i
  ],
  ['Methodology', /\b(?:designed the method|developed the method|methodology)/i],
  ['Resources', /\b(?:provided (?:materials|reagents|samples|patients))/i],
  ['Software', /\b(?:wrote the (?:code|software|program)|programmed)/i],
  ['Supervision', /\b(?:supervis|dirigé|betreut)/i],
  ['Validation', /\b(?:validated|verified the)/i],
  ['Visualization', /\b(?:prepared the figures|made the figures|drew the|photograph)/i],
  [
    'Writing – original draft',
    /\b(?:(?:wrote|written|drafted|writing of) the (?:manuscript|paper|article|first draft|draft|original)|rédigé|escribi|redact|redigi|escreveu|escreveram|verfasst)/i
  ],
  [
    'Writing – review & editing',
    /\b(?:revised|reviewed and edited|critically (?:revised|reviewed)|edited the manuscript|relu|revisó|revisaron|revisou|revisaram|überarbeitet)/i
  ]
]

/** The roles that a clause about an author sounds like. */
export const rolesIn = (clause: string): CreditTerm[] =>
  verbs.filter(([, pattern]) => pattern.test(clause)).map(([term]) => term)
