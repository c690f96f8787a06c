// Draws the figures of the fixture articles, so that every picture in the repository is provably ours and can be
// made again: `node scripts/make-fixture-images.mjs` draws the same pixels each time (no clock, no chance).
// PNG is written by hand (PNG 3rd edition, colour type 3: palette) with node:zlib; SVG is plain text.
// The one JPEG (article-fr/figures/figure1.jpg) was made once from `growthPlate()` with an image tool and kept.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'

const articles = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'articles')

/** The palette: index -> [red, green, blue]. A drawing names colours, never numbers. */
const palette = {
  white: [255, 255, 255],
  ink: [30, 34, 40],
  grey: [150, 156, 164],
  pale: [226, 230, 235],
  blue: [38, 96, 164],
  teal: [28, 136, 128],
  orange: [214, 116, 30],
  red: [178, 42, 52],
  bone: [232, 222, 196],
  dark: [52, 58, 68],
  leaf: [96, 148, 62]
}
const index = new Map(Object.keys(palette).map((name, i) => [name, i]))

/** Letters and digits of 3 x 5 dots, one number of five octal rows each; enough for panel letters and axis marks. */
const glyphs = {
  A: '25755',
  B: '65656',
  C: '34443',
  D: '65556',
  0: '75557',
  1: '26227',
  2: '71747',
  3: '71717',
  4: '55711',
  5: '74717',
  6: '74757',
  7: '71122',
  8: '75757',
  9: '75717',
  '.': '00002',
  '-': '00700',
  n: '06555',
  m: '05755'
}

class Canvas {
  constructor(width, height, ground = 'white') {
    this.width = width
    this.height = height
    this.pixels = new Uint8Array(width * height).fill(index.get(ground))
  }

  dot(x, y, colour) {
    const [column, row] = [Math.round(x), Math.round(y)]
    if (column < 0 || row < 0 || column >= this.width || row >= this.height) return
    this.pixels[row * this.width + column] = index.get(colour)
  }

  box(x, y, width, height, colour) {
    for (let j = 0; j < height; j++) for (let i = 0; i < width; i++) this.dot(x + i, y + j, colour)
  }

  ellipse(cx, cy, rx, ry, colour) {
    for (let j = -ry; j <= ry; j++) {
      const half = Math.floor(rx * Math.sqrt(1 - (j / ry) ** 2))
      for (let i = -half; i <= half; i++) this.dot(cx + i, cy + j, colour)
    }
  }

  line(x0, y0, x1, y1, colour, weight = 2) {
    const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1)
    for (let s = 0; s <= steps; s++) {
      const [x, y] = [x0 + ((x1 - x0) * s) / steps, y0 + ((y1 - y0) * s) / steps]
      this.box(Math.round(x), Math.round(y), weight, weight, colour)
    }
  }

  text(x, y, string, colour = 'ink', scale = 2) {
    for (const [at, letter] of [...string].entries()) {
      for (const [row, bits] of [...(glyphs[letter] ?? '00000')].entries()) {
        for (const column of [0, 1, 2]) {
          if ((Number(bits) >> (2 - column)) & 1) {
            this.box(x + (at * 4 + column) * scale, y + row * scale, scale, scale, colour)
          }
        }
      }
    }
  }

  axes(left, top, width, height, marks) {
    this.line(left, top, left, top + height, 'ink')
    this.line(left, top + height, left + width, top + height, 'ink')
    for (const [i, mark] of marks.entries()) {
      const y = top + height - Math.round((height * i) / (marks.length - 1))
      if (i > 0) this.box(left + 2, y, width, 1, 'pale')
      this.text(left - 8 * mark.length - 4, y - 5, mark)
    }
  }

  png() {
    const rows = Buffer.alloc((this.width + 1) * this.height)
    for (let row = 0; row < this.height; row++) {
      rows.set(this.pixels.subarray(row * this.width, (row + 1) * this.width), row * (this.width + 1) + 1)
    }
    const header = Buffer.alloc(13)
    header.writeUInt32BE(this.width, 0)
    header.writeUInt32BE(this.height, 4)
    header.set([8, 3, 0, 0, 0], 8)
    const resolution = Buffer.from([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]) // 11811 pixels per metre: 300 dpi
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('pHYs', resolution),
      chunk('PLTE', Buffer.from(Object.values(palette).flat())),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0))
    ])
  }
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** A sequence that looks scattered and is always the same (a linear congruential generator, seed given). */
function scatter(seed) {
  let state = seed
  return () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 4294967296
}

