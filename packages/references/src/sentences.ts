/** Where a title stops and a journal begins: sentence ends, minus the full stops of abbreviations. */
import type { Span } from './view.js'

/** Ends that may close a title: `. `, `? `, `! `, also with a closing quotation mark, and `word.Word`. */
const END =
  /[.?!]["»')\]]{0,2} (?=\S)|(?<=[a-zß-ÿ]{3}|\)|\])\.(?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ])|(?<=[a-zß-ÿ]{3})[?!](?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ])/g
/** Abbreviations inside titles (taxonomy, titles of people, Latin) that never end a sentence. */
const INNER =
  /(?:^|[ (])(?:sp|spp|ssp|subsp|var|cv|cvs|pv|bv|f|vs|cf|ca|no|nos|vol|fig|figs|eq|al|etc|e\.g|i\.e|approx|St|Dr|Mr|Mrs|Prof|nov|gen|incl|comb|str|aff|syn|auct|sect|resp|viz|ver|v|Vol|Vols|No|Nr|Ed|Eds|ed|eds|Inc|Co|Ltd|Jr|Sr|U\.S|U\.K|U\.N|Proc|Conf|Symp|Univ|Int'l|Intl|Tech|Dept|Bros)$/

/** The sentences of `text` between `s` and `e`; together they cover it. */
export function sentences(text: string, s: number, e: number): Span[] {
  const found: Span[] = []
  let from = s
  END.lastIndex = s
  for (let m = END.exec(text); m && m.index < e; m = END.exec(text)) {
    const before = text.slice(Math.max(from, m.index - 12), m.index)
    if (m[0][0] === '.' && INNER.test(before)) continue
    // `Tenth Int. Conf. on Island Languages`
    if (before.endsWith('Int') && /^(?:Conf|Symp|Works|Congr|Sem)/.test(text.slice(m.index + 2, m.index + 8)))
      continue
    const next = text[m.index + m[0].length] ?? ''
    // `E. coli`, `ver. 2 beta`: a small letter after the stop keeps the sentence open, unless it begins a journal.
    const rest = text.slice(m.index + m[0].length, m.index + m[0].length + 8)
    if (
      m[0][0] === '.' &&
      /[a-zß-ÿ]/.test(next) &&
      !/^(?:[a-z]{1,3}[A-ZÀ-ÖØ-Þ]|npj|bioRxiv|medRxiv|in )/.test(rest)
    )
      continue
    const end = m.index + m[0].trimEnd().length
    if (end > e) break
    found.push({ s: from, e: end })
    from = m.index + m[0].length
  }
  if (from < e) found.push({ s: from, e })
  return found
}

/** Words of journal names that are cut short (ISO 4 and its older kin), beyond what their shape already tells. */
const SHORTENED = new Set(
  `europhys class grav quant mod nonlin usp fiz nauk jetp jinst jhep instrum turbul hydrodyn astropart cosmol dokl akad eksp teor zh 
aliment arthrosc assess differ diff dif discov individ pers personal physiother
abh abstr acad acc acta adm adv aerosp aff afr agric agron allg allerg am amer anaesth anal anat anesth angew anim ann annu
anthropol antimicrob appl aquac aquat arab arch archaeol arthritis artif asian assoc astron astrophys atheroscler atmos aust
austral autom aviat bact bacteriol basic behav belg bioact biochem biochim bioeng bioinf bioinform biol biomater biomech biomed
biometr bioorg biophys bioresour biosci biosens biotechnol birth bone bot br brain braz breed brit bull bur bus
can cancer carbohydr carcinog cardiol cardiovasc cas catal cell cent chem child chin chir chromatogr chron circ civ clim clin cogn
coll colloid comb comm commun comp compos comput conf congr conserv const contam contemp contrib contr control coord cosmet
crim crit crop cryst curr cyst cytol dairy decis def dent dep dermatol des desalin dev diabet diabetes diagn dig dis dispos
doc drug dyn earth east ecol econ ecosyst educ ekon electr electroanal electrochem electron embryol emerg endocr endocrinol
energ eng engl entom entomol environ enzym epidemiol epilepsia equine ergon ethn ethnopharmacol eur evol exp expert exper
fam farm fed fert fertil fiber fish fisch food for forens found front fuel func funct fung futur galen gastroenterol gastrointest
gen genet genom geochem geogr geol geomorphol geophys geosci geotech ger geriatr gerontol gesundheitswesen glob gynaecol gynecol
haematol handb head health heart hematol hepatol herb hered hist hosp hortic hort hum hyg hydrol hydrobiol hypertens ieee imag imaging immun
immunol immunopharmacol implant ind indian infect inf inflamm inform inorg insect inst instrum int integr intell intens inter interdiscip
intern invertebr invest investig isr ital issues jpn j jap joint jour journ korean lab lang laryngol laser law leg lett leukemia libr life lipid
lipidol liter liq lond mach macromol magn malar mamm manag manuf mar math mater mech med medicina medit mem menopause
ment metab metall meteorol meth methods mexicana microb microbes microbiol microsc microvasc mil min miner mod model mol monogr morphol muscle mutat
mycol nanomed nanosci nanotechnol nat natl naturwiss nav nematol neonat nephrol nerv neth netw neurobiol neuroendocrinol neuroimage
neurol neuropathol neuropharmacol neurophysiol neuropsychol neurosci neurosurg new north nucl nucleic nurs nutr obes obstet occup ocean oceanogr
off oncol ophthal ophthalmol opin opt oral org ornithol orthop otol otolaryngol paediatr pak palaeontol paleontol parasit parasitol part pathog pathol
pediatr percept perform period perinat periodontol person perspect pest pestic petrol pharm pharmacogenet pharmacol pharmacother philos phil photobiol
photochem photogr photosynth phys physik physiol phytochem phytol phytopathol phytother pigment plan planet plant plast pol polit poll pollut polym
popul postgrad postharvest pot poult powder pract pregnancy prenat prep preprint pres prev primatol probl proc process prod prof prog propag prospect prosthet
prot prostate protein protoc psychiatr psychiatry psychol psychother psychosom publ publi pulm pure qual quant quart quat q radiat radiobiol
radiol rad rec reconstr refrig reg regul rehab rehabil relat reliab remote renal rep repr reprod res resour respir retina rev rheum rheumatol
rom rural russ saf sb scand sch schweiz sci scott sec secur semin sens sep separ ser serv sex sexual signal simul sleep soc sociol
softw soil sol solid south spectrochem spectrom spectrosc spinal sport stand stat statist stem steroid stochast stored
strateg stroke struct stud sub suppl surf surg surv sust sustain symp synth syst taxon tech technol telemed teratol tet tetrahedron theor theory ther
thermochim thorac thromb tissue top toxicol toxin tox trace traffic trans transfus transl transpl transplant transp trauma trav treat trends trop tuberc
turk turkish ultrasound univ urban urol utilit vasc veg veget ver verh vet vib virol virus vis vitam vopr wash wat water weed welf west wildl
agrár agropecu amazôn ambient apl archit arq biocienc biodegrad biodeterior bras build cad ceram cerâm ciênc cienc cir clín combust constr corros ecotoxicol enferm estud filos florest fract gac ginecol hazard hig  lubr nefrol odontol oftalmol ortop otorrinolaringol pesq pesqui propuls psicol psiquiatr quím refract reumatol saf therm tribol zootec
wiss wochenschr women wood world worldviews xenotransplant yonsei z zentralbl zh zool zoonoses`.split(/\s+/)
)

const CONNECTOR =
  /^(?:of|and|the|&|in|for|on|de|der|des|für|la|le|et|y|e|und|di|del|da|do|von|a|to|with|zur|en|s\.|et\.)$/i

/** True for a word that journal names cut short. */
export const isShortened = (word: string): boolean => SHORTENED.has(word.toLowerCase())

/** True when the sentence could be one more word or two of an abbreviated journal name: `J.`, `Proc. Natl.` */
export function isAbbreviation(sentence: string): boolean {
  if (!/\.$/.test(sentence)) return false
  const words = sentence.slice(0, -1).split(/\.? |\./)
  if (words.length > 6) return false
  const last = words[words.length - 1]!
  if (!words.every(word => CONNECTOR.test(word) || /^[A-ZÀ-ÖØ-Þ\d]/.test(word))) return false
  if (/^[A-ZÀ-ÖØ-Þ]{1,2}$/.test(last)) return words.length <= 4 && !/^[IVX]+$/.test(last)
  return (
    SHORTENED.has(last.toLowerCase().replace(/^.*-/, '')) ||
    (words.length <= 2 && /^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ]{0,3}[bcdfghjklmnpqrtvwxz]$/.test(last))
  )
}

/** One or two capitalised words with a full stop: an unlisted abbreviation, where listed ones stand around it. */
export function mayAbbreviate(sentence: string): boolean {
  return /^(?!(?:The|An?|I+V?|Review|Reply|Comment|Part|Letter)\b)[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ-]{1,14}(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ-]{0,12})?\.$/.test(
    sentence
  )
}

/** How much of a phrase is journal-like: share of capitalised words that are known short forms. */
export function journalLike(phrase: string): number {
  const words = phrase
    .replace(/[.,:;()]+/g, ' ')
    .trim()
    .split(/\s+/)
  if (words.length === 0) return 0
  let score = 0
  for (const word of words) {
    if (SHORTENED.has(word.toLowerCase())) score += /^[A-ZÀ-ÖØ-Þ]/.test(word) ? 1 : 0.3
    else if (
      /^(?:journal|review|reviews|annals|archives|proceedings|transactions|letters|bulletin|science|sciences|medicine|research|nature|lancet|magazine|revista|revue|zeitschrift|plos|one|bmc|bmj|jama|acta|advances|reports|international|quarterly|gazette|frontiers|biorxiv|medrxiv|chemrxiv|arxiv|ssrn|preprints?|elife|mbio|gigascience|nutrients|sensors|molecules|studies)$/i.test(
        word
      )
    )
      score += 1
    else if (CONNECTOR.test(word)) score += 0.5
    else if (/^[A-ZÀ-ÖØ-Þ]/.test(word)) score += 0.45
  }
  return score / words.length
}
