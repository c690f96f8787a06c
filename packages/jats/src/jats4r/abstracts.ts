/** Rules of JATS4R for abstracts. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

const kinds = ['abstract', 'trans-abstract']

/** Values of `@abstract-type` that the recommendation names. */
const recommended = [
  'audio',
  'editor-summary',
  'executive-summary',
  'extract',
  'graphical',
  'interpretive-summary',
  'plain-language-summary',
  'simple',
  'structured',
  'summary',
  'teaser',
  'video'
]

/** The sign languages of ISO 639-3. */
const signLanguages = new Set(
  (
    'ads aed aen afg ajs ase asp asq asw bfi bfk bog bqn bqy bvl bzs cds csc csd cse csf csg csl csn csq csr csx ' +
    'doq dse dsl dsz ecs ehs esl esn eso eth fcs fse fsl fss gds gse gsg gsm gss gus hab haf hds hks hos hps hsh ' +
    'hsl icl iks inl ins ise isg isr jcs jhs jks jls jos jsl jus kgi kvk lbs lls lsb lsc lsl lsn lso lsp lst lsv ' +
    'lsw lsy lws mdl mfs mre msd msr mzc mzg mzy nbs ncs nsi nsl nsp nsr nzs okl pgz pks prl prz psc psd psg psl ' +
    'pso psp psr pys rib rms rnb rsl rsm rsn sdl sfs sgg sgx slf sls sqk sqs sqx ssp ssr svk swl syy szs tse tsm ' +
    'tsq tss tsy tza ugn ugy ukl uks vsi vsl vsv wbs xki xml xms ygs yhs ysl ysm zib zsl'
  ).split(' ')
)

const figuresWithGraphic = ({ document }: Here): readonly Here[] =>
  document.those('figures with graphic', 'fig', fig => fig.holds(document.named('graphic')) > 0)

function figuresWithMedia({ document }: Here, kind: string): readonly Here[] {
  const media = document.those(`media ${kind}`, 'media', each => each.is('mimetype', kind))
  return document.those(`figures with ${kind}`, 'fig', fig => fig.holds(media) > 0)
}

/** Directly in a figure, or one of the figure's alternatives. */
const inFigure = ({ parent }: Here): boolean =>
  parent?.name === 'fig' || (parent?.name === 'alternatives' && parent.parent?.name === 'fig')

const showsType = (here: Here) => here.attribute('abstract-type')

export const abstracts = rulesOf('abstracts', 'JATS4R Abstracts', [
  {
    id: 'abstract-kinds',
    level: 'error',
    on: ['article-meta'],
    broken: meta =>
      meta
        .all('abstract')
        .filter(
          each =>
            !['abstract-type', 'xml:lang', 'specific-use'].some(name => each.attribute(name) !== undefined)
        ).length > 1,
    message:
      'Only the main abstract may go without a mark: give each other <abstract> an @abstract-type, @xml:lang or @specific-use.'
  },
  {
    id: 'abstract-one-section',
    level: 'error',
    on: kinds,
    broken: abstract => !abstract.has('p') && abstract.all('sec').length === 1,
    message:
      'An abstract of a single section is not structured: put its paragraphs straight into the abstract, or tag its other sections too.'
  },
  {
    id: 'graphical-abstract-figure',
    level: 'error',
    on: kinds,
    broken: abstract =>
      abstract.is('abstract-type', 'graphical') && abstract.holds(figuresWithGraphic(abstract)) === 0,
    message: 'A graphical abstract needs its picture: put a <fig> with a <graphic> into it.'
  },
  {
    id: 'abstract-media-type',
    level: 'error',
    on: kinds,
    broken: abstract =>
      !abstract.is('abstract-type', 'video', 'audio') && abstract.holds(abstract.document.named('media')) > 0,
    message:
      'This abstract holds a recording: set @abstract-type to “video” or “audio”, or move the <media> out of it.'
  },
  {
    id: 'video-abstract-figure',
    level: 'error',
    on: kinds,
    broken: abstract =>
      abstract.is('abstract-type', 'video') && abstract.holds(figuresWithMedia(abstract, 'video')) === 0,
    message: 'A video abstract needs its video: put a <fig> with <media mimetype="video"> into it.'
  },
  {
    id: 'audio-abstract-figure',
    level: 'error',
    on: kinds,
    broken: abstract =>
      abstract.is('abstract-type', 'audio') && abstract.holds(figuresWithMedia(abstract, 'audio')) === 0,
    message: 'An audio abstract needs its recording: put a <fig> with <media mimetype="audio"> into it.'
  },
  {
    id: 'trans-abstract-language',
    level: 'error',
    on: ['trans-abstract'],
    broken: abstract => abstract.attribute('xml:lang') === undefined,
    message: 'Say which language this translated abstract is in: add @xml:lang.'
  },
  {
    id: 'abstract-section-title',
    level: 'error',
    on: ['sec'],
    broken: sec => sec.isIn('abstract') && !sec.has('title'),
    message: 'Give this section of the abstract a <title>.'
  },
  {
    id: 'abstract-graphic-figure',
    level: 'error',
    on: ['graphic'],
    broken: graphic => graphic.isIn('abstract', 'trans-abstract') && !inFigure(graphic),
    message: 'A picture in an abstract belongs into a <fig>: wrap this <graphic> in one.'
  },
  {
    id: 'abstract-media-figure',
    level: 'error',
    on: ['media'],
    broken: media => media.isIn('abstract', 'trans-abstract') && !inFigure(media),
    message: 'A recording in an abstract belongs into a <fig>: wrap this <media> in one.'
  },
  {
    id: 'graphical-abstract-type',
    level: 'warning',
    on: kinds,
    broken: abstract =>
      !abstract.is('abstract-type', 'graphical') && abstract.holds(figuresWithGraphic(abstract)) > 0,
    message: 'This abstract has a figure: set @abstract-type="graphical" if the figure is the abstract.'
  },
  {
    id: 'abstract-type-value',
    level: 'warning',
    on: kinds,
    broken: abstract => {
      const type = abstract.attribute('abstract-type')
      return type !== undefined && !recommended.includes(type.trim())
    },
    message: `Use an @abstract-type that readers of the file know: ${recommended.join(', ')}.`,
    shows: showsType
  },
  {
    id: 'abstract-sign-language',
    level: 'warning',
    on: ['abstract'],
    broken: abstract => signLanguages.has(abstract.attribute('xml:lang') ?? ''),
    message:
      'This is a sign language. If the video signs the main abstract word for word, tag it <trans-abstract abstract-type="video"> with the same @xml:lang.',
    shows: abstract => abstract.attribute('xml:lang')
  }
])
