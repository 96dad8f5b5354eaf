import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { ROOT } from '../../../scripts/setup/run.ts';

const fixture = (file: string) => readFileSync(path.join(ROOT, 'tests', 'fixtures', file), 'utf8');

/** The smallest PDF that has a page. */
export const PDF = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`);

/**
 * A page that comes when it is told to: `asked` waits for the request, `begin` sends what stands
 * before the article, `finish` the rest.
 */
export function stalled(file: string) {
  const [head = '', ...rest] = fixture(file).split(/(?=<article|<main)/);
  let arrive: (response: ServerResponse) => void;
  const arrived = new Promise<ServerResponse>((resolve) => {
    arrive = resolve;
  });
  return {
    route: (_: IncomingMessage, response: ServerResponse) => arrive(response),
    asked: () => arrived,
    begin: async () => {
      const response = await arrived;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      // Browsers hold back what is shorter than this.
      response.write(`${head}<!--${' '.repeat(4096)}-->`);
    },
    finish: async () => (await arrived).end(rest.join('')),
  };
}

/** A page that is there to be read, and waits for a script for ever. */
export function unfinished(file: string) {
  const [text = ''] = fixture(file).split('</body>');
  return (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(`${text}<script src="/never.js"></script>`);
  };
}

/** A page with something more at its end. */
export function fixtureWith(file: string, end: string): string {
  return fixture(`pages/${file}`).replace('</body>', `${end}</body>`);
}

/** A server that hangs up. */
export function failing(request: IncomingMessage): void {
  request.socket.destroy();
}

/**
 * An app with two articles: the address changes at the click, the text when it was fetched, about
 * half a second later; so too when one goes back.
 */
export function singlePageApp(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>App</title><a id="two" href="/app/two">Two</a>
<main id="main"></main><script>
const main = document.getElementById('main');
const files = { '/app': '/pages/case-study.html', '/app/two': '/pages/tradeoff-essay.html' };
async function draw() {
  const text = await (await fetch(files[location.pathname])).text();
  const page = new DOMParser().parseFromString(text, 'text/html');
  document.title = page.title;
  main.replaceChildren(...page.body.childNodes);
}
two.onclick = (event) => { event.preventDefault(); history.pushState({}, '', '/app/two'); setTimeout(draw, 700); };
addEventListener('popstate', () => setTimeout(draw, 700));
draw();
</script></html>`);
}

/** The same at one path: the query tells the article, and the text comes three seconds after it. */
export function lateApp(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>App</title><a id="two" href="?two">Two</a>
<main id="main"></main><script>
async function draw(file) {
  const text = await (await fetch(file)).text();
  const page = new DOMParser().parseFromString(text, 'text/html');
  document.title = page.title;
  main.replaceChildren(...page.body.childNodes);
}
two.onclick = (event) => {
  event.preventDefault();
  history.pushState({}, '', '?two');
  setTimeout(draw, 3000, '/pages/tradeoff-essay.html');
};
draw('/pages/case-study.html');
</script></html>`);
}

/** The same with its articles at `#/one` and `#/two`, and later still. */
export function hashApp(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>App</title><main id="main"></main><script>
const main = document.getElementById('main');
const files = { '#/one': '/pages/case-study.html', '#/two': '/pages/tradeoff-essay.html' };
const texts = Object.entries(files).map(async ([route, file]) => [route, await (await fetch(file)).text()]);
Promise.all(texts).then((all) => {
  const drawn = Object.fromEntries(all);
  const draw = () => {
    const page = new DOMParser().parseFromString(drawn[location.hash], 'text/html');
    main.replaceChildren(...page.body.childNodes);
  };
  addEventListener('hashchange', () => setTimeout(draw, 1500));
  draw();
});
</script></html>`);
}
