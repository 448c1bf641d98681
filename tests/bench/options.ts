import { randomInt } from 'node:crypto';
import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { userErrors } from '../../common/errors.ts';
import { inRoot } from '../../launcher/config/root.ts';
import { defaultLanguage, isLanguage, languages, type Language } from '../../common/languages.ts';

interface CommonOptions {
  /** Where the figures go beside the terminal. */
  json: string | undefined;
}

interface SizedOptions extends CommonOptions {
  /** Bilingual documents, ascending. */
  sizes: number[];
}

export interface PublishOptions extends SizedOptions {
  publishes: number;
  /** Milliseconds to wait for the search index before the next publish. */
  pause: number;
  /** Measure beside it what builds of the whole site take. */
  builds: boolean;
}

export type PreviewOptions = SizedOptions;

export type DashboardOptions = SizedOptions;

export interface HistoryOptions extends CommonOptions {
  /** How many acts are written down. */
  acts: number;
}

export interface SearchOptions extends SizedOptions {
  /** Folder of the documents that the queries are about. */
  content: string;
  /** File of judged queries. */
  queries: string;
}

export interface SiteOptions extends CommonOptions {
  /** Of the pages that are looked at. */
  languages: Language[];
}

export interface KillsOptions extends CommonOptions {
  /** Processes to kill, one to three at once. */
  kills: number;
  /** Of the choices: the same gives the same. */
  seed: number;
}

export interface CrowdOptions extends CommonOptions {
  /** Bilingual documents. */
  documents: number;
  connections: number;
  /** How long each server is asked, and how often by turns. */
  seconds: number;
  rounds: number;
  publishes: number;
}

export type BenchOptions =
  | { bench: 'kills'; kills: KillsOptions }
  | { bench: 'publish'; publish: PublishOptions }
  | { bench: 'preview'; preview: PreviewOptions }
  | { bench: 'dashboard'; dashboard: DashboardOptions }
  | { bench: 'history'; history: HistoryOptions }
  | { bench: 'search'; search: SearchOptions }
  | { bench: 'site'; site: SiteOptions }
  | { bench: 'crowd'; crowd: CrowdOptions };

const usages = {
  publish:
    'npm run bench publish [-- --sizes 100,1000,10000 --publishes 50 --pause 2000 --without-builds --json FILE]',
  preview: 'npm run bench preview [-- --sizes 100,1000,10000 --json FILE]',
  dashboard: 'npm run bench dashboard [-- --sizes 100,1000,10000 --json FILE]',
  history: 'npm run bench history [-- --acts 100000 --json FILE]',
  search: 'npm run bench search [-- --sizes 100,1000,10000|0 --content FOLDER --queries FILE --json FILE]',
  kills: 'npm run bench kills [-- --kills 200 --seed NUMBER --json FILE]',
  site: 'npm run bench site [-- --languages sv,en --json FILE]',
  crowd:
    'npm run bench crowd [-- --documents 1000 --connections 1000 --seconds 10 --rounds 3 --publishes 50 --json FILE]',
};

const common = { json: { type: 'string' } } as const;
const sized = { ...common, sizes: { type: 'string', default: '100,1000,10000' } } as const;

export function readOptions([bench, ...args]: string[]): BenchOptions {
  if (bench === 'publish') return { bench, publish: publishOptions(args) };
  if (bench === 'preview') return { bench, preview: sizedOptions(args, usages.preview) };
  if (bench === 'dashboard') return { bench, dashboard: sizedOptions(args, usages.dashboard) };
  if (bench === 'history') return { bench, history: historyOptions(args) };
  if (bench === 'search') return { bench, search: searchOptions(args) };
  if (bench === 'site') return { bench, site: siteOptions(args) };
  if (bench === 'kills') return { bench, kills: killsOptions(args) };
  if (bench === 'crowd') return { bench, crowd: crowdOptions(args) };
  throw userErrors.usage(
    'Say which benchmark: publish, preview, dashboard, history, search, site, kills or crowd.',
    Object.values(usages).join(' or '),
  );
}

function publishOptions(args: string[]): PublishOptions {
  const usage = usages.publish;
  const values = parse(args, usage, {
    ...sized,
    publishes: { type: 'string', default: '50' },
    pause: { type: 'string', default: '2000' },
    'without-builds': { type: 'boolean', default: false },
  });
  return {
    sizes: sizesOf(values.sizes, usage),
    publishes: wholeNumber('--publishes', values.publishes, usage),
    pause: wholeNumber('--pause', values.pause, usage),
    builds: !values['without-builds'],
    json: values.json,
  };
}

function sizedOptions(args: string[], usage: string): SizedOptions {
  const { sizes, json } = parse(args, usage, sized);
  return { sizes: sizesOf(sizes, usage), json };
}

function historyOptions(args: string[]): HistoryOptions {
  const usage = usages.history;
  const { acts, json } = parse(args, usage, { ...common, acts: { type: 'string', default: '100000' } });
  return { acts: wholeNumber('--acts', acts, usage), json };
}

function searchOptions(args: string[]): SearchOptions {
  const usage = usages.search;
  const values = parse(args, usage, {
    ...sized,
    content: { type: 'string', default: inRoot('content/sample') },
    queries: { type: 'string', default: inRoot('tests/bench/search/queries.yaml') },
  });
  return {
    sizes: values.sizes === '0' ? [] : sizesOf(values.sizes, usage),
    content: path.resolve(values.content),
    queries: path.resolve(values.queries),
    json: values.json,
  };
}

function siteOptions(args: string[]): SiteOptions {
  const usage = usages.site;
  const values = parse(args, usage, { ...common, languages: { type: 'string', default: defaultLanguage } });
  return { languages: values.languages.split(',').map((name) => languageOf(name, usage)), json: values.json };
}

function killsOptions(args: string[]): KillsOptions {
  const usage = usages.kills;
  const values = parse(args, usage, {
    ...common,
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(randomInt(1, 2 ** 31)) },
  });
  return {
    kills: wholeNumber('--kills', values.kills, usage),
    seed: wholeNumber('--seed', values.seed, usage),
    json: values.json,
  };
}

function crowdOptions(args: string[]): CrowdOptions {
  const usage = usages.crowd;
  const { json, ...values } = parse(args, usage, {
    ...common,
    documents: { type: 'string', default: '1000' },
    connections: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    publishes: { type: 'string', default: '50' },
  });
  const number = (name: keyof typeof values) => wholeNumber(`--${name}`, values[name], usage);
  return {
    documents: number('documents'),
    connections: number('connections'),
    seconds: number('seconds'),
    rounds: number('rounds'),
    publishes: number('publishes'),
    json,
  };
}

function parse<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], usage: string, options: T) {
  try {
    return parseArgs({ args, options }).values;
  } catch {
    throw userErrors.usage(`These arguments mean nothing here: ${args.join(' ')}.`, usage);
  }
}

function sizesOf(text: string, usage: string): number[] {
  return text
    .split(',')
    .map((size) => wholeNumber('--sizes', size, usage))
    .toSorted((a, b) => a - b);
}

function languageOf(name: string, usage: string): Language {
  if (isLanguage(name)) return name;
  throw userErrors.usage(`--languages takes ${languages.join(' and ')}, not “${name}”.`, usage);
}

function wholeNumber(name: string, text: string, usage: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw userErrors.usage(`${name} takes whole numbers above 0, not “${text}”.`, usage);
}
