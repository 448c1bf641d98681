import { parseArgs } from 'node:util';
import { problems } from '../../cms/problems.ts';

export interface PublishOptions {
  /** Bilingual documents, ascending. */
  sizes: number[];
  publishes: number;
  /** Milliseconds to wait for the search index before the next publish. */
  pause: number;
  /** Measure beside it what builds of the whole site take. */
  builds: boolean;
  /** Where the figures go beside the terminal. */
  json: string | undefined;
}

const usage =
  'npm run bench publish [-- --sizes 100,1000,10000 --publishes 50 --pause 2000 --without-builds --json FILE]';

export function readOptions(args: string[]): PublishOptions {
  const { values, positionals } = parse(args);
  if (positionals.join() !== 'publish') throw problems.usage('Say which benchmark: publish.', usage);
  const sizes = values.sizes.split(',').map((size) => wholeNumber('--sizes', size));
  return {
    sizes: sizes.toSorted((a, b) => a - b),
    publishes: wholeNumber('--publishes', values.publishes),
    pause: wholeNumber('--pause', values.pause),
    builds: !values['without-builds'],
    json: values.json,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        sizes: { type: 'string', default: '100,1000,10000' },
        publishes: { type: 'string', default: '50' },
        pause: { type: 'string', default: '2000' },
        'without-builds': { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    });
  } catch {
    throw problems.usage(`These arguments mean nothing here: ${args.join(' ')}.`, usage);
  }
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw problems.usage(`${name} takes whole numbers above 0, not “${text}”.`, usage);
}