/** Three panels side by side: a jaw with a swelling, a neck scan with a dark oval, the bones of a hand. */
function jawNeckHand() {
  const c = new Canvas(480, 180)
  for (const [i, letter] of ['A', 'B', 'C'].entries()) {
    c.box(8 + i * 158, 8, 148, 164, i === 0 ? 'pale' : 'dark')
    c.text(14 + i * 158, 14, letter, i === 0 ? 'ink' : 'white', 4)
  }
  c.ellipse(82, 84, 46, 60, 'bone')
  c.ellipse(112, 116, 22, 18, 'orange')
  c.line(64, 120, 96, 124, 'red', 3)
  c.ellipse(62, 70, 6, 4, 'ink')
  c.ellipse(100, 70, 6, 4, 'ink')
  for (let i = 0; i < 12; i++) c.line(172, 44 + i * 10, 306, 50 + i * 10 + (i % 3) * 2, 'grey', 1)
  c.ellipse(238, 98, 34, 18, 'ink')
  c.line(206, 98, 270, 98, 'white', 1)
  c.ellipse(398, 136, 34, 24, 'bone')
  for (let finger = 0; finger < 4; finger++) {
    for (let bone = 0; bone < 3; bone++) c.ellipse(372 + finger * 18, 100 - bone * 24, 5, 10, 'bone')
  }
  c.ellipse(440, 118, 6, 14, 'bone')
  c.ellipse(390, 100, 3, 4, 'dark')
  return c
}

/** A line with nine points that fall from above a shaded band into it: a laboratory value over time. */
function fallingLine() {
  const c = new Canvas(360, 240)
  c.box(52, 83, 290, 23, 'pale')
  c.axes(50, 20, 290, 180, ['0', '1', '2', '3', '4'])
  const values = [3.4, 3.5, 3.45, 2.2, 1.85, 1.95, 2.1, 2.3, 2.35]
  const points = values.map((value, i) => [66 + i * 32, 200 - value * 45])
  for (const [i, [x, y]] of points.entries()) {
    if (i > 0) c.line(points[i - 1][0], points[i - 1][1], x, y, 'blue')
    c.ellipse(x + 1, Math.round(y) + 1, 4, 4, 'blue')
    c.text(x - 2, 208, String(i), 'ink')
  }
  c.line(146, 24, 146, 200, 'red', 1)
  return c
}

/** Grouped bars with error marks: four groups of three. */
function bars(groups) {
  const c = new Canvas(400, 250)
  c.axes(50, 20, 330, 190, ['0', '20', '40', '60', '80'])
  for (const [g, group] of groups.entries()) {
    for (const [b, value] of group.entries()) {
      const height = Math.round((value / 80) * 190)
      const x = 66 + g * 80 + b * 20
      c.box(x, 210 - height, 18, height, ['blue', 'teal', 'orange'][b])
      c.line(x + 8, 206 - height, x + 8, 214 - height, 'ink', 1)
      c.line(x + 5, 206 - height, x + 11, 206 - height, 'ink', 1)
    }
    c.text(88 + g * 80, 220, String(g + 1), 'ink')
  }
  return c
}

/** Sixty points about a rising line. */
function points(seed, colour) {
  const c = new Canvas(320, 240)
  const next = scatter(seed)
  c.axes(50, 16, 250, 190, ['0', '10', '20', '30'])
  for (let i = 0; i < 60; i++) {
    const x = next()
    const y = 0.15 + 0.65 * x + (next() - 0.5) * 0.25
    c.ellipse(Math.round(56 + x * 236), Math.round(204 - y * 180), 3, 3, colour)
  }
  c.line(54, 178, 296, 62, 'ink', 1)
  return c
}

