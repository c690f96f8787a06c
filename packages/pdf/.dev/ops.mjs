import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'; import fs from 'node:fs'
const d = await pdfjs.getDocument({data:new Uint8Array(fs.readFileSync('/tmp/pdfdev/article.pdf')),verbosity:0,disableFontFace:true,isEvalSupported:false}).promise
const t=Date.now(); const p = await d.getPage(1); const o = await p.getOperatorList(); console.log(Date.now()-t)
const N = Object.fromEntries(Object.entries(pdfjs.OPS).map(([k,v])=>[v,k]))
let s=''; for (let i=0;i<o.fnArray.length;i++){ const f=N[o.fnArray[i]]; if (/Marked/.test(f)) s+= `\n{${f} ${JSON.stringify(o.argsArray[i])}}`; if (f==='showText') s+= o.argsArray[i][0].map(g=>typeof g==='object'&&g? g.unicode:'' ).join('') }
console.log(JSON.stringify(s.slice(0,100)), s.slice(0,3500))
