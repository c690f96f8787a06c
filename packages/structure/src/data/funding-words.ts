/**
 * Why: whether a capitalised name is that of a body which pays, and whether a number is that of a grant, is known by words.
 * English, Portuguese, Spanish, French and German.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words of which one is in the name of a body. */
const heads = set(
  `foundation foundations fund funds trust trusts council councils agency agencies ministry ministries institute institutes institution
  university universities college academy society association commission commissions department office bureau board administration
  authority directorate coordination centre center centres centers hospital hospitals union organization organisation consortium
  corporation company federation league alliance government secretariat committee bank charity endowment laboratory laboratories
  museum network inc. ltd ltd. limited gmbh llc corp. co. pharmaceuticals
  fundação fundacao conselho coordenação coordenacao coordenadoria ministério ministerio universidade instituto secretaria governo
  agência agencia financiadora departamento fundo centro academia sociedade associação empresa pró-reitoria hospital faculdade prefeitura
  fundación fundacion consejo universidad secretaría gobierno fondo comisión junta generalitat xunta diputación dirección
  vicerrectorado vicerrectoría consejería sociedad asociación
  fondation conseil ministère université agence institut région fonds ligue société gouvernement académie
  stiftung gesellschaft gemeinschaft akademie bundesministerium landesministerium universität hochschule verein`
)

/** Words of schemes that money comes through: names of their own where nothing else is the payer. */
const schemes = set(
  'program programs programme programmes project projects plan initiative scheme programa projeto proyecto'
)

const compound =
  /^\p{Lu}\p{L}{3,}(?:stiftung|ministerium|gemeinschaft|gesellschaft|fonds|fonden|stiftelsen|stiftelse|rådet|verein|akademie)$/u

/**
 * Words of grants. Behind them stands a number; before them the name of who gives. ResearchNet is where Canada's agencies take
 * applications, and the number behind it is that of the grant.
 */
const grants = set(
  `grant grants award awards contract contracts fellowship fellowships scholarship scholarships studentship studentships project
  projects process processes program programme grant-in-aid grants-in-aid agreement agreements code codes funding bolsa bolsas
  processo processos projeto projetos auxílio edital termo contrato convênio convenio proyecto proyectos beca becas subvención expediente
  código codigo subvention subventions contrat projet convention bourse förderkennzeichen förderung projekt projektnummer fkz
  reference finance financing financiamento fomento financiación financiamiento id ids ref ref. identifier acordo acuerdo file researchnet award/grant grant/award`
)

/** Words that say a number follows. */
const numbers = set(
  'no no. nos nos. number numbers nr nr. nr.: n n. nº n° nº. n°. n.º n.o num. num número números numero numéro numéros nummer nummern nro. nro №'
)

/** Words that in a name say that it is one of a grant: what stands before them may be the giver. */
const awardNames = set(
  `grant grants fellowship fellowships scholarship scholarships award awards studentship studentships chair chairs contract contracts
  bursary prize professorship lectureship stipend doctorate grant-in-aid grants-in-aid fellow`
)

/** Behind these “Grants” is a word of the name: “University Grants Commission”. */
const grantBodies = set('commission committee council program programme board office')

/** Kinds of grants, between the giver and the word for it: “Wellcome Trust Senior Fellowship”. */
const kinds = set(
  `senior junior early career predoctoral pre-doctoral postdoctoral post-doctoral doctoral postgraduate graduate young investigator
  independent research training internal starting consolidator advanced intramural merit travel clinical project program programme
  innovation exchange collaborative basic science seed pilot development k99 new operating discovery strategic phd ph.d. master’s block
  capital equipment principal`
)

/** Capitals that are no body of their own. */
const noBody = set(
  'usa us uk u.s. u.s.a. u.k. phd msc dna rna kakenhi fp6 fp7 h2020 eu-fp7 doi url http https orcid covid-19 hiv ii iii iv brasil brazil'
)
/** Capitals that begin no name of a body. */
const noStart = set(
  `mr mrs ms dr dr. prof prof. professor figure figures fig fig. table tables section appendix supplementary equation article license
  licence open creative i we this our their these all additional`
)

