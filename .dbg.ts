import { JSDOM, VirtualConsole } from 'jsdom';
import fs from 'node:fs';
import { Readability } from '@mozilla/readability';
import { extractArticle } from '/work/wt/extraction/src/article/extract.ts';
const [html, truthf, mode] = process.argv.slice(2);
const j = JSON.parse(fs.readFileSync(truthf!,'utf8'));
const truth: string = j.text ?? j.articleBody ?? j.blocks.map((b:any)=>b.x).join('\n');
const h = fs.readFileSync(html!,'utf8');
const d = new JSDOM(h,{url:j.url??'https://x.test/',virtualConsole:new VirtualConsole()}).window.document;
const r: any = extractArticle(d, 'https://x.test/');
if(r.error){console.log('ERROR',r.error);process.exit()}
const sh=(t:string)=>{const w=t.match(/[\p{L}\p{N}_]+/gu)??[];const s=new Map<string,number>();for(let i=0;i+4<=w.length;i++){const k=w.slice(i,i+4).join(' ');s.set(k,(s.get(k)??0)+1)}return s};
const T=sh(truth), all=r.article.blocks.map((b:any)=>b.text).join('\n'), O=sh(all);
console.log('TITLE',r.article.title,'|',r.article.byline,'|',r.article.site,'|',r.article.date,'|',r.article.language);
function cov(text:string,S:Map<string,number>){const k=[...sh(text).keys()];if(!k.length){const w=(text.match(/[\p{L}\p{N}_]+/gu)??[]).join(' ');return [...S.keys()].some(x=>x.includes(w))?1:0}return k.filter(x=>S.has(x)).length/k.length}
for(const b of r.article.blocks){const c=cov(b.text,T);if(c<0.7||mode==='all')console.log('+',c.toFixed(2),b.type,JSON.stringify(b.text.slice(0,220)))}
for(const l of truth.split('\n')){if(!l.trim())continue;const c=cov(l,O);if(c<0.7)console.log('-',c.toFixed(2),JSON.stringify(l.slice(0,220)))}
