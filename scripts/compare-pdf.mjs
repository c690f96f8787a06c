/**
 * `node scripts/compare-pdf.mjs [--typst=FOLDER] [--write]`: one article as a PDF, by Offprint and by the programs that are
 * installed here, and what an accessible, archivable PDF would have, counted by qpdf in each file. `--write` renews
 * packages/pdf/COMPARISON.md. Typst is found in a folder into which @myriaddreamin/typst-ts-node-compiler was installed.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { load } from './load.mjs'
import { build, bundle, install, root } from './workspace.mjs'

const page = join(root, 'fixtures/articles/research-article/article.html')
const folder = mkdtempSync(join(tmpdir(), 'offprint-compare-'))
const option = name => process.argv.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
const run = (program, args) => {
  const { status, error } = spawnSync(program, args, {
    cwd: dirname(page),
    timeout: 120_000,
    stdio: 'ignore'
  })
  return !error && status !== null
}
const version = (program, args, pattern) => {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  return pattern.exec(`${stdout}${stderr}`)?.[1] ?? ''
}

/** Each program with how it is asked for its best. The file it wrote, or nothing. */
const makers = {
  async Offprint() {
    install({ quiet: true })
    await build()
    const out = join(folder, 'offprint')
    run(process.execPath, [bundle, 'convert', page, '--to', 'jats,pdf', '--out', out])
    return { file: join(out, 'article.pdf'), how: '`offprint convert article.html`' }
  },
  async WeasyPrint() {
    const file = join(folder, 'weasyprint.pdf')
    run('weasyprint', ['--pdf-variant', 'pdf/ua-1', page, file])
    return {
      file,
      how: `${version('weasyprint', ['--version'], /version ([\d.]+)/)}, \`--pdf-variant pdf/ua-1\``
    }
  },
  async LibreOffice() {
    const choices = {
      UseTaggedPDF: ['boolean', 'true'],
      PDFUACompliance: ['boolean', 'true'],
      SelectPdfVersion: ['long', '3']
    }
    const filter = Object.entries(choices).map(([name, [type, value]]) => [name, { type, value }])
    const asked = `pdf:writer_web_pdf_Export:${JSON.stringify(Object.fromEntries(filter))}`
    run('soffice', ['--headless', '--convert-to', asked, '--outdir', join(folder, 'office'), page])
    const how = `${version('soffice', ['--version'], /LibreOffice ([\d.]+)/)}, export as PDF/UA and PDF/A-3b`
    return { file: join(folder, 'office/article.pdf'), how }
  },
  async Chromium() {
    const file = join(folder, 'chromium.pdf')
    const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']
    run('chromium', [...quiet, `--print-to-pdf=${file}`, pathToFileURL(page).href])
    return { file, how: `${version('chromium', ['--version'], /Chromium ([\d]+)/)}, \`--print-to-pdf\`` }
  },
  async Typst() {
    const home = option('typst')
    const file = join(folder, 'typst.pdf')
    if (!home) return { file, how: '' }
    const require = createRequire(join(home, 'package.json'))
    const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler')
    const { read, defaultLimits } = await load('packages/core/src/index.ts')
    const { html } = await load('packages/html/src/index.ts')
    const { recognise } = await load('packages/structure/src/pipeline.ts')
    const { fileResolver } = await load('packages/cli/src/resolve-files.ts')
    const { typstOf } = await import('./compare-typst.mjs')
    const reading = await read(readFileSync(page), {
      ...{ from: html, recognise, limits: defaultLimits, name: 'article.html', mediaPrefix: 'article' },
      resolve: fileResolver(dirname(page), defaultLimits)
    })
    const compiler = NodeCompiler.create({ workspace: folder })
    for (const { name, bytes } of reading.media.values())
      compiler.mapShadow(join(folder, name), Buffer.from(bytes))
    const source = typstOf(reading.article)
    writeFileSync(file, compiler.pdf({ mainFileContent: source }, { pdfStandard: 'ua-1' }))
    const { version: number } = require('@myriaddreamin/typst-ts-node-compiler/package.json')
    return { file, how: `npm ${number}, PDF/UA-1, from markup made of the same article` }
  }
}

