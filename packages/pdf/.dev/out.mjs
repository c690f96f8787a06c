// ../../../../tmp/pdfdev/check.ts
import { readFileSync } from "node:fs";

// src/read/pdf-objects.ts
var PdfName = class {
  constructor(name) {
    this.name = name;
  }
  name;
};
var PdfRef = class {
  constructor(number) {
    this.number = number;
  }
  number;
};
var PdfKeyword = class {
  constructor(word) {
    this.word = word;
  }
  word;
};
var isDict = (value) => value instanceof Map;
var isStream = (value) => typeof value === "object" && value !== null && "raw" in value;
var nameOf = (value) => value instanceof PdfName ? value.name : void 0;
var deepest = 100;
var isSpace = (byte) => byte === 32 || byte >= 9 && byte <= 13 || byte === 0;
var isDelimiter = (byte) => [40, 41, 60, 62, 91, 93, 123, 125, 47, 37].includes(byte);
var PdfParser = class {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  bytes;
  at;
  /** The next object or keyword; undefined at the end. */
  next(depth = 0) {
    if (depth > deepest) throw new RangeError("objects are nested too deeply");
    this.skipSpace();
    const { bytes } = this;
    const byte = bytes[this.at];
    if (byte === void 0) return void 0;
    if (byte === 47) return this.name();
    if (byte === 40) return textOf(this.literal());
    if (byte === 60) return bytes[this.at + 1] === 60 ? this.dictionary(depth) : textOf(this.hex());
    if (byte === 91) return this.array(depth);
    if (byte === 93 || byte === 125 || byte === 123 || byte === 41) {
      this.at += 1;
      return new PdfKeyword(String.fromCharCode(byte));
    }
    if (byte === 62) {
      this.at += bytes[this.at + 1] === 62 ? 2 : 1;
      return new PdfKeyword(">>");
    }
    return this.wordOrNumber();
  }
  skipSpace() {
    const { bytes } = this;
    for (; ; ) {
      const byte = bytes[this.at];
      if (byte === void 0) return;
      if (byte === 37)
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
      else if (isSpace(byte)) this.at++;
      else return;
    }
  }
  regular() {
    const start = this.at;
    const { bytes } = this;
    while (this.at < bytes.length && !isSpace(bytes[this.at]) && !isDelimiter(bytes[this.at])) this.at++;
    return latin1(bytes.subarray(start, this.at));
  }
  name() {
    this.at += 1;
    return new PdfName(
      this.regular().replace(
        /#([0-9a-fA-F]{2})/g,
        (_, code) => String.fromCharCode(parseInt(code, 16))
      )
    );
  }
  wordOrNumber() {
    const word = this.regular();
    if (word === "") {
      this.at += 1;
      return new PdfKeyword("");
    }
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return this.numberOrRef(word);
    if (word === "true" || word === "false") return word === "true";
    if (word === "null") return null;
    return new PdfKeyword(word);
  }
  /** `12 0 R` is a reference, `12 0` two numbers. */
  numberOrRef(word) {
    const value = Number(word);
    if (!/^\d+$/.test(word)) return value;
    const rest = latin1(this.bytes.subarray(this.at, this.at + 12));
    const match = /^[\s\0]+\d{1,5}[\s\0]+R(?![A-Za-z0-9])/.exec(rest);
    if (!match) return value;
    this.at += match[0].length;
    return new PdfRef(value);
  }
  array(depth) {
    this.at += 1;
    const items = [];
    for (; ; ) {
      const item = this.next(depth + 1);
      if (item === void 0 || item instanceof PdfKeyword && item.word === "]") return items;
      items.push(item);
    }
  }
  dictionary(depth) {
    this.at += 2;
    const dict = /* @__PURE__ */ new Map();
    for (; ; ) {
      const key = this.next(depth + 1);
      if (!(key instanceof PdfName)) return dict;
      const value = this.next(depth + 1);
      if (value === void 0 || value instanceof PdfKeyword) return dict;
      dict.set(key.name, value);
    }
  }
  literal() {
    const { bytes } = this;
    const out = [];
    let open = 0;
    for (this.at++; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at];
      if (byte === 92) this.escaped(out);
      else if (byte === 41 && open === 0) break;
      else {
        if (byte === 40) open++;
        if (byte === 41) open--;
        out.push(byte);
      }
    }
    this.at += 1;
    return out;
  }
  escaped(out) {
    const { bytes } = this;
    const byte = bytes[++this.at] ?? 0;
    const known = "nrtbf".indexOf(String.fromCharCode(byte));
    if (known >= 0) out.push([10, 13, 9, 8, 12][known]);
    else if (byte >= 48 && byte <= 55) {
      const digits = /^[0-7]{1,3}/.exec(latin1(bytes.subarray(this.at, this.at + 3)))[0];
      out.push(parseInt(digits, 8) & 255);
      this.at += digits.length - 1;
    } else if (byte === 13) {
      if (bytes[this.at + 1] === 10) this.at++;
    } else if (byte !== 10) out.push(byte);
  }
  hex() {
    const { bytes } = this;
    const start = ++this.at;
    while (this.at < bytes.length && bytes[this.at] !== 62) this.at++;
    const digits = latin1(bytes.subarray(start, this.at++)).replace(/[^0-9a-fA-F]/g, "");
    const out = [];
    for (let at = 0; at < digits.length; at += 2)
      out.push(parseInt(digits.slice(at, at + 2).padEnd(2, "0"), 16));
    return out;
  }
};
function textOf(bytes) {
  if (bytes[0] !== 254 || bytes[1] !== 255) return latin1(Uint8Array.from(bytes));
  let text = "";
  for (let at = 2; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes[at] << 8 | bytes[at + 1]);
  return text;
}
function latin1(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

// src/read/content-marks.ts
var painting = /* @__PURE__ */ new Set([
  "Tj",
  "TJ",
  "'",
  '"',
  "f",
  "F",
  "f*",
  "S",
  "s",
  "B",
  "B*",
  "b",
  "b*",
  "Do",
  "sh",
  "EI"
]);
function readMarks(content, properties) {
  const marks = { painted: 0, unmarked: 0, nested: 0, unbalanced: 0, mcids: [] };
  const open = [];
  const parser = new PdfParser(content);
  let operands = [];
  for (let token = parser.next(); token !== void 0; token = parser.next()) {
    if (!(token instanceof PdfKeyword)) {
      operands.push(token);
      continue;
    }
    const { word } = token;
    if (word === "BDC" || word === "BMC") {
      const [tag, list] = operands;
      const dict = list instanceof PdfName ? properties.get(list.name) : list;
      const mcid = isDict(dict) ? dict.get("MCID") : void 0;
      if (open.length > 0 && typeof mcid === "number") marks.nested++;
      const mark = typeof mcid === "number" ? { mcid, type: nameOf(tag) ?? "", painted: false } : void 0;
      if (mark) marks.mcids.push(mark);
      open.push(mark);
    } else if (word === "EMC") {
      if (open.length === 0) marks.unbalanced++;
      open.pop();
    } else if (painting.has(word)) {
      marks.painted++;
      if (open.length === 0) marks.unmarked++;
      for (const mark of open) if (mark) mark.painted = true;
    }
    operands = [];
  }
  marks.unbalanced += open.length;
  return marks;
}

// src/read/pdf-file.ts
var largestStream = 256 * 1024 * 1024;
var PdfFile = class {
  /** @throws RangeError when it is no PDF or has its objects packed in streams */
  constructor(bytes) {
    this.bytes = bytes;
    if (!latin1(bytes.subarray(0, 1024)).includes("%PDF-"))
      throw new RangeError("it does not begin as a PDF does");
    const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 2048)));
    const start = /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(tail)?.[1];
    if (start === void 0) throw new RangeError("it is cut short");
    this.trailer = this.readTables(Number(start));
    if (this.trailer.has("Encrypt")) throw new RangeError("it is encrypted");
  }
  bytes;
  offsets = /* @__PURE__ */ new Map();
  objects = /* @__PURE__ */ new Map();
  inProgress = /* @__PURE__ */ new Set();
  trailer;
  readTables(start) {
    let newest;
    const seen = /* @__PURE__ */ new Set();
    for (let at = start; at !== void 0 && !seen.has(at); ) {
      seen.add(at);
      const trailer = this.readTable(at);
      newest ??= trailer;
      const previous = trailer.get("Prev");
      at = typeof previous === "number" ? previous : void 0;
    }
    if (!newest) throw new RangeError("it has no table of objects");
    return newest;
  }
  readTable(at) {
    const parser = new PdfParser(this.bytes, at);
    const word = parser.next();
    if (!(word instanceof PdfKeyword) || word.word !== "xref")
      throw new RangeError("its objects are packed in streams, which only other programs write");
    for (; ; ) {
      const first = parser.next();
      if (first instanceof PdfKeyword && first.word === "trailer") break;
      const count = parser.next();
      if (typeof first !== "number" || typeof count !== "number")
        throw new RangeError("its table of objects is damaged");
      for (let index = 0; index < count; index++) {
        const offset = parser.next();
        parser.next();
        const kind = parser.next();
        if (typeof offset !== "number" || !(kind instanceof PdfKeyword))
          throw new RangeError("its table of objects is damaged");
        if (kind.word === "n" && !this.offsets.has(first + index)) this.offsets.set(first + index, offset);
      }
    }
    const trailer = parser.next();
    if (!isDict(trailer)) throw new RangeError("it has no trailer");
    return trailer;
  }
  /** The object behind a reference, or the value itself. */
  get(value) {
    let result = value ?? null;
    for (let steps = 0; result instanceof PdfRef && steps < 32; steps++) result = this.object(result.number);
    return result instanceof PdfRef ? null : result;
  }
  dict(value) {
    const found = this.get(value);
    return isDict(found) ? found : isStream(found) ? found.dict : /* @__PURE__ */ new Map();
  }
  array(value) {
    const found = this.get(value);
    return Array.isArray(found) ? found : [];
  }
  text(value) {
    const found = this.get(value);
    return typeof found === "string" ? found : void 0;
  }
  object(number) {
    const known = this.objects.get(number);
    if (known !== void 0) return known;
    const offset = this.offsets.get(number);
    if (offset === void 0 || this.inProgress.has(number)) return null;
    this.inProgress.add(number);
    const object = this.readObject(offset);
    this.inProgress.delete(number);
    this.objects.set(number, object);
    return object;
  }
  readObject(offset) {
    const parser = new PdfParser(this.bytes, offset);
    parser.next();
    parser.next();
    const keyword = parser.next();
    if (!(keyword instanceof PdfKeyword) || keyword.word !== "obj") return null;
    const value = parser.next() ?? null;
    if (!isDict(value)) return value;
    const after = parser.at;
    const stream = parser.next();
    if (!(stream instanceof PdfKeyword) || stream.word !== "stream") return value;
    let start = after + latin1(this.bytes.subarray(after, after + 40)).indexOf("stream") + 6;
    if (this.bytes[start] === 13) start++;
    if (this.bytes[start] === 10) start++;
    const length = this.get(value.get("Length"));
    return { dict: value, raw: this.bytes.subarray(start, start + (typeof length === "number" ? length : 0)) };
  }
  get catalog() {
    return this.dict(this.trailer.get("Root"));
  }
  /** The pages in order, with their object numbers. */
  pages() {
    const pages = [];
    const visit = (value, seen) => {
      if (!(value instanceof PdfRef) || seen.has(value.number)) return;
      seen.add(value.number);
      const dict = this.dict(value);
      if (nameOf(dict.get("Type")) === "Pages")
        for (const kid of this.array(dict.get("Kids"))) visit(kid, seen);
      else pages.push({ number: value.number, dict });
    };
    visit(this.catalog.get("Pages"), /* @__PURE__ */ new Set());
    return pages;
  }
  /** A stream unpacked. Only what a text file needs: no filter, or Flate. */
  async decode(stream) {
    const filters = this.array(stream.dict.get("Filter")).map(nameOf);
    const filter = filters.length > 0 ? filters : [nameOf(this.get(stream.dict.get("Filter")))];
    if (filter[0] === void 0) return stream.raw;
    if (filter.length > 1 || filter[0] !== "FlateDecode") return new Uint8Array(0);
    return inflate(stream.raw);
  }
};
async function inflate(raw) {
  const copy = new Uint8Array(raw);
  const reader = new Blob([copy]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const chunks = [];
  let size = 0;
  for (; ; ) {
    const { value, done } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > largestStream) throw new RangeError("a stream in it grows without end");
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

// src/read/struct-tree.ts
var isElement = (kid) => "kids" in kid;
var deepest2 = 200;
function readStructTree(file) {
  const root = file.dict(file.catalog.get("StructTreeRoot"));
  if (root.size === 0) return void 0;
  const roles = file.dict(root.get("RoleMap"));
  const seen = /* @__PURE__ */ new Set();
  const kids = kidsOf(root, void 0, 0);
  const [only] = kids;
  if (kids.length === 1 && only && isElement(only)) return only;
  return { ...{ type: "Document", standard: "Document", rowSpan: 1, colSpan: 1 }, kids };
  function kidsOf(dict, page, depth) {
    if (depth > deepest2) return [];
    const value = file.get(dict.get("K"));
    const list = Array.isArray(value) ? value : dict.has("K") ? [dict.get("K")] : [];
    return list.flatMap((kid) => readKid(kid, dict.get("Pg") ?? page, depth));
  }
  function readKid(kid, page, depth) {
    if (typeof kid === "number") return page instanceof PdfRef ? [{ page: page.number, mcid: kid }] : [];
    if (kid instanceof PdfRef) {
      if (seen.has(kid.number)) return [];
      seen.add(kid.number);
    }
    const dict = file.get(kid);
    if (!isDict(dict)) return [];
    const type = nameOf(dict.get("Type"));
    if (type === "MCR") {
      const on = dict.get("Pg") ?? page;
      const mcid = dict.get("MCID");
      return on instanceof PdfRef && typeof mcid === "number" ? [{ page: on.number, mcid }] : [];
    }
    if (type === "OBJR") {
      const target = dict.get("Obj");
      return target instanceof PdfRef ? [{ annotation: file.dict(target), number: target.number }] : [];
    }
    return [readElement(dict, page, depth)];
  }
  function readElement(dict, page, depth) {
    const type = nameOf(file.get(dict.get("S"))) ?? "";
    const texts = { alt: "Alt", actual: "ActualText", expanded: "E", lang: "Lang", title: "T", id: "ID" };
    const found = Object.entries(texts).flatMap(([field, key]) => {
      const text = file.text(dict.get(key));
      return text === void 0 ? [] : [[field, text]];
    });
    const attributes = attributesOf(dict);
    const number = (key) => {
      const value = attributes.get(key);
      return typeof value === "number" ? value : 1;
    };
    const scope = nameOf(attributes.get("Scope"));
    const numbering = nameOf(attributes.get("ListNumbering"));
    const box = file.array(attributes.get("BBox")).filter((value) => typeof value === "number");
    return {
      ...{
        type,
        standard: nameOf(roles.get(type)) ?? type,
        rowSpan: number("RowSpan"),
        colSpan: number("ColSpan")
      },
      ...Object.fromEntries(found),
      ...scope !== void 0 && { scope },
      ...numbering !== void 0 && { listNumbering: numbering },
      ...box.length === 4 && { bbox: box },
      kids: kidsOf(dict, page, depth + 1)
    };
  }
  function attributesOf(dict) {
    const value = file.get(dict.get("A"));
    const dicts = Array.isArray(value) ? value.map((one) => file.get(one)) : [value];
    return new Map(dicts.filter(isDict).flatMap((one) => [...one]));
  }
}

// src/read/check-pdf.ts
async function checkPdf(bytes) {
  const findings = [];
  const report = (rule, message, at) => findings.push({ rule: `pdf:${rule}`, level: "error", message, ...at !== void 0 && { at } });
  let file;
  try {
    file = new PdfFile(bytes);
  } catch (error) {
    report(
      "file",
      `Unexpected file, expected a PDF: ${error instanceof Error ? error.message : String(error)}`
    );
    return findings;
  }
  await checkCatalog(file, report);
  const tree = readStructTree(file);
  if (!tree) {
    report("tree", "No structure tree: nobody can tell headings from text");
    return findings;
  }
  const owned = checkTree(tree, report);
  await checkPages(file, owned, report);
  checkFonts(file, report);
  checkActions(file, report);
  return findings;
}
async function checkCatalog(file, report) {
  const { catalog } = file;
  if (file.get(file.dict(catalog.get("MarkInfo")).get("Marked")) !== true)
    report("marked", "The file does not say that it is tagged");
  if (!file.text(catalog.get("Lang"))) report("lang", "The file does not say its language");
  if (file.get(file.dict(catalog.get("ViewerPreferences")).get("DisplayDocTitle")) !== true)
    report("title", "The title is not shown in the window");
  const metadata = file.get(catalog.get("Metadata"));
  const xmp = isStream(metadata) ? new TextDecoder().decode(await file.decode(metadata)) : "";
  if (!/<pdfuaid:part>1</.test(xmp)) report("metadata", "The metadata does not name PDF/UA");
  if (!/<dc:title>/.test(xmp)) report("metadata", "The metadata has no title");
}
var onlyIn = {
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
  LI: ["L"],
  LBody: ["LI"]
};
var standardTypes = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form`.split(
    /\s+/
  )
);
var groupingOnly = /* @__PURE__ */ new Set(["Table", "THead", "TBody", "TFoot", "TR", "L"]);
function checkTree(root, report) {
  const owned = { content: /* @__PURE__ */ new Map(), annotations: /* @__PURE__ */ new Set() };
  const ids = /* @__PURE__ */ new Set();
  let heading = 0;
  const visit = (element, parent) => {
    const { standard } = element;
    const at = element.type;
    if (!standardTypes.has(standard))
      report("role", `\u201C${element.type}\u201D is no standard type and has no role`, at);
    const places = onlyIn[standard];
    if (places && !places.includes(parent))
      report("nesting", `${standard} stands in ${parent}, expected ${places.join(" or ")}`, at);
    if (element.kids.length === 0 && standard !== "TD" && standard !== "TH")
      report("empty", `${standard} has no content`, at);
    if ((standard === "Figure" || standard === "Formula") && !element.alt && !element.actual)
      report("alt", `${standard} has no alternative text`, at);
    if (standard === "TH" && !element.scope) report("scope", "A header cell does not say what it heads", at);
    if (standard === "Note" && element.id === void 0) report("note", "A note has no ID", at);
    if (standard === "Link" && !element.kids.some((kid) => "annotation" in kid))
      report("link", "A link has no annotation", at);
    if (element.id !== void 0 && ids.has(element.id))
      report("id", `The ID \u201C${element.id}\u201D stands twice`, at);
    if (element.id !== void 0) ids.add(element.id);
    const level = /^H([1-6])$/.exec(standard)?.[1];
    if (level) {
      if (Number(level) > heading + 1) report("headings", `H${level} follows H${heading}`, at);
      heading = Number(level);
    }
    for (const kid of element.kids) {
      if (isElement(kid)) visit(kid, standard);
      else if ("mcid" in kid) {
        if (groupingOnly.has(standard)) report("nesting", `${standard} holds text of its own`, at);
        const key = `${kid.page}:${kid.mcid}`;
        owned.content.set(key, (owned.content.get(key) ?? 0) + 1);
      } else owned.annotations.add(kid.number);
    }
  };
  visit(root, "");
  for (const [key, times] of owned.content)
    if (times > 1) report("content", `Content ${key} belongs to ${times} elements`);
  return owned;
}
async function checkPages(file, owned, report) {
  const claimed = new Set(owned.content.keys());
  let nth = 0;
  for (const { number, dict } of file.pages()) {
    const at = `page ${++nth}`;
    if (nameOf(dict.get("Tabs")) !== "S")
      report("tabs", "The order of the tab key is not that of the structure", at);
    const contents = file.get(dict.get("Contents"));
    const streams = (Array.isArray(contents) ? contents.map((one) => file.get(one)) : [contents]).filter(
      isStream
    );
    const properties = file.dict(file.dict(dict.get("Resources")).get("Properties"));
    for (const stream of streams) {
      const marks = readMarks(await file.decode(stream), properties);
      if (marks.unmarked > 0)
        report("unmarked", `${marks.unmarked} of ${marks.painted} painting operators have no mark`, at);
      if (marks.nested > 0) report("nested", `${marks.nested} marks stand inside others`, at);
      if (marks.unbalanced > 0)
        report("unbalanced", `${marks.unbalanced} marks have no end or no beginning`, at);
      for (const { mcid, painted } of marks.mcids) {
        if (!claimed.delete(`${number}:${mcid}`))
          report("content", `Content ${mcid} belongs to no element`, at);
        if (!painted) report("content", `Content ${mcid} paints nothing`, at);
      }
    }
    for (const annotation of file.array(dict.get("Annots")))
      checkAnnotation(file, annotation, owned, report, at);
  }
  for (const key of claimed) report("content", `An element claims content ${key}, which is on no page`);
}
function checkAnnotation(file, annotation, owned, report, at) {
  const dict = file.dict(annotation);
  if (nameOf(dict.get("Subtype")) !== "Link") return;
  if (!file.text(dict.get("Contents"))) report("link", "A link has no description", at);
  if (typeof dict.get("StructParent") !== "number" || !(annotation instanceof PdfRef) || !owned.annotations.has(annotation.number))
    report("link", "A link is not in the structure tree", at);
}
function checkFonts(file, report) {
  const seen = /* @__PURE__ */ new Set();
  for (const { dict } of file.pages())
    for (const value of file.dict(file.dict(dict.get("Resources")).get("Font")).values()) {
      const font = file.dict(value);
      if (seen.has(font)) continue;
      seen.add(font);
      const name = nameOf(font.get("BaseFont")) ?? "a font";
      const inner = file.dict(file.array(font.get("DescendantFonts"))[0] ?? value);
      const descriptor = file.dict(inner.get("FontDescriptor"));
      if (!["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor.has(key)))
        report("font", `${name} is not embedded`);
      if (!font.has("ToUnicode")) report("font", `${name} does not say which characters its glyphs are`);
    }
}
function checkActions(file, report) {
  for (const key of ["OpenAction", "AA"])
    if (file.catalog.has(key)) report("action", `The file acts when it is opened (${key})`);
  if (file.dict(file.catalog.get("Names")).has("JavaScript")) report("action", "The file holds scripts");
  for (const { dict } of file.pages())
    for (const annotation of file.array(dict.get("Annots"))) {
      const action = file.dict(file.dict(annotation).get("A"));
      const kind = nameOf(action.get("S"));
      if (kind !== void 0 && kind !== "URI" && kind !== "GoTo") report("action", `A link does ${kind}`);
      const uri = file.text(action.get("URI"));
      if (uri !== void 0 && !/^(?:https?|mailto):/i.test(uri))
        report("action", `A link leads to \u201C${uri.slice(0, 60)}\u201D`);
    }
}

// ../../../../tmp/pdfdev/check.ts
for (const f of process.argv.slice(2)) {
  const r = await checkPdf(new Uint8Array(readFileSync(f)));
  console.log(f, r.length);
  console.log(r.slice(0, 20));
}
