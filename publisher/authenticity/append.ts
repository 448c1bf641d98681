import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import { isKind, languageOf, pageAddress, type Kind } from '../../common/addresses.ts';
import { keyLength, type Act, type LogFacts } from '../../common/authenticity/log.ts';
import {
  linesOf,
  minFoundBy,
  normalised,
  sentencesOf,
  twinText,
} from '../../common/authenticity/passages.ts';
import { documentFormAddress, documentFormAddresses } from '../../common/document-forms.ts';
import { ifMissing } from '../../common/files.ts';
import { fileOf } from '../../common/publication.ts';
import { sectionOf, slugOf } from '../../common/sections.ts';
import { readPages, type PublishedPage } from '../release/pages.ts';
import type { Rendered, Rendering } from '../render/render-pages.ts';
import { publicPath } from '../render/uploads.ts';
import { withdrawalOf, type Catalogue } from '../store/catalogue.ts';
import type { DocumentRecord } from '../store/records.ts';
import type { AuthenticityLog } from './log.ts';
import { chained, type LogRecord, type VersionKeys } from './records.ts';

/** What has been rendered, and where it stands. */
export interface Round extends Pick<Rendered, 'pages' | 'gone'> {
  folder: string;
  /** All pages have been: what is not among them is no more. */
  isWhole: boolean;
}

/** A document that was rendered, in any form. */
interface Told {
  kind: Kind;
  record: DocumentRecord;
  page: string;
}

/**
 * What the log is to tell of what was rendered: a record for each document whose twin is another than its last one, and
 * for each that is gone. The same twins give nothing, however often they are rendered.
 */
export async function recordsOf(
  client: ClientBase,
  log: AuthenticityLog,
  { catalogue }: Pick<Rendering, 'catalogue'>,
  round: Round,
): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  const put = (record: LogRecord | undefined) => {
    if (record) records.push(record);
  };
  const next = () => ({
    at: timeAfter(records.at(-1) ?? log.records.at(-1)),
    last: records.at(-1) ?? log.records.at(-1),
  });
  for (const gone of goneDocuments(log, catalogue, round)) put(withdrawn(gone, catalogue, next()));
  const told = toldDocuments(catalogue, round);
  const pages = await pagesOf(client, told, round);
  for (const one of told) put(await published(log, one, pages, round, next()));
  return records;
}

interface Next {
  at: string;
  last: LogRecord | undefined;
}

/** Clocks may be put back; the log is in order all the same. */
function timeAfter(last: LogRecord | undefined): string {
  const now = new Date().toISOString();
  return last && last.entry.at > now ? last.entry.at : now;
}

/** Documents of which the log says that they stand, and that are not there any longer. */
function goneDocuments(
  log: AuthenticityLog,
  catalogue: Catalogue,
  { pages, gone, isWhole }: Round,
): LogRecord[] {
  // Another document may have taken the address of one that is gone.
  const addresses = [...gone, ...pages.keys()];
  const candidates = isWhole ? log.newest() : addresses.flatMap((address) => newestAt(log, address) ?? []);
  return [...new Set(candidates)].filter(({ entry, kind, id }) => {
    const isKept = catalogue.unreadable.some((row) => row.source === kind && row.documentId === id);
    return entry.act !== 'withdrawn' && !isKept && !catalogue.in[entry.language].documents[kind].has(id);
  });
}

function newestAt(log: AuthenticityLog, twin: string): LogRecord | undefined {
  const found = log.at(twin);
  return found && log.of(found.kind, found.id).at(-1);
}

function withdrawn({ entry, kind, id }: LogRecord, catalogue: Catalogue, { at, last }: Next): LogRecord {
  const { hash: _, key: __, signature: ___, previous: ____, type: _____, ...facts } = entry;
  const reason = withdrawalOf(catalogue, kind, id)?.reason;
  const number = (last?.entry.number ?? 0) + 1;
  return {
    entry: chained({ ...facts, number, at, act: 'withdrawn', ...(reason && { reason }) }, last?.entry),
    keys: { sentences: [], foundBy: [], files: [] },
    kind,
    id,
  };
}

/** The documents of which some form was rendered, each once. */
function toldDocuments(catalogue: Catalogue, { pages }: Round): Told[] {
  const told = new Map<string, Told>();
  for (const address of pages.keys()) {
    const section = sectionOf(address);
    if (!isKind(section) || address.endsWith('/')) continue;
    const page = address.slice(0, address.lastIndexOf('/') + 1);
    const language = languageOf(page);
    const record = catalogue.in[language].documents[section].bySlug(slugOf(page));
    if (record && pageAddress(section, language, record.slug) === page)
      told.set(page, { kind: section, record, page });
  }
  return [...told.values()];
}

