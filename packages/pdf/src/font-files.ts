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
