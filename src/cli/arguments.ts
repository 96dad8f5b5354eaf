import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  sources: string[];
  json: boolean;
  article: boolean;
  help: boolean;
}

export const USAGE = `Usage: npm run --silent score -- [--json] [--article] SOURCE...

Scores pages as learning material for machine-learning system design.

SOURCE is an HTML file, a folder (every .html and .htm file under it) or an
http(s) address.

  --json     one JSON object per line and source, in the order given
  --article  also print what was read of each page
  --help     print this help

Exit status: 0 all sources scored, 1 some not, 2 the command line is wrong.
`;

/**
 * Reads the arguments that follow the script's name. Returns what is wrong with them as a string:
 * an unknown option, or no source at all.
 */
export function readArguments(argv: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        article: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (positionals.length === 0 && !values.help) return 'No SOURCE given.';
    if (positionals.includes('')) return 'A SOURCE is empty.';
    return { ...values, sources: positionals };
  } catch (error) {
    // Node's second sentence explains how to name a file that begins with a hyphen; USAGE is enough.
    return `${String(error instanceof Error ? error.message : error).split('. ')[0]}.`;
  }
}
