// outline of cleaned snapshot around region with kept marks
import { JSDOM, VirtualConsole } from 'jsdom';
import fs from 'node:fs';
import { safeDom } from './src/article/dom.ts';
import { snapshot } from './src/article/snapshot.ts';
import { measure } from './src/article/measure.ts';
import { removeClutter } from './src/article/clutter.ts';
import { readabilityText } from './src/article/readability.ts';
import { select } from './src/article/select.ts';
const h=fs.readFileSync(process.argv[2]!,'utf8'); const maxd=Number(process.argv[3]??6);
const d=new JSDOM(h,{url:'https://x.test/',virtualConsole:new VirtualConsole()}).window.document;
const s:any=snapshot(safeDom(d));removeClutter(s.body,measure(s.body));
const m=measure(s.body);const k=readabilityText(s.body,s.elements);
const {region,left}=select(s.body,k,m);
const kc=(e:Element)=>{let n=0;const w=e.ownerDocument.createTreeWalker(e,4);while(w.nextNode())if(k?.has(w.currentNode as Text))n+=(w.currentNode as Text).data.trim().length;return n};
function out(e:Element,dep:number){const x=m.get(e)!;if(!x?.text)return;console.log(' '.repeat(dep)+(left.has(e)?'X ':'')+e.localName+(e.id?'#'+e.id:'')+(e.className?'.'+e.className.replace(/\s+/g,'.'):''),`t${x.text} l${x.linked} p${x.prose} k${kc(e)}`,JSON.stringify(e.textContent!.replace(/\s+/g,' ').trim().slice(0,50)));if(dep<maxd&&!left.has(e)&&!(e.localName==='p'))for(const c of e.children)out(c,dep+1)}
out(region.parentElement??region,0);
