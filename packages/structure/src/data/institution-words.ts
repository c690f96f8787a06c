/** Words by which institutions and their departments are known, in the languages journals print. */

const institutions =
  'university|univ|universities|college|colleges|hospital|hospitals|institute|institutes|institut|institution|institutions|centre|center|clinic|academy|foundation|ministry|council|agency|polytechnic|laboratories|company|corporation|gmbh|inc|ltd|society|association|organization|organisation|organização|organización|secretaria|secretaría|museum|observatory|school|trust|authority|bureau|nhs|inserm|cnrs|inra|inrae|cirad|ird|université|universités|hôpital|hôpitaux|chu|centre hospitalier|clinique|école|académie|fondation|ministère|universidad|hospitalario|instituto|centro|clínica|escuela|academia|fundación|ministerio|universidade|universitário|hospitalar|faculdades|escola|academia|fundação|ministério|universität|universitätsklinikum|klinikum|krankenhaus|hochschule|akademie|stiftung|ministerium|universiteit|università|universitet|universitetet|universitas|üniversitesi|uniwersytet|univerzita|univerzitet|egyetem|politecnico|politécnica|politécnico|consejo|consorcio|empresa|embrapa|red cross|world health organization|who'
const departments =
  'department|departments|dept|division|section|unit|laboratory|lab|service|faculty|programme|program|group|chair|branch|office|ward|département|service|unité|laboratoire|faculté|pôle|équipe|chaire|departamento|servicio|unidad|laboratorio|facultad|división|cátedra|área|serviço|unidade|laboratório|faculdade|divisão|setor|abteilung|klinik|fakultät|lehrstuhl|sektion|arbeitsgruppe|seção|graduate|postgraduate|programa|ufr|umr|upr'

const folded = (word: string): string => word.toLowerCase()
const institutionWords = new Set(institutions.split('|').map(folded))
const departmentWords = new Set(departments.split('|').map(folded))

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []

/** Whether a part of an address names an institution, by its words. */
export function namesInstitution(part: string): boolean {
  const words = wordsOf(part)
  return (
    words.some(word => institutionWords.has(word)) ||
    words.some((word, i) => i > 0 && institutionWords.has(`${words[i - 1]} ${word}`))
  )
}

/** Whether a part of an address names a department, by its first words. */
export const namesDepartment = (part: string): boolean =>
  wordsOf(part).some(word => departmentWords.has(word))

/** Whether a line speaks of institutions at all. */
export const hasInstitutionWord = (line: string): boolean => namesInstitution(line) || namesDepartment(line)

/** Words of these lists that are also surnames: CHU is a hospital, Chu an author; Ward and Branch are departments or people. */
const surnames = new Set(['chu', 'ward', 'branch'])

/** Whether a line speaks of institutions in words that no author is called by. */
export function hasPlainInstitutionWord(line: string): boolean {
  return hasInstitutionWord(
    line.replace(/[\p{L}\p{M}]+/gu, word =>
      surnames.has(word.toLowerCase()) && word !== word.toUpperCase() ? ' ' : word
    )
  )
}

/** Words of streets and boxes. */
export const isStreet = (part: string): boolean =>
  /\b(?:p\.? ?o\.? ?box|b\.? ?p\.?|box|street|st|road|rd|avenue|ave|av|lane|drive|boulevard|blvd|square|highway|floor|building|room|km|rue|place|quai|allée|calle|carrera|avenida|plaza|apartado|rua|travessa|praça|caixa postal|bairro|straße|strasse|str|allee|platz|weg|postfach)\b\.?/i.test(
    part
  ) && /\d|\b(?:street|road|avenue|lane|boulevard|rue|calle|avenida|rua|straße|strasse|place)\b/i.test(part)
