/** Rules of JATS4R for copyright and licences. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

const reference = 'JATS4R Permissions 2 (NISO RP-42-2022, https://jats4r.org/permissions)'

/** Addresses of Creative Commons as they are given today; before version 4 a country may follow the number. */
const ported =
  'am at au az br ca ch cl cn cr cz de ec ee eg es fr ge gr gt hk hr ie igo it lu nl no nz ph pl pr pt ro rs sg th tw ug us ve vn za'
const variants = '(?:-sa|-nd|-nc|-nc-sa|-nc-nd)?'
const creativeCommons = new RegExp(
  `https://creativecommons\\.org/(?:licenses/by${variants}/(?:4\\.0|[123]\\.\\d(?:/(?:${ported.replaceAll(' ', '|')}))?)|publicdomain/(?:zero|mark)/1\\.0)/`
)

const license = ['license']
const statement = ['copyright-statement']
const dates = ['start_date', 'end_date']

const refOf = (each: Here | undefined) => each?.child('ali:license_ref')?.text
/** The address of a licence: from `ali:license_ref` if there is one, else from the link on the element. */
const addressOf = (each: Here | undefined) => refOf(each) ?? each?.href

/** JATS 1.1d3 and later have `ali:license_ref`. */
function hasLicenseRef({ document }: Here): boolean {
  const [, major, minor] = /^([^.]*)\.(.*)$/s.exec(document.article.attribute('dtd-version') ?? '') ?? []
  if (major !== '1' || minor === undefined) return false
  return Number.isNaN(Number.parseFloat(minor)) || !/^\s*\d+(?:\.\d*)?\s*$/.test(minor)
    ? minor > '1d2'
    : Number(minor) >= 1
}

/** Does the statement lack the words of the element beside it, of every one if there are several? */
function differs(each: Here, name: string, fold: (text: string) => string): boolean {
  const beside = each.parent?.name === 'permissions' ? each.parent.all(name) : []
  return beside.length > 0 && !beside.some(one => fold(each.text).includes(fold(one.text)))
}

const ofSeveral =
  'Of several addresses in <ali:license_ref> the first counts; the schematron cannot be run on them.'
const anyBeside =
  'With several, as in articles in two languages, one that fits is enough; the schematron cannot be run on them.'

