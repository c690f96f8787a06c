/**
 * Why: to ask the platform for the names of all countries in five languages takes longer than to recognise an article. This
 * script asks once and writes packages/structure/src/data/generated/country-names.ts. The names are those of CLDR, by way
 * of Intl.DisplayNames (ECMA-402); run it again with a new Node to have newer ones. Below stand only the spellings that
 * authors use and CLDR does not.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** ISO 3166-1 alpha-2, all codes that are assigned. */
const codes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'

const variants = {
  GB: 'uk|u.k|united kingdom|great britain|england|scotland|wales|northern ireland|royaume-uni|angleterre|écosse|reino unido|inglaterra|england, uk|großbritannien|vereinigtes königreich',
  US: 'usa|u.s.a|us|u.s|united states|united states of america|the united states|états-unis|états-unis d’amérique|etats-unis|estados unidos|estados unidos de américa|eua|ee.uu|eeuu|ee. uu|estados unidos da américa|vereinigte staaten',
  CN: 'china|pr china|p.r. china|p. r. china|p.r.china|people’s republic of china|peoples republic of china|prc|chine|république populaire de chine|república popular china',
  TW: 'taiwan|taiwan, r.o.c|taiwan roc|republic of china',
  HK: 'hong kong|hong kong sar',
  MO: 'macau|macao|macao sar',
  KR: 'korea|south korea|republic of korea|korea (south)|corée du sud|corée|corea del sur|corea|coreia do sul|südkorea',
  KP: 'north korea|dpr korea|democratic people’s republic of korea',
  RU: 'russia|russian federation|fédération de russie|federación de rusia|federação russa|russische föderation',
  IR: 'iran|islamic republic of iran|iran, islamic republic of',
  SY: 'syria|syrian arab republic',
  VN: 'vietnam|viet nam|viêt nam|việt nam',
  LA: 'laos|lao pdr|lao people’s democratic republic',
  TZ: 'tanzania|united republic of tanzania|tanzanie',
  CD: 'dr congo|d.r. congo|drc|democratic republic of congo|democratic republic of the congo|the democratic republic of the congo|république démocratique du congo|rdc|rd congo|république démocratique de congo|congo-kinshasa|congo (kinshasa)',
  CG: 'congo|republic of congo|republic of the congo|congo-brazzaville|république du congo',
  CI: 'ivory coast|côte d’ivoire|cote d’ivoire|cote divoire|costa de marfil|costa do marfim|elfenbeinküste',
  CV: 'cape verde|cabo verde|cap-vert',
  CZ: 'czech republic|czechia|république tchèque|república checa|república tcheca',
  MK: 'macedonia|north macedonia|republic of macedonia|fyrom',
  NL: 'netherlands|the netherlands|holland|pays-bas|países bajos|países baixos|holanda|niederlande',
  TR: 'turkey|türkiye|turkiye|republic of turkey|turquie|turquía|turquia',
  SZ: 'swaziland|eswatini|kingdom of eswatini',
  MM: 'myanmar|burma|birmanie|birmania',
  PS: 'palestine|state of palestine|palestinian territories|occupied palestinian territory|gaza strip|west bank',
  SA: 'saudi arabia|kingdom of saudi arabia|ksa|arabie saoudite|arabia saudita|arabia saudí|arábia saudita',
  AE: 'uae|u.a.e|united arab emirates|émirats arabes unis|emiratos árabes unidos|emirados árabes unidos',
  BO: 'bolivia|plurinational state of bolivia|estado plurinacional de bolivia',
  VE: 'venezuela|república bolivariana de venezuela|bolivarian republic of venezuela',
  BR: 'brazil|brasil|brésil|brasilien',
  DE: 'germany|deutschland|allemagne|alemania|alemanha|federal republic of germany',
  GM: 'gambia|the gambia|gambie',
  BS: 'bahamas|the bahamas',
  TL: 'east timor|timor-leste|timor leste',
  XK: 'kosovo',
  BN: 'brunei|brunei darussalam',
  MD: 'moldova|republic of moldova',
  BY: 'belarus|byelorussia|biélorussie',
  FM: 'micronesia|federated states of micronesia',
  RE: 'réunion|la réunion|reunion island|île de la réunion',
  ST: 'são tomé and príncipe|sao tome and principe|são tomé e príncipe|sao tomé-et-principe',
  CM: 'cameroon|cameroun|camerún|camarões|kamerun',
  TD: 'chad|tchad',
  BJ: 'benin|bénin',
  SN: 'senegal|sénégal',
  GN: 'guinea|guinée|guinea-conakry|republic of guinea',
  GW: 'guinea-bissau|guinea bissau|guiné-bissau',
  CF: 'central african republic|république centrafricaine|centrafrique',
  SS: 'south sudan|republic of south sudan',
  ZA: 'south africa|republic of south africa|afrique du sud|sudáfrica|áfrica do sul|rsa',
  EG: 'egypt|arab republic of egypt|egypte|égypte',
  MA: 'morocco|maroc|kingdom of morocco|marruecos|marrocos',
  LK: 'sri lanka|ceylon',
  IE: 'ireland|republic of ireland|éire|irlande|irlanda',
  GR: 'greece|hellas|grèce|grecia|grécia',
  SK: 'slovakia|slovak republic|slovaquie',
  BA: 'bosnia|bosnia and herzegovina|bosnia-herzegovina|bosnia & herzegovina',
  TT: 'trinidad|trinidad and tobago|trinidad & tobago|west indies',
  AN: 'netherlands antilles'
}

/** As `key` of packages/structure/src/data/countries.ts. */
const key = name =>
  name
    .toLowerCase()
    .normalize('NFC')
    .replace(/['\u2018\u02BC\u00B4]/g, '’')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/^[\s(]+|[\s.,;:)]+$/g, '')

const names = new Map()
for (const language of ['en', 'fr', 'es', 'pt', 'de']) {
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  for (const code of codes.split(' ')) {
    const name = display.of(code)
    if (name && !names.has(key(name))) names.set(key(name), code)
  }
}
for (const [code, spellings] of Object.entries(variants))
  for (const name of spellings.split('|')) names.set(key(name), code)

const lines = codes
  .split(' ')
  .concat(Object.keys(variants).filter(code => !codes.includes(code)))
  .map(code => [code, ...[...names].filter(([, of]) => of === code).map(([name]) => name)].join('|'))
const folder = join(fileURLToPath(new URL('..', import.meta.url)), 'packages/structure/src/data/generated')
mkdirSync(folder, { recursive: true })
writeFileSync(
  join(folder, 'country-names.ts'),
  `/** Names of countries, a country a line. Made by scripts/country-names.mjs from CLDR ${process.versions.cldr}; do not edit. */
export const countryNames: string = ` +
    '`\n' +
    lines.map(line => `${line}|\n`).join('') +
    '`\n'
)
