import { JSDOM, VirtualConsole } from 'jsdom';
import { extractArticle } from '/work/wt/extraction/src/article/extract.ts';
const P='<p>'+'This is a sentence of the article that goes on for a while, with commas, and more text. '.repeat(4)+'</p>';
const cases:Record<string,string>={
 clobber:`<title><script>alert(1)</script>T</title><form id=attributes><input name=parentNode><input name=attributes><input name=childNodes><input name=matches><input name=localName><input name=querySelector><input name=previousElementSibling><img name=querySelector><img name=body><img name=documentElement><img name=createTreeWalker><img name=implementation><img name=defaultView>${P.repeat(5)}</form><form name=cloneNode></form><form name=getAttribute></form>`,
 empty:'', shell:'<div id=root></div><script>x</script>', noscript:'<noscript>Enable JS please to run this app, it is necessary for all the things that we want to do in here, thanks.</noscript><div id=app></div>',
 malformed:`<h2>Unclosed ${P}<table><p>${P}<li>x<a"b=c>${P}</b></i><p/><td>${P}`,
 frameset:'<frameset><frame src=x></frameset>',
 deep:'<div>'.repeat(2000)+P.repeat(5),
 deepb:'<b><i>'.repeat(300)+P.repeat(5),
 short:'<h1>Hi</h1><p>Short note of two words.</p>',
 svg:`<svg><title>icon</title></svg>${P.repeat(4)}`,
 hidden:`<style>.x{display:none}</style>${P.repeat(3)}<p class=x>SECRET one</p><p style="display:none">SECRET two</p><p hidden>SECRET three</p><details><summary>More</summary><p>REVEAL one</p></details><button aria-controls=pp>t</button><div id=pp style="display:none"><p>REVEAL two</p></div><div role=tabpanel hidden><p>REVEAL three</p></div><p style="font-size:0">SECRET four</p><p aria-hidden=true>SECRET five</p><template><p>SECRET six</p></template>${P}`,
};
for(const [k,h] of Object.entries(cases)){const d=new JSDOM(h,{virtualConsole:new VirtualConsole()}).window.document;const before=k==='clobber'?'':d.documentElement.outerHTML;const t=performance.now();const r:any=extractArticle(d,'https://a.test');console.log(k,Math.round(performance.now()-t),r.error??JSON.stringify(r.article.title)+' '+r.article.blocks.length+' '+r.article.blocks.map((b:any)=>b.type[0]+':'+b.text.slice(0,30)).join(' / ').slice(0,400), k==='clobber'||before===d.documentElement.outerHTML)}
const big=P.repeat(10e6/P.length);let t=performance.now();const d=new JSDOM('<article>'+big+'</article>').window.document;console.log('parse 10MB',performance.now()-t);t=performance.now();const r:any=extractArticle(d,'x:');console.log('10MB',performance.now()-t,r.error??r.article.blocks.length);