/** Names of bodies in small letters or with few capitals that authors write in place of the long name. */
const shortNames =
  /^(?:Fap[a-z]{2,7}|Capes|CNPq|Finep|Inserm|Inrae|Conicet|Conacyt|Conahcyt|Colciencias|Minciencias|Fondecyt|Concytec|ZonMw|NordForsk|Vinnova|Formas|Innosuisse|Innovate|Wellcome|Cirad|UKRI)$/

/** Bodies whose name ends here, whatever capitals follow. */
const known =
  /^(?:National Institutes? of Health|National Institute for Health(?: and Care)? Research|National Science Foundation|Medical Research Council|Wellcome Trust|European Research Council|Bill (?:&|and) Melinda Gates Foundation|Canadian Institutes of Health Research|Deutsche Forschungsgemeinschaft|European Commission|European Union|Agency for Healthcare Research and Quality|Swiss National Science Foundation|Austrian Science Fund|Cancer Research UK)$/

export const isHead = (word: string): boolean =>
  heads.has(word.toLowerCase()) ||
  compound.test(word) ||
  (/[-/–]/.test(word) && word.split(/[-/–]/).some(part => heads.has(part.toLowerCase())))
/** Heads in the plural that a name may end with: “Fund of Colleges and Universities”. */
export const isKindOfHead = (word: string): boolean =>
  /^(?:universities|colleges|institutes|institutions|centers|centres|hospitals|laboratories|foundations|agencies)$/i.test(
    word
  )
/** A head of Portuguese, Spanish or French, where names go on in small letters. */
export const isRomanceHead = (word: string): boolean => romance.has(word.toLowerCase())
const romance = set(
  `fundação conselho coordenação ministério universidade instituto secretaria governo agência departamento fundo academia sociedade
  associação fundación consejo ministerio universidad secretaría gobierno agencia fondo comisión dirección consejería sociedad asociación
  fondation conseil ministère université agence institut région fonds ligue société gouvernement académie`
)
export const isScheme = (word: string): boolean => schemes.has(word.toLowerCase())
export const isGrantWord = (word: string): boolean => grants.has(word.toLowerCase())
/** Schemes have names and brackets of their own: no number of a grant need follow. */
export const isGrantItself = (word: string): boolean => isGrantWord(word) && !isScheme(word)
export const isNumberWord = (word: string): boolean => numbers.has(word.toLowerCase())
export const isAwardName = (word: string, next: string | undefined): boolean =>
  awardNames.has(word.toLowerCase()) && !(next !== undefined && grantBodies.has(next.toLowerCase()))
export const isGrantKind = (word: string): boolean => kinds.has(word.toLowerCase())
const isNoBody = (word: string): boolean => noBody.has(word.toLowerCase())
export const isNoStart = (word: string): boolean => noStart.has(word.toLowerCase())
export const isKnownBody = (name: string): boolean => known.test(name)

/** Capitals that stand for a body: “NSF”, “CNPq”, “NIHR/HEFCE”; not the initials of a person. */
export function isShortName(word: string, initials: ReadonlySet<string>): boolean {
  if (isNoBody(word) || initials.has(word.replace(/\./g, ''))) return false
  if (shortNames.test(word) || word === 'EU') return true
  // Two letters are a country, a person or a degree.
  return (
    word.length <= 14 &&
    /^\p{Lu}{2,}[\p{L}/&-]*\p{L}$/u.test(word) &&
    word.replace(/[^\p{Lu}]/gu, '').length > 2
  )
}

/** Small words inside of a name. */
export const isJoint = (word: string): boolean => joints.has(word.toLowerCase()) || /^d[’']$/u.test(word)
const joints = set(
  'of for the in on de da do dos das di del della la las los el le les du des d’ à ao aos às a para pour en em à l’ sur für der die und von zur zum im van och i og and & e y et'
)

/** “and”, in the languages of this list. */
export const isAnd = (word: string): boolean => ands.has(word.toLowerCase())
const ands = set('and & e y et und och')

/** Ministries and departments have lists in their names: “Ministry of Education, Culture and Sports”. */
export const holdsList = (word: string): boolean =>
  ofLists.has(word.slice(word.lastIndexOf('/') + 1).toLowerCase())
const ofLists = set(
  'ministry ministries department secretariat ministério ministerio ministère secretaria secretaría departamento bundesministerium'
)
