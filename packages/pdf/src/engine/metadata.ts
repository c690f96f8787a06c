/**
 * The document's properties as XMP: Dublin Core, PRISM and the claims of PDF/A and PDF/UA. pdfkit's own writer puts titles
 * into the XML without escaping them, so it is replaced. PDF/A-3 (6.6.2.3) wants every schema it does not know described.
 */
import type { PdfMetadata } from './definition.js'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// Characters that XML 1.0 cannot hold at all are left out.
const escapeXml = (text: string): string =>
  text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, character => escapes[character]!)

const rdfList = (kind: 'Seq' | 'Bag', values: readonly string[]): string =>
  `<rdf:${kind}>${values.map(value => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('')}</rdf:${kind}>`
const rdfAlt = (value: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt>`
const element = (name: string, content: string | undefined): string =>
  content === undefined || content === '' ? '' : `<${name}>${content}</${name}>\n`
const plain = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : escapeXml(value)

interface Property {
  name: string
  type: string
  text: string
}

/** The PRISM properties written, with the value types of the PRISM specification. */
const prismProperties: Property[] = [
  { name: 'publicationName', type: 'Text', text: 'Title of the journal' },
  { name: 'aggregationType', type: 'Text', text: 'Kind of the publication' },
  { name: 'doi', type: 'Text', text: 'Digital Object Identifier of the article' },
  { name: 'url', type: 'URI', text: 'Address of the article' },
  { name: 'issn', type: 'Text', text: 'ISSN of the journal' },
  { name: 'volume', type: 'Text', text: 'Volume' },
  { name: 'number', type: 'Text', text: 'Issue' },
  { name: 'startingPage', type: 'Text', text: 'First page' },
  { name: 'endingPage', type: 'Text', text: 'Last page' },
  { name: 'articleNumber', type: 'Text', text: 'Article number' },
  { name: 'publicationDate', type: 'Text', text: 'Date of publication' }
]
const uaProperties: Property[] = [
  { name: 'part', type: 'Integer', text: 'Part of ISO 14289 that is followed' }
]
const prismUri = 'http://prismstandard.org/namespaces/basic/2.0/'

function schemaDescription(title: string, uri: string, prefix: string, properties: Property[]): string {
  const items = properties.map(
    ({ name, type, text }) => `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType>
<pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${text}</pdfaProperty:description>
</rdf:li>`
  )
  return `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${title}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${items.join('\n')}</rdf:Seq></pdfaSchema:property></rdf:li>`
}

/** Instants as XMP and the document information write them must agree to the second. */
const instant = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`

/**
 * The descriptions that go into the packet.
 * @param date creation and modification, the same in the document information
 */
export function xmp(metadata: PdfMetadata, lang: string, producer: string, date: Date): string {
  const { doi, rights } = metadata
  const prism: Record<string, string | undefined> = {
    publicationName: metadata.journal,
    aggregationType: metadata.journal === undefined ? undefined : 'journal',
    doi,
    url: doi === undefined ? undefined : `https://doi.org/${doi}`,
    issn: metadata.issn,
    volume: metadata.volume,
    number: metadata.issue,
    startingPage: metadata.firstPage,
    endingPage: metadata.lastPage,
    articleNumber: metadata.articleNumber,
    publicationDate: metadata.publicationDate
  }
  const written = prismProperties.filter(({ name }) => prism[name] !== undefined)
  const schemas = [
    schemaDescription('PDF/UA', 'http://www.aiim.org/pdfua/ns/id/', 'pdfuaid', uaProperties),
    ...(written.length > 0 ? [schemaDescription('PRISM', prismUri, 'prism', written)] : [])
  ]
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
${element('dc:title', rdfAlt(metadata.title))}${element('dc:creator', metadata.authors.length > 0 ? rdfList('Seq', metadata.authors) : undefined)}${element('dc:description', metadata.subject && rdfAlt(metadata.subject))}${element('dc:subject', metadata.keywords.length > 0 ? rdfList('Bag', metadata.keywords) : undefined)}${element('dc:identifier', plain(doi && `doi:${doi}`))}${element('dc:publisher', metadata.publisher && rdfList('Bag', [metadata.publisher]))}${element('dc:rights', rights && rdfAlt(rights))}${element('dc:language', rdfList('Bag', [lang]))}</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${instant(date)}</xmp:CreateDate><xmp:ModifyDate>${instant(date)}</xmp:ModifyDate>
<xmp:CreatorTool>${escapeXml(producer)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${escapeXml(producer)}</pdf:Producer>
${element('pdf:Keywords', metadata.keywords.length > 0 ? escapeXml(metadata.keywords.join(', ')) : undefined)}</rdf:Description>
${
  metadata.licenseUrl === undefined
    ? ''
    : `<rdf:Description rdf:about="" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
<xmpRights:WebStatement>${escapeXml(metadata.licenseUrl)}</xmpRights:WebStatement>
</rdf:Description>
`
}${
  written.length === 0
    ? ''
    : `<rdf:Description rdf:about="" xmlns:prism="${prismUri}">
${written.map(({ name }) => element(`prism:${name}`, plain(prism[name]))).join('')}</rdf:Description>
`
}<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
${schemas.join('\n')}
</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`
}
