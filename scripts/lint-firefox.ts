// Runs `web-ext lint` over the Firefox build. It fails on any error, and on any warning that does not
// come from where a library is known to cause it: `node scripts/run.mjs scripts/lint-firefox.ts`.
import process from 'node:process';
import * as z from 'zod/mini';
import { run } from './setup/run.ts';

/** A warning that a library's code causes, why it is harmless, and how often it may occur. */
interface Known {
  code: string;
  file: RegExp;
  most: number;
  reason: string;
}

/** Also in README.md, under "Firefox". Our own code never assigns markup (see biome.json). */
const KNOWN: readonly Known[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^page-reader\.js$/,
    most: 2,
    reason:
      'Readability assigns innerHTML twice (a retry, a noscript image), on our own copy of the page: a document without a window, in which nothing runs or loads',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/[\w-]+\.js$/,
    most: 2,
    reason:
      'React assigns innerHTML for dangerouslySetInnerHTML (HTML and SVG), which we never use: a lint rule forbids it',
  },
];

const Message = z.object({ code: z.string(), message: z.string(), file: z.optional(z.string()) });
const Report = z.object({
  errors: z.array(Message),
  notices: z.array(Message),
  warnings: z.array(Message),
});

async function main(): Promise<number> {
  const args = ['--no-config-discovery', '--source-dir', '.output/firefox-mv3', '--output', 'json'];
  const { stdout } = await run('web-ext', ['lint', ...args], { output: 'capture' });
  const { errors, notices, warnings } = Report.parse(JSON.parse(stdout));
  const left = new Map(KNOWN.map((known) => [known, known.most]));
  const unknown = [...errors, ...notices, ...warnings].filter(({ code, file = '' }) => {
    const known = KNOWN.find((each) => each.code === code && each.file.test(file));
    const most = known ? (left.get(known) ?? 0) : 0;
    if (known) left.set(known, most - 1);
    return most <= 0 || errors.some((error) => error.code === code && error.file === file);
  });
  for (const known of KNOWN) {
    const count = known.most - (left.get(known) ?? 0);
    console.log(
      `${count} of at most ${known.most} ${known.code} in ${known.file}: ${known.reason}`,
    );
  }
  for (const { code, file, message } of unknown) {
    console.error(`UNKNOWN ${code} in ${file ?? 'the extension'}: ${message}`);
  }
  console.log(`${errors.length} errors, ${warnings.length} warnings, ${unknown.length} unknown`);
  return unknown.length === 0 ? 0 : 1;
}

process.exitCode = await main();
