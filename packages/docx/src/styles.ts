/**
 * The styles of a Word file, as data: one line for each. Where Word has a built-in style for a thing its name is used
 * (ECMA-376-1, 17.7.4.9; names of built-in styles are those of the latent styles), so that a journal's template takes
 * over; the others carry the names that pandoc and others use. The reader knows the same names.
 */

export interface ParagraphLook {
  /** Twips (1/20 pt). */
  before?: number
  after?: number
  /** 240 is single. */
  line?: number
  left?: number
  right?: number
  hanging?: number
  firstLine?: number
  align?: 'left' | 'center' | 'right' | 'both'
  keepNext?: boolean
  keepLines?: boolean
  outline?: number
  noHyphens?: boolean
  /** Its lines are not numbered where lines are. */
  uncounted?: boolean
  contextual?: boolean
  /** Border on some sides. */
  border?: {
    sides: readonly ('top' | 'left' | 'bottom' | 'right')[]
    size: number
    color: string
    space: number
  }
  shade?: string
  /** Tab stops, in twips or by their place on the line. */
  tabs?: readonly { at: number | 'middle' | 'end'; kind: 'center' | 'right' | 'left' }[]
  noSpellCheck?: boolean
}

export interface RunLook {
  /** Half points. */
  size?: number
  bold?: boolean
  italic?: boolean
  color?: string
  font?: string
  smallCaps?: boolean
  raised?: boolean
  underline?: boolean
}

export interface Style {
  id: string
  name: string
  kind: 'paragraph' | 'character' | 'table'
  basedOn?: string
  next?: string
  /** Shown in the gallery. */
  quick?: boolean
  /** One of Word's own. */
  builtIn?: boolean
  paragraph?: ParagraphLook
  run?: RunLook
}

export const bodyFont = 'Times New Roman'

const p = (
  id: string,
  name: string,
  basedOn: string,
  paragraph: ParagraphLook = {},
  run: RunLook = {},
  more: Partial<Style> = {}
): Style => ({ id, name, kind: 'paragraph', basedOn, paragraph, run, quick: true, ...more })
const c = (id: string, name: string, run: RunLook, more: Partial<Style> = {}): Style => ({
  id,
  name,
  kind: 'character',
  basedOn: 'DefaultParagraphFont',
  run,
  ...more
})
const builtIn = { builtIn: true }

const heading = (level: number, size: number, run: RunLook = {}): Style =>
  p(
    `Heading${level}`,
    `heading ${level}`,
    'Normal',
    {
      before: level === 1 ? 360 : 240,
      after: 100,
      keepNext: true,
      keepLines: true,
      outline: level - 1,
      align: 'left',
      line: 259
    },
    { size, bold: true, ...run },
    { next: 'BodyText', ...builtIn }
  )