/** What qpdf finds. */
function factsOf(file) {
  const json = JSON.parse(
    execFileSync('qpdf', ['--json', '--decode-level=none', file], { maxBuffer: 1 << 28 })
  )
  const objects = new Map(
    Object.entries(json.qpdf[1]).map(([key, { value, stream }]) => [
      key.replace(/^obj:/, ''),
      value ?? stream?.dict
    ])
  )
  const get = value => (typeof value === 'string' && objects.has(value) ? objects.get(value) : value)
  const all = [...objects.values()].filter(one => one && typeof one === 'object' && !Array.isArray(one))
  const catalog = all.find(one => one['/Type'] === '/Catalog') ?? {}
  const roles = get(get(catalog['/StructTreeRoot'])?.['/RoleMap']) ?? {}
  const tree = get(catalog['/StructTreeRoot'])
  const elements = tree
    ? all.filter(one => '/S' in one && '/P' in one && ('/K' in one || one['/Type'] === '/StructElem'))
    : []
  const role = type => (roles[type] && !type.startsWith('/H') ? role(roles[type]) : type)
  const of = type => elements.filter(one => role(one['/S']) === type)
  const owned = new Set(
    JSON.stringify(all.filter(one => '/K' in one))
      .match(/"\d+ 0 R"/g)
      ?.map(one => one.slice(1, -1))
  )
  const kids = JSON.stringify(elements)
  const links = [...objects].filter(([, one]) => one?.['/Subtype'] === '/Link')
  const inTree = links.filter(
    ([name, one]) => '/StructParent' in one && (owned.has(name) || kids.includes(`"${name}"`))
  )
  const attributes = one => JSON.stringify([one['/A'] ?? []].flat().map(get))
  // Packed or not, the words of the pages and of the metadata are there to be read.
  const plain = join(folder, 'plain.pdf')
  spawnSync('qpdf', ['--qdf', '--object-streams=disable', '--no-warn', file, plain])
  const text = readFileSync(plain, 'latin1')
  const headings = elements.filter(one => /^\/H[1-6]?$/.test(role(one['/S'])))
  return {
    'elements in the tree': elements.length,
    language: get(catalog['/Lang'])?.replace?.(/^u:/, '') || 'no',
    'title shown in the window':
      get(catalog['/ViewerPreferences'])?.['/DisplayDocTitle'] === true ? 'yes' : 'no',
    headings: headings.length,
    'figures with a text': `${of('/Figure').filter(one => one['/Alt']).length} of ${of('/Figure').length}`,
    'formulas with a text': `${of('/Formula').filter(one => one['/Alt']).length} of ${of('/Formula').length}`,
    'header cells (TH) with a scope': `${of('/TH').filter(one => attributes(one).includes('/Scope')).length} of ${of('/TH').length}`,
    'data cells (TD)': of('/TD').length,
    'links in the tree': `${inTree.length} of ${links.length}`,
    notes: of('/Note').length,
    'marks of artifacts': (text.match(/^\s*\/Artifact\b/gm) ?? []).length,
    'fonts not embedded': all.filter(
      one => one['/Type'] === '/FontDescriptor' && !/\/FontFile/.test(Object.keys(one).join())
    ).length,
    'names PDF/UA': /pdfuaid:part(?:>|=["'])1/.test(text) ? 'yes' : 'no',
    'names PDF/A':
      /pdfaid:part(?:>|=["'])(\d)/
        .exec(text)?.[1]
        ?.concat(/pdfaid:conformance(?:>|=["'])(\w)/.exec(text)?.[1] ?? '') ?? 'no',
    'source inside': /\/AFRelationship\s*\/Source/.test(text) ? 'yes' : 'no',
    bookmarks: all.filter(one => '/Title' in one && '/Parent' in one && ('/Dest' in one || '/A' in one))
      .length
  }
}

const { checkPdf } = await load('packages/pdf/src/index.ts')
const columns = []
for (const [name, make] of Object.entries(makers)) {
  try {
    const { file, how } = await make()
    if (!existsSync(file)) throw new Error('it is not installed')
    const findings = await checkPdf(new Uint8Array(readFileSync(file)))
    const errors = findings.filter(finding => finding.level === 'error')
    const rules = new Set(errors.map(finding => finding.rule))
    const facts = {
      ...factsOf(file),
      'rules of our check that it breaks': rules.size,
      'size, KB': Math.round(readFileSync(file).length / 1024)
    }
    columns.push({ name, how, facts, rules: [...rules].sort() })
  } catch (error) {
    console.error(`${name} is left out: ${error.message}`)
  }
}
rmSync(folder, { recursive: true, force: true })

const rows = Object.keys(columns[0].facts)
const table = [
  `|  | ${columns.map(({ name }) => name).join(' | ')} |`,
  `| --- | ${columns.map(() => '---').join(' | ')} |`,
  ...rows.map(row => `| ${row} | ${columns.map(({ facts }) => facts[row]).join(' | ')} |`)
]
const text = `# One article, five programs

The article is \`fixtures/articles/research-article/article.html\`: nested sections, three tables, two figures with alternative
texts (one of them in two panels), equations, footnotes, author–date citations, 21 references. Each program was asked for the
most accessible and archivable file it can make of it:

${columns.map(({ name, how }) => `- ${name}: ${how}`).join('\n')}

The page was made for readers of the web and is what each program got, but for Typst, which reads its own markup: it got a plain
rendering of the article's tree, so its column says what Typst can do and not what a journal would get without an author's work.
Links that the page gives relative to itself lead to files of this machine in the files of the first three others.
Counts are qpdf's; the last rows are of \`offprint check\`, which is ours and [says what it looks at](CHECK.md). Made by
\`node scripts/compare-pdf.mjs --write\`.

${table.join('\n')}

What the numbers do not say: whether the order of reading is right, whether a heading is one, how the page looks. A link counts
as in the tree when an element holds its annotation; a count of artifacts of 0 means that running heads and rules are read out,
or that there are none. Browsers tag every box, so a larger tree is not a better one.

Rules broken, by program:

${columns.map(({ name, rules }) => `- ${name}: ${rules.length > 0 ? rules.map(rule => `\`${rule}\``).join(', ') : 'none'}`).join('\n')}
`
if (process.argv.includes('--write')) writeFileSync(join(root, 'packages/pdf/COMPARISON.md'), text)
else console.log(text)