/** A day that exists, as YYYY-MM-DD. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}

const wrongDays = (each: Here): string[] =>
  dates.flatMap(name => each.attribute(name) ?? []).filter(value => !isDay(value))

export const permissions = rulesOf('permissions', reference, [
  {
    id: 'permissions',
    level: 'error',
    on: ['article-meta'],
    broken: meta => !meta.has('permissions'),
    message: 'Say who holds the copyright and under which licence the article may be used: add <permissions>.'
  },
  {
    id: 'copyright-year',
    level: 'error',
    on: ['permissions'],
    broken: each => each.has('copyright-statement', 'copyright-holder') && !each.has('copyright-year'),
    message: 'Give the year of the copyright in <copyright-year>.'
  },
  {
    id: 'copyright-holder',
    level: 'error',
    on: ['permissions'],
    broken: each => each.has('copyright-statement', 'copyright-year') && !each.has('copyright-holder'),
    message: 'Name who holds the copyright in <copyright-holder>.'
  },
  {
    id: 'copyright-year-digits',
    level: 'error',
    on: ['copyright-year'],
    broken: year => !(Number(year.squashed) > 999 && Number(year.squashed) < 10000),
    message: 'Write the year of the copyright in four digits.',
    shows: year => year.text
  },
  {
    id: 'copyright-year-space',
    level: 'error',
    on: ['copyright-year'],
    broken: year => year.squashed !== year.text,
    message: 'Remove the white space around the year in <copyright-year>.'
  },
  {
    id: 'license-addresses-agree',
    level: 'error',
    on: license,
    broken: each => each.href !== undefined && refOf(each) !== undefined && each.href !== refOf(each),
    message: 'The licence is given in @xlink:href and in <ali:license_ref>: write the same address in both.',
    shows: each => `${each.href} / ${refOf(each)}`,
    note: ofSeveral
  },
  {
    id: 'license-refs-dated',
    level: 'error',
    on: license,
    broken: each => {
      const refs = each.all('ali:license_ref')
      return refs.length > 1 && refs.some(ref => ref.attribute('start_date') === undefined)
    },
    message: 'With several licences say from when each applies: add @start_date to every <ali:license_ref>.'
  },
  {
    id: 'free-to-read-order',
    level: 'error',
    on: ['ali:free_to_read'],
    broken: each => {
      const [start, end] = dates.map(name => each.attribute(name))
      return start !== undefined && end !== undefined && start > end
    },
    message:
      'The article stops being free before it begins to be: exchange or correct @start_date and @end_date.',
    shows: each => dates.map(name => each.attribute(name)).join(' / ')
  },
  {
    id: 'ali-date',
    level: 'error',
    on: ['ali:free_to_read', 'ali:license_ref'],
    broken: each => wrongDays(each).length > 0,
    message: 'Write @start_date and @end_date as YYYY-MM-DD, a day that exists.',
    shows: each => wrongDays(each).join(' / '),
    note: 'One finding where both dates are wrong; the schematron gives two. It asks any element; JATS has these attributes only here.'
  },
  {
    id: 'license-creative-commons',
    level: 'warning',
    on: license,
    broken: each => {
      const address = addressOf(each) ?? ''
      return address.includes('creativecommons.org') && !creativeCommons.test(address)
    },
    message:
      'Write the address of this Creative Commons licence as Creative Commons does: https://creativecommons.org/licenses/by/4.0/, with https, without www, with the slash at the end.',
    shows: addressOf,
    note: ofSeveral
  },
  {
    id: 'license-href-empty',
    level: 'warning',
    on: license,
    broken: each => each.href?.trim() === '',
    message: 'Give the address of the licence in @xlink:href, or remove the empty attribute.'
  },
  {
    id: 'license-ref-empty',
    level: 'warning',
    on: license,
    broken: each => refOf(each)?.trim() === '',
    message: 'Give the address of the licence in <ali:license_ref>, or remove the empty element.'
  },
  {
    id: 'license-ref',
    level: 'warning',
    on: license,
    broken: each => hasLicenseRef(each) && refOf(each) === undefined,
    message: 'Give the address of the licence in <ali:license_ref> inside <license>, if it has one.'
  },
  {
    id: 'license-ref-not-href',
    level: 'warning',
    on: license,
    broken: each => hasLicenseRef(each) && each.href !== undefined && refOf(each) === undefined,
    message:
      'Repeat the address of the licence from @xlink:href in <ali:license_ref>, where readers of the file look for it.',
    shows: each => each.href,
    note: 'Broken together with “license-ref”, as in the schematron.'
  },
  {
    id: 'license-href',
    level: 'warning',
    on: license,
    broken: each => !hasLicenseRef(each) && each.href === undefined,
    message: 'Give the address of the licence in @xlink:href of <license>, if it has one.'
  },
  {
    id: 'license-text-link',
    level: 'warning',
    on: ['license-p'],
    broken: each => {
      const address = addressOf(each.parent?.name === 'license' ? each.parent : undefined)
      if (address === undefined) return false
      return each.all('ext-link').some(link => link.href !== undefined && link.href !== address)
    },
    message: 'A link in the words of the licence leads elsewhere than its address: make them the same.',
    shows: each => each.child('ext-link')?.href
  },
  {
    id: 'copyright-statement-year',
    level: 'warning',
    on: statement,
    broken: each => differs(each, 'copyright-year', text => text),
    message: 'The copyright statement does not name the year given in <copyright-year>: correct one of them.',
    shows: each => each.text,
    note: anyBeside
  },
  {
    id: 'copyright-statement-holder',
    level: 'warning',
    on: statement,
    broken: each => differs(each, 'copyright-holder', text => text.toLowerCase()),
    message:
      'The copyright statement does not name the holder given in <copyright-holder>: correct one of them.',
    shows: each => each.text,
    note: anyBeside
  }
])
