/** Rules of JATS4R for the language of figures, tables, boxes and formulas. */
import { rulesOf } from './rule.js'

/** The two-letter languages of the registry of BCP 47 (ISO 639-1, with the withdrawn codes that it keeps). */
const languages = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el ' +
    'en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it ' +
    'iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo ' +
    'mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh ' +
    'si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh ' +
    'yi yo za zh zu'
  ).split(' ')
)

/** RFC 5646, 2.1: language with extensions, script, region, variants, private use; or private use alone. */
const tag =
  /^(?:([a-z]{2,3})(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$|^x(?:-[a-z0-9]{1,8})+$|^i-[a-z]{2,8}$/i

function isLanguage(text: string): boolean {
  const parts = tag.exec(text)
  if (parts === null) return false
  const language = parts[1]?.toLowerCase()
  return language === undefined || language.length !== 2 || languages.has(language)
}

export const language = rulesOf('language', 'JATS4R Display Objects 1.0, RFC 5646', [
  {
    id: 'object-language',
    level: 'error',
    on: [
      'boxed-text',
      'disp-formula',
      'disp-formula-group',
      'fig',
      'fig-group',
      'table-wrap',
      'table-wrap-group'
    ],
    broken: object => {
      const value = object.attribute('xml:lang')
      return value !== undefined && !isLanguage(value)
    },
    message: 'Write @xml:lang as a language tag of RFC 5646, such as “en” or “pt-BR”.',
    shows: object => object.attribute('xml:lang'),
    note: 'The schematron looks the whole value up in the list of single subtags, so it refuses “pt-BR” and takes “BR”. We ask for a well-formed tag whose two-letter language exists; languages of three letters are not looked up.'
  }
])
