/** Where the fonts are: paths inside their packages, for the caller, who reads them. All are under the OFL 1.1. */
export const fontFiles = {
  regular: '@expo-google-fonts/stix-two-text/400Regular/STIXTwoText_400Regular.ttf',
  italic: '@expo-google-fonts/stix-two-text/400Regular_Italic/STIXTwoText_400Regular_Italic.ttf',
  bold: '@expo-google-fonts/stix-two-text/700Bold/STIXTwoText_700Bold.ttf',
  boldItalic: '@expo-google-fonts/stix-two-text/700Bold_Italic/STIXTwoText_700Bold_Italic.ttf',
  math: '@expo-google-fonts/stix-two-math/400Regular/STIXTwoMath_400Regular.ttf',
  mono: '@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf'
} as const