export const styles: readonly Style[] = [
  {
    id: 'Normal',
    name: 'Normal',
    kind: 'paragraph',
    quick: true,
    builtIn: true,
    paragraph: { after: 0, line: 276 }
  },
  { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', kind: 'character', builtIn: true },
  { id: 'TableNormal', name: 'Normal Table', kind: 'table', builtIn: true },
  p('BodyText', 'Body Text', 'Normal', { after: 140 }, {}, builtIn),
  // Looks the same: its first words are set off, and are no heading of it.
  p('BodyTextLead', 'Body Text Lead', 'BodyText', {}, {}, { quick: false }),

  p(
    'ArticleType',
    'Article Type',
    'Normal',
    { after: 120, keepNext: true },
    { smallCaps: true, color: '595959' },
    { next: 'Title' }
  ),
  p(
    'Title',
    'Title',
    'Normal',
    { after: 160, keepNext: true, keepLines: true, line: 259 },
    { size: 36, bold: true },
    { next: 'Author', ...builtIn }
  ),
  p('SubArticleTitle', 'Sub-article Title', 'Title', { outline: 0 }, { size: 32 }, { next: 'Author' }),
  p(
    'Subtitle',
    'Subtitle',
    'Normal',
    { after: 160, keepNext: true, line: 259 },
    { size: 28 },
    { next: 'Author', ...builtIn }
  ),
  p('TranslatedTitle', 'Translated Title', 'Subtitle', {}, { color: '404040' }),
  p('Author', 'Author', 'Normal', { before: 60, after: 120 }, { size: 24 }, { next: 'Affiliation' }),
  p('Affiliation', 'Affiliation', 'Normal', { after: 40, line: 259 }, { size: 20 }),
  p('AuthorNote', 'Author Note', 'Affiliation'),
  p('AuthorNoteContinued', 'Author Note Continued', 'AuthorNote'),
  p('Correspondence', 'Correspondence', 'Affiliation', { before: 80 }),
  p('AuthorDetails', 'Author Details', 'Affiliation'),
  p('Editor', 'Editor', 'Affiliation'),
  p('Biography', 'Biography', 'Affiliation'),
  p('ArticleInfo', 'Article Info', 'Affiliation', { before: 80 }, { color: '595959' }),
  p('IssueLine', 'Issue Line', 'ArticleInfo'),
  p('ManuscriptCounts', 'Manuscript Counts', 'ArticleInfo', { before: 240 }),
  p('Copyright', 'Copyright', 'ArticleInfo'),
  p('License', 'License', 'ArticleInfo'),
  p('RelatedArticle', 'Related Article', 'ArticleInfo'),
  p('Funding', 'Funding', 'ArticleInfo'),
  p(
    'AbstractTitle',
    'Abstract Title',
    'Normal',
    { before: 320, after: 100, keepNext: true },
    { size: 26, bold: true },
    { next: 'Abstract' }
  ),
  p(
    'AbstractHeading',
    'Abstract Heading',
    'Normal',
    { before: 80, after: 40, keepNext: true, left: 284, right: 284 },
    { bold: true },
    { next: 'Abstract' }
  ),
  p('Abstract', 'Abstract', 'BodyText', { left: 284, right: 284, after: 100 }),
  p('Keywords', 'Keywords', 'Abstract', { before: 60, after: 200 }),

  heading(1, 28),
  heading(2, 25),
  heading(3, 22),
  heading(4, 21, { color: '404040' }),
  heading(5, 21, { bold: false, underline: true }),
  heading(6, 21, { bold: false, color: '404040' }),

  p(
    'Figure',
    'Figure',
    'Normal',
    { before: 240, after: 80, align: 'center', keepNext: true, line: 240, uncounted: true },
    {},
    { next: 'Caption' }
  ),
  p(
    'Caption',
    'caption',
    'Normal',
    { before: 60, after: 240, line: 259, keepLines: true },
    { size: 20 },
    { next: 'BodyText', ...builtIn }
  ),
  p('TableCaption', 'Table Caption', 'Caption', { before: 280, after: 100, keepNext: true }),
  p('PanelCaption', 'Panel Caption', 'Caption', { after: 120 }),
  p('TableText', 'Table Contents', 'Normal', { line: 240, before: 30, after: 30 }, { size: 19 }),
  p('TableHeading', 'Table Heading', 'TableText', { keepNext: true }, { bold: true }),
  p('TableNotes', 'Table Notes', 'Normal', { before: 50, after: 40, line: 252 }, { size: 18 }),
  p('TableNote', 'Table Note', 'TableNotes'),
  p('TableNoteContinued', 'Table Note Continued', 'TableNotes'),
  p('TableEnd', 'Table End', 'Normal', { line: 160, uncounted: true }, { size: 10 }, { quick: false }),
  p(
    'FloatPlace',
    'Float Place',
    'BodyText',
    { before: 60, align: 'center' },
    { color: '595959' },
    { quick: false }
  ),
  p('Equation', 'Equation', 'BodyText', {
    before: 120,
    after: 180,
    tabs: [
      { at: 'middle', kind: 'center' },
      { at: 'end', kind: 'right' }
    ]
  }),

  p('Quote', 'Quote', 'BodyText', { left: 567, right: 567, before: 100 }, {}, builtIn),
  p('QuoteSource', 'Quote Source', 'Quote', { align: 'right', before: 0 }),
  p(
    'SourceCode',
    'Source Code',
    'Normal',
    { before: 100, after: 180, line: 240, left: 284, shade: 'F4F4F4', noSpellCheck: true },
    { size: 18, font: 'Courier New' }
  ),
  p('ListParagraph', 'List Paragraph', 'BodyText', { after: 60 }, {}, builtIn),
  p('ListContinue', 'List Continue', 'ListParagraph', {}, {}, builtIn),
  p('ListTitle', 'List Title', 'BodyText', { keepNext: true, after: 60 }, { bold: true }),
  p(
    'DefinitionTerm',
    'Definition Term',
    'BodyText',
    { keepNext: true, after: 20 },
    { bold: true },
    { next: 'Definition' }
  ),
  p('Definition', 'Definition', 'BodyText', { left: 425, after: 100 }),
  p(
    'BoxTitle',
    'Box Title',
    'BodyText',
    { keepNext: true, before: 60, after: 80 },
    { bold: true },
    { next: 'BoxText' }
  ),
  p('BoxHeading', 'Box Heading', 'BodyText', { keepNext: true, before: 100, after: 60 }, { bold: true }),
  p('BoxText', 'Box Text', 'BodyText', { after: 100 }),
  p('Statement', 'Statement', 'BodyText', { left: 284 }),
  p(
    'StatementTitle',
    'Statement Title',
    'Statement',
    { keepNext: true, before: 100, after: 40 },
    { bold: true }
  ),
  p('Supplement', 'Supplementary Material', 'BodyText', { before: 60 }),
  p('Attribution', 'Attribution', 'Caption'),
  p('NotesHeading', 'Notes Heading', 'Heading1', { outline: 0 }, {}, { next: 'NoteText' }),
  p('NoteText', 'Note Text', 'BodyText', { left: 284, hanging: 284, after: 60 }, { size: 20 }),
  p('NoteContinued', 'Note Continued', 'NoteText', { hanging: 0 }),
  p(
    'Bibliography',
    'Bibliography',
    'Normal',
    { left: 425, hanging: 425, after: 80, line: 264, align: 'left', tabs: [{ at: 425, kind: 'left' }] },
    { size: 20 },
    builtIn
  ),
  p('CommentText', 'annotation text', 'Normal', { line: 240 }, { size: 20 }, builtIn),
  p('FootnoteText', 'footnote text', 'Normal', { line: 240 }, { size: 18 }, builtIn),
  p('Header', 'header', 'Normal', { line: 240 }, { size: 18, color: '595959' }, builtIn),
  p('Footer', 'footer', 'Normal', { line: 240, align: 'center' }, { size: 18, color: '595959' }, builtIn),

  c('FootnoteReference', 'footnote reference', { raised: true }, builtIn),
  c('Hyperlink', 'Hyperlink', { color: '0B4F9E', underline: true }, builtIn),
  c('PageNumber', 'page number', {}, builtIn),
  c('CommentReference', 'annotation reference', { size: 16 }, builtIn),
  c('LineNumber', 'line number', { color: '7F7F7F' }, builtIn),
  c('VerbatimChar', 'Verbatim Char', { font: 'Courier New', size: 20 }),
  c('RunInHeading', 'Run-in Heading', { bold: true }),
  c('PanelLabel', 'Panel Label', { bold: true }),
  c('CaptionLabel', 'Caption Label', { bold: true }),
  // Its paragraph is bold: said twice it would not be (ECMA-376-1, 17.7.3).
  c('StatementLabel', 'Statement Label', {}),
  c('CaptionTitle', 'Caption Title', {}),
  c('CaptionSeparator', 'Caption Separator', {}),
  c('LabelSeparator', 'Label Separator', {}),
  c('ReferenceLabel', 'Reference Label', {}),
  c('SectionNumber', 'Section Number', {}),
  c('GivenNames', 'Given Names', {}),
  c('Surname', 'Surname', {}),
  c('NamePrefix', 'Name Prefix', {}),
  c('NameSuffix', 'Name Suffix', {}),
  c('Collaboration', 'Collaboration', {}),
  c('AuthorMark', 'Author Mark', { raised: true }),
  c('NoteMark', 'Note Mark', { raised: true }),
  c('NoteLabel', 'Note Label', { bold: true }),
  c('Department', 'Department', {}),
  c('FurtherDepartment', 'Further Department', {}),
  c('Institution', 'Institution', {}),
  c('FurtherInstitution', 'Further Institution', {}),
  c('Street', 'Street', {}),
  c('City', 'City', {}),
  c('State', 'State or Province', {}),
  c('PostalCode', 'Postal Code', {}),
  c('Country', 'Country', {}),
  c('Keyword', 'Keyword', {}),
  c('KeywordLabel', 'Keyword Label', { bold: true }),
  c('SansSerif', 'Sans Serif', { font: 'Arial' }),
  c('Roman', 'Roman', { font: bodyFont }),

  { id: 'TableGrid', name: 'Table Grid', kind: 'table', basedOn: 'TableNormal', builtIn: true },
  { id: 'ArticleTable', name: 'Article Table', kind: 'table', basedOn: 'TableNormal' },
  { id: 'BoxedText', name: 'Boxed Text', kind: 'table', basedOn: 'TableNormal' }
]