/** A round culture dish with colonies. */
function growthPlate() {
  const c = new Canvas(300, 300, 'dark')
  const next = scatter(77)
  c.ellipse(150, 150, 136, 136, 'pale')
  c.ellipse(150, 150, 128, 128, 'bone')
  for (let i = 0; i < 34; i++) {
    const [turn, out] = [next() * 2 * Math.PI, Math.sqrt(next()) * 112]
    const size = 3 + Math.round(next() * 6)
    const [x, y] = [Math.round(150 + out * Math.cos(turn)), Math.round(150 + out * Math.sin(turn))]
    c.ellipse(x, y, size, size, i % 5 ? 'leaf' : 'red')
  }
  return c
}

/** Four leaves, one per quarter, each with more spots than the one before. */
function fourLeaves() {
  const c = new Canvas(320, 320)
  const next = scatter(5)
  for (const [i, letter] of ['A', 'B', 'C', 'D'].entries()) {
    const [x, y] = [(i % 2) * 160, Math.floor(i / 2) * 160]
    c.box(x + 4, y + 4, 152, 152, 'pale')
    c.ellipse(x + 80, y + 84, 34, 62, 'leaf')
    c.line(x + 79, y + 24, x + 79, y + 150, 'bone')
    for (let spot = 0; spot < i * 7; spot++) {
      c.ellipse(Math.round(x + 60 + next() * 40), Math.round(y + 44 + next() * 80), 3, 3, 'orange')
    }
    c.text(x + 10, y + 10, letter, 'ink', 4)
  }
  return c
}

/** A small mark that stands in a line of text. */
function mark(colour) {
  const c = new Canvas(16, 16)
  c.ellipse(8, 8, 6, 6, colour)
  return c
}

/** A schematic map: a lake, a river and six sampling sites. Text stays text, so that a reader can find it. */
const siteMap = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" width="320" height="240" role="img">
  <title>Sketch map of six sampling sites</title>
  <rect width="320" height="240" fill="#e2e6eb"/>
  <path d="M20 40 C90 10 150 60 140 110 S60 150 30 110 S0 60 20 40Z" fill="#2660a4" fill-opacity="0.5"/>
  <path d="M140 96 C200 90 210 160 310 200" fill="none" stroke="#2660a4" stroke-width="5"/>
${[
  [150, 92],
  [182, 102],
  [204, 126],
  [228, 154],
  [262, 178],
  [298, 192]
]
  .map(
    ([x, y], i) =>
      `  <circle cx="${x}" cy="${y}" r="6" fill="#d6741e"/><text x="${x - 3}" y="${y - 10}" font-size="12" font-family="sans-serif">${i + 1}</text>`
  )
  .join('\n')}
</svg>
`

const files = {
  'case-report/figures/fig1.png': jawNeckHand().png(),
  'case-report/figures/fig2.png': fallingLine().png(),
  'case-report-bare/figures/fig1.png': jawNeckHand().png(),
  'case-report-bare/figures/fig2.png': fallingLine().png(),
  'research-article/figures/fig1.png': bars([
    [62, 44, 21],
    [58, 40, 26],
    [66, 51, 30],
    [49, 33, 18]
  ]).png(),
  'research-article/figures/fig2a.png': points(41, 'teal').png(),
  'research-article/figures/fig2b.svg': siteMap,
  'article-fr/figures/figure2.png': bars([
    [30, 42, 20],
    [34, 50, 22],
    [28, 61, 19],
    [26, 70, 24]
  ]).png(),
  'kitchen-sink/figures/leaves.png': fourLeaves().png(),
  'kitchen-sink/figures/panel-a.png': points(9, 'blue').png(),
  'kitchen-sink/figures/panel-b.png': points(23, 'orange').png(),
  'kitchen-sink/figures/plate.png': growthPlate().png(),
  'kitchen-sink/figures/map.svg': siteMap,
  'kitchen-sink/figures/mark-red.png': mark('red').png(),
  'kitchen-sink/figures/mark-blue.png': mark('blue').png()
}
for (const [name, bytes] of Object.entries(files)) {
  const path = join(articles, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
