import { JSDOM, VirtualConsole } from 'jsdom';
import fs from 'node:fs';
import { Readability } from '@mozilla/readability';
import { safeDom } from './src/article/dom.ts';
import { snapshot } from './src/article/snapshot.ts';
const h=fs.readFileSync(process.argv[2]!,'utf8'); const q=process.argv[3]!;
const mk=()=>new JSDOM(h,{url:'https://x.test/',virtualConsole:new VirtualConsole()}).window.document;
const s:any=snapshot(safeDom(mk()));
for(const [n,d] of [['bare',mk()],['snap',s.body.ownerDocument]] as const){
 for (const th of [250,500]){const r=new Readability(d.cloneNode(true) as Document,{charThreshold:th}).parse();console.log(n,th,r?.textContent?.includes(q),r?.length)}}
import { measure } from './src/article/measure.ts';
import { removeClutter } from './src/article/clutter.ts';
removeClutter(s.body,measure(s.body));
for(const o of [{},{keepClasses:true},{serializer:(n:any)=>n}])
{const r:any=new Readability(s.body.ownerDocument.cloneNode(true) as Document,o as any).parse();console.log('cleaned',Object.keys(o),r?.textContent?.includes(q),r?.length)}
const tn=(root:any)=>{const o:any[]=[];const w=root.ownerDocument.createTreeWalker(root,4);while(w.nextNode())o.push(w.currentNode);return o};
const copy=s.body.ownerDocument.cloneNode(true);const set=new Set(tn(copy.body));
const pr:any=new Readability(copy,{serializer:(n:any)=>n} as any).parse();
const out=tn(pr.content);console.log('out',out.length,'unmapped',out.filter(n=>!set.has(n)).map(n=>n.data).slice(0,20), out.some(n=>n.data.includes(q)));
