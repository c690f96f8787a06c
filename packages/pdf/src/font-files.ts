/** Where the fonts are: paths inside their packages, for the caller, who reads them. All are under the OFL 1.1. */
export const fontFiles = {
  regular: '@expo-google-fonts/stix-two-text/400Regular/STIXTwoText_400Regular.ttf',
  italic: '@expo-google-fonts/stix-two-text/400Regular_Italic/STIXTwoText_400Regular_Italic.ttf',
  bold: '@expo-google-fonts/stix-two-text/700Bold/STIXTwoText_700Bold.ttf',
  boldItalic: '@expo-google-fonts/stix-two-text/700Bold_Italic/STIXTwoText_700Bold_Italic.ttf',
  math: '@expo-google-fonts/stix-two-math/400Regular/STIXTwoMath_400Regular.ttf',
  mono: '@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf'
} as const

/** Fonts for scripts that those do not have: read only for an article that uses the script. */
const scriptFonts: readonly { script: RegExp; path: string }[] = [
  {
    script: /\p{Script=Arabic}/u,
    path: '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'
  },
  {
    script: /\p{Script=Hebrew}/u,
    path: '@expo-google-fonts/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf'
  }
]

/** Paths of the fonts that a text needs besides `fontFiles`. */
export const fontsForScripts = (text: string): string[] =>
  scriptFonts.filter(({ script }) => script.test(text)).map(({ path }) => path)

const noto = (name: string, file: string): string =>
  `@expo-google-fonts/${name}/400Regular/${file}_400Regular.ttf`

/**
 * Fonts that are used when somebody has installed them: one for Chinese, Japanese or Korean is larger than all the rest of
 * the product. Which form a shared sign takes depends on the language of the article.
 */
export function optionalFonts(text: string, lang: string): string[] {
  const japanese = noto('noto-sans-jp', 'NotoSansJP')
  const korean = noto('noto-sans-kr', 'NotoSansKR')
  const chinese = noto('noto-sans-sc', 'NotoSansSC')
  const paths: string[] = []
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) paths.push(japanese)
  if (/\p{Script=Hangul}/u.test(text)) paths.push(korean)
  if (/\p{Script=Han}/u.test(text))
    paths.push(...(/^ja\b/i.test(lang) ? [japanese, chinese] : [chinese, japanese]))
  if (/\p{Emoji_Presentation}/u.test(text)) paths.push(noto('noto-emoji', 'NotoEmoji'))
  // Hiragana and katakana say that the signs beside them are Japanese ones.
  return [...new Set(paths)]
}

/** The package in which a font is. */
export const packageOf = (path: string): string => path.split('/').slice(0, 2).join('/')
