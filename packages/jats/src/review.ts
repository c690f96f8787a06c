/**
 * Why: an archive or a production editor asks more of a file than whether its DTD allows it: the rules of JATS4R, and
 * whether there is an article in it at all, since an empty one breaks no rule.
 */
import type { Finding } from '@offprint/core'
import { GuardError } from '@offprint/core'
import { decodeText } from '@offprint/core/encoding'
import { parseXml } from '@offprint/core/xml'
import { jatsEntities } from './entities.js'
import { validateJats } from './validate/validate.js'

/**
 * Reviews a JATS file: the DTD that it declares, judged by libxml2 alone; the rules of JATS4R (schematron 0.0.16, our
 * port); what an article nearly always has and this one lacks.
 * @returns findings in that order; the XML is not well formed: only the error that says where
 */
export async function reviewJats(bytes: Uint8Array): Promise<Finding[]> {
  const findings = await validateJats(bytes, { independent: true })
  const { checkJats4r, completeness, gaps } = await import('./jats4r/index.js')
  try {
    const { root } = parseXml(decodeText(bytes, { kind: 'xml' }).text, {
      doctype: 'allow',
      entities: await jatsEntities()
    })
    return [
      ...findings,
      ...checkJats4r(root),
      ...gaps(completeness(root)).map(
        (message): Finding => ({ rule: 'completeness', level: 'warning', message })
      )
    ]
  } catch (error) {
    // The DTD's judge has said what is wrong with a file that is no XML.
    if (error instanceof GuardError && findings.some(finding => finding.level === 'error')) return findings
    if (error instanceof GuardError)
      return [...findings, { rule: 'xml', level: 'error', message: error.message }]
    throw error
  }
}
