import { describe, expect, it } from 'vitest'
import { r, read } from './build-docx.js'

describe('equations', () => {
  const mathOf = async (inside: string): Promise<string> => {
    const result = await read({ body: `<w:p>${r('x ')}<m:oMath>${inside}</m:oMath></w:p>` })
    return result.all('inlineEquation')[0]!.mathml!.replace(/^<math[^>]*>|<\/math>$/g, '')
  }
  const t = (text: string, properties = '') =>
    `<m:r>${properties ? `<m:rPr>${properties}</m:rPr>` : ''}<m:t>${text}</m:t></m:r>`
  const e = (inside: string) => `<m:e>${inside}</m:e>`

  it.each([
    ['runs', t('2x+10.5'), '<mrow><mn>2</mn><mi>x</mi><mo>+</mo><mn>10.5</mn></mrow>'],
    [
      'arguments that an editor left empty',
      `<m:sSup>${e(t('\u200B'))}<m:sup>${t('2')}</m:sup></m:sSup>`,
      '<msup><mrow/><mn>2</mn></msup>'
    ],
    [
      'fractions',
      `<m:f><m:num>${t('a')}</m:num><m:den>${t('b+1')}</m:den></m:f>`,
      '<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>'
    ],
    [
      'binomials',
      `<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>${t('n')}</m:num><m:den>${t('k')}</m:den></m:f>`,
      '<mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>'
    ],
    [
      'roots',
      `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(t('x'))}</m:rad>`,
      '<msqrt><mi>x</mi></msqrt>'
    ],
    [
      'nth roots',
      `<m:rad><m:deg>${t('3')}</m:deg>${e(t('n'))}</m:rad>`,
      '<mroot><mi>n</mi><mn>3</mn></mroot>'
    ],
    [
      'scripts',
      `<m:sSubSup>${e(t('x'))}<m:sub>${t('i')}</m:sub><m:sup>${t('2')}</m:sup></m:sSubSup>`,
      '<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>'
    ],
    [
      'prescripts',
      `<m:sPre><m:sub>${t('1')}</m:sub><m:sup>${t('2')}</m:sup>${e(t('H'))}</m:sPre>`,
      '<mmultiscripts><mi>H</mi><mprescripts/><mn>1</mn><mn>2</mn></mmultiscripts>'
    ],
    [
      'sums',
      `<m:nary><m:naryPr><m:chr m:val="∑"/><m:limLoc m:val="undOvr"/></m:naryPr><m:sub>${t('i')}</m:sub><m:sup>${t('n')}</m:sup>${e(t('x'))}</m:nary>`,
      '<mrow><munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mi>x</mi></mrow>'
    ],
    [
      'integrals',
      `<m:nary><m:naryPr/><m:sub>${t('0')}</m:sub><m:sup/>${e(t('f'))}</m:nary>`,
      '<mrow><msub><mo>∫</mo><mn>0</mn></msub><mi>f</mi></mrow>'
    ],
    [
      'brackets',
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val=""/></m:dPr>${e(t('a'))}${e(t('b'))}</m:d>`,
      '<mrow><mo>[</mo><mi>a</mi><mo>|</mo><mi>b</mi></mrow>'
    ],
    [
      'matrices',
      `<m:m><m:mr>${e(t('1'))}${e(t('0'))}</m:mr></m:m>`,
      '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr></mtable>'
    ],
    [
      'accents',
      `<m:acc><m:accPr><m:chr m:val="\u0303"/></m:accPr>${e(t('x'))}</m:acc>`,
      '<mover accent="true"><mi>x</mi><mo>~</mo></mover>'
    ],
    [
      'functions',
      `<m:func><m:fName>${t('sin', '<m:sty m:val="p"/>')}</m:fName>${e(t('x'))}</m:func>`,
      '<mrow><mi>sin</mi><mo>\u2061</mo><mi>x</mi></mrow>'
    ],
    [
      'limits',
      `<m:limLow>${e(t('lim', '<m:sty m:val="p"/>'))}<m:lim>${t('n')}</m:lim></m:limLow>`,
      '<munder><mi>lim</mi><mi>n</mi></munder>'
    ],
    [
      'variants',
      t('d', '<m:sty m:val="p"/>') + t('R', '<m:scr m:val="double-struck"/>') + t('v', '<m:sty m:val="b"/>'),
      '<mrow><mi mathvariant="normal">d</mi><mi mathvariant="double-struck">R</mi><mi mathvariant="bold">v</mi></mrow>'
    ],
    ['words', t('if &lt; 5', '<m:nor/>'), '<mtext>if &lt; 5</mtext>']
  ])('reads %s', async (_, omml, mathml) => {
    expect(await mathOf(omml)).toBe(mathml)
  })
})