/** The pages of the documents and all their forms, as they stand. */
async function pagesOf(
  client: ClientBase,
  told: Told[],
  { pages, isWhole }: Round,
): Promise<Map<string, PublishedPage>> {
  const wanted = told.flatMap(({ kind, page }) => [page, ...documentFormAddresses(kind, page)]);
  const missing = wanted.filter((address) => !pages.has(address));
  const noted =
    isWhole || missing.length === 0 ? new Map<string, PublishedPage>() : await readPages(client, missing);
  return new Map([...noted, ...pages]);
}

async function published(
  log: AuthenticityLog,
  { kind, record, page }: Told,
  pages: Map<string, PublishedPage>,
  { folder }: Round,
  { at, last }: Next,
): Promise<LogRecord | undefined> {
  const twin = pages.get(documentFormAddress('markdown', page));
  const former = log.of(kind, record.id).at(-1);
  if (!twin?.hash) return undefined;
  const forms = documentFormAddresses(kind, page).flatMap((address) => pages.get(address)?.hash || []);
  const formKeys = forms.map(toKey);
  const isKnown =
    former?.entry.act !== 'withdrawn' &&
    former?.entry.sha256 === twin.hash &&
    formKeys.every((key) => former.keys.files.includes(key));
  if (isKnown) return undefined;
  const bytes = await readFile(path.join(folder, fileOf(twin.address)));
  if (digest(bytes) !== twin.hash) throw new Error(`${twin.address} does not stand as it was written.`);
  const markdown = bytes.toString();
  const keys = { ...textKeys(markdown), files: formKeys };
  for (const file of filesNamedIn(markdown, pages.get(page)?.files ?? []))
    keys.files.push(...(await fileKey(folder, file)));
  keys.files = [...new Set(keys.files)];
  const number = (last?.entry.number ?? 0) + 1;
  const words = digest(keys.sentences.join(''));
  const facts: Omit<LogFacts, 'previous'> = {
    number,
    at,
    ...actOf(record, words, former),
    kind,
    ...{ language: record.language, address: page, document: former?.entry.document ?? number },
    published: new Date(record.publishedAt).toISOString(),
    corrections: record.corrections?.length ?? 0,
    ...{ sha256: twin.hash, words, key: log.key.id, signature: log.key.sign(bytes) },
  };
  return { entry: chained(facts, last?.entry), kind, id: record.id, keys };
}

/** What has happened to the words of a document since its former record. */
function actOf(
  { corrections = [] }: DocumentRecord,
  words: string,
  former: LogRecord | undefined,
): Pick<LogFacts, 'act' | 'type' | 'version'> {
  const version = (former?.entry.version ?? 0) + 1;
  const as = (act: Act) => ({ act, version });
  if (!former || former.entry.act === 'withdrawn') return as('published');
  if (former.entry.words === words) return { act: 'rendered', version: former.entry.version };
  const [newest] = corrections;
  const isCorrected = newest && corrections.length > former.entry.corrections;
  return isCorrected ? { ...as('corrected'), type: newest.type } : as('changed');
}

/** By what the text of a twin is known. */
function textKeys(markdown: string): Pick<VersionKeys, 'sentences' | 'foundBy'> {
  const sentences = linesOf(twinText(markdown)).flatMap(sentencesOf).map(normalised);
  const keyOf = (sentence: string) => toKey(digest(sentence));
  return {
    sentences: sentences.map(keyOf),
    foundBy: sentences.filter(({ length }) => length >= minFoundBy).map(keyOf),
  };
}

/** Of the files of a page those that the document itself has, in all sizes; not the pictures of what else is told of. */
function filesNamedIn(markdown: string, files: string[]): string[] {
  return files.filter((file) => markdown.includes(file.slice(0, file.lastIndexOf('/') + 1)));
}

/** In bytes. A larger file, such as a film, is not looked up by its content: all would wait for it. */
const maxHashed = 32 * 1024 * 1024;

/** Renditions never change at their address. */
const known = new Map<string, string>();
const maxKnown = 50_000;

async function fileKey(folder: string, address: string): Promise<string[]> {
  const found = known.get(address);
  if (found) return [found];
  const bytes = await ifMissing(readFile(path.join(folder, publicPath(address))), undefined);
  if (!bytes || bytes.length > maxHashed) return [];
  const key = toKey(digest(bytes));
  if (known.size > maxKnown) known.clear();
  if (address.startsWith('/media/')) known.set(address, key);
  return [key];
}

function digest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function toKey(sha256: string): string {
  return sha256.slice(0, keyLength);
}
