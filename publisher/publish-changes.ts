import type { ClientBase } from 'pg';
import { isKind, isSubjectKind, kinds, languageOf } from '../common/addresses.ts';
import { languages } from '../common/languages.ts';
import { documentFormAddresses, formsOfGone } from '../common/document-forms.ts';
import { feedAddressesAt, hasFeeds, mayFollow } from '../common/feeds.ts';
import { fileOf, goneFileOf, stageOf, type Stage } from '../common/publication.ts';
import { sectionOf, slugOf } from '../common/sections.ts';
import { isArchiveAddress } from './archives/archive.ts';
import { isUnreadable, refreshCatalogue, type Catalogue } from './store/catalogue.ts';
import { heldBack } from './store/held-back.ts';
import type { Changed, UnreadableRow } from './store/read-texts.ts';
import { pictureMonthsTag, termWordsTag, yearsTag, type Tag } from '../common/protocol/cache-tags.ts';
import { addressesOf, isSameAnswer, noteChanges, resolveRoute } from './routes/route-history.ts';
import {
  archiveYears,
  changedWords,
  changedYears,
  glossaryWords,
  pictureMonths,
  ownAddresses,
  dependentsOf,
  type Invalidation,
} from './invalidation/invalidation.ts';
import { settleHeldBack } from './invalidation/settle-held-back.ts';
import { removeFile } from './release/files.ts';
import { retireFiles } from './release/former-files.ts';
import { writeHostFiles } from './routes/host-files.ts';
import { publicPath } from './render/uploads.ts';
import { openOutput, type Output } from './render/output.ts';
import {
  inTransaction,
  isPresent,
  isGone,
  pagesWithTags,
  readPages,
  removePages,
  savePages,
  incompletePages,
  markIncomplete,
  type PublishedPage,
} from './release/pages.ts';
import { saveRouteRecords } from './routes/route-records.ts';
import {
  failureOf,
  nothingRendered,
  removeStale,
  renderInto,
  standingNow,
  type Rendered,
  type Rendering,
} from './render/render-pages.ts';

export interface Changes {
  changes: Changed[];
  /** The first since the catalogue was read, which was after some of them: it cannot tell what was before. */
  isFirst?: boolean;
  /** Addresses of pages that failed before, to be rendered once more. */
  again?: string[];
  /** Asked between pages that may wait: whether something else is more urgent. What is left comes back as `later`. */
  isInterrupted?: () => boolean;
}

export interface ChangeResult extends Rendered {
  /** Files that may have been written, relative to the public folder. */
  files: string[];
  /** Pages as they are noted now, but for those that are gone. */
  saved: PublishedPage[];
  affected: Invalidation;
  /** Addresses of files that are still as they were, and may come when nothing else waits. */
  later: string[];
  /** Addresses whose file has become another, or is new. */
  changed: string[];
}

export interface ChangeEvents {
  /** The pages of what has changed stand, which have been rendered by now; those that tell of it follow. */
  ownPages?: (rendered: ReadonlyMap<string, PublishedPage>) => void;
  /** Runs in the transaction that keeps the result. */
  commit: (result: ChangeResult) => Promise<void>;
}

/**
 * Brings the site to what these changes made of the content: renders just the pages that have read
 * something of it, and those that are new. The pages of what has changed come first, new ones before all
 * others, then documents, lists and feeds; pages that are no more go last: no reader who follows links
 * meets a missing page. Nothing leads to a document whose own page could not be rendered and has not stood before.
 */
export async function publishChanges(
  client: ClientBase,
  rendering: Rendering,
  out: string,
  changed: Changes,
  { ownPages, commit }: ChangeEvents,
): Promise<ChangeResult> {
  const { moved, ...round } = await renderTouched(client, rendering, out, changed, ownPages);
  const { isFirst, changes } = changed;
  if (moved || isFirst || changes.some(({ source }) => source === 'redirects'))
    await writeHostFiles(rendering, out);
  await removeStale(round.rendered, out);
  return keep(client, out, round, commit);
}

/** What has been rendered again so far. */
interface Round {
  rendered: Rendered;
  /** Pages as they were before. */
  before: Map<string, PublishedPage>;
  /** Everything that was looked at. */
  addresses: string[];
  /** What pages may have read of the changes. */
  tags: Set<Tag>;
  later: string[];
}

/**
 * Renders what the changes touch. A document that has changed once more meanwhile is taken up as well and
 * all is rendered anew, so that no list ever links to a page that went before its time.
 */
async function renderTouched(
  client: ClientBase,
  rendering: Rendering,
  folder: string,
  { changes, isFirst, again, isInterrupted }: Changes,
  ownPages: ChangeEvents['ownPages'],
): Promise<Round & { moved: boolean }> {
  const { catalogue } = rendering;
  const known = [...changes];
  const touched = new Set(again);
  const out = openOutput(folder);
  const postponed = new Set<string>();
  let moved = false;
  for (;;) {
    const listed = {
      years: archiveYears(catalogue),
      words: glossaryWords(catalogue),
      months: pictureMonths(catalogue),
    };
    const { tags, addresses, unreadable } = await refreshAndCollect(client, rendering, known);
    const noted = await noteAddresses(client, rendering, known);
    moved ||= noted.moved;
    const round: Round = {
      rendered: nothingRendered(),
      before: new Map(),
      addresses: [],
      tags,
      later: [],
    };
    round.rendered.failed.push(...unreadable.map(failureOf));
    // Who waits for a change waits for its own page: nothing is looked up before that grows with the site.
    const own = known.flatMap((change) => ownAddresses(catalogue, change));
    await renderAgain(client, rendering, round, own, out);
    settle(catalogue, round, touched);
    if (own.length > 0) ownPages?.(round.rendered.pages);
    const leftBehind = isFirst ? await incompletePages(client) : [];
    for (const address of [...addresses, ...noted.former, ...leftBehind]) touched.add(address);
    const isAsked = new Set(again);
    let hasTurned: boolean;
    do {
      for (const tag of listTags(catalogue, listed, { changes: known, isFirst })) tags.add(tag);
      const reading = await pagesWithTags(client, tags);
      for (const address of reading) touched.add(address);
      await markIncomplete(client, [...touched]);
      // What does not stand yet comes with the page that leads there.
      const following = reading.filter((address) => mayFollow(address) && !isAsked.has(address));
      round.later = [...following, ...postponed];
      hasTurned = await tryHeldBack(client, rendering, round, touched, out);
      const now = [...touched.difference(new Set(round.later))];
      const left = await renderAgain(client, rendering, round, now, out, isInterrupted);
      for (const address of left) postponed.add(address);
      round.later.push(...left);
      if (takesAway(round)) await renderAgain(client, rendering, round, round.later.splice(0), out);
    } while (settle(catalogue, round, touched) || hasTurned);
    if (round.rendered.outdated.length === 0) return { ...round, moved };
    known.push(...round.rendered.outdated);
  }
}

/** Whether a page that readers had is no more: then nothing may tell of it for a moment longer. */
function takesAway({ rendered, before }: Round): boolean {
  return before.values().some((page) => {
    if (!stands(page)) return false;
    const now = rendered.pages.get(page.address);
    return rendered.gone.has(page.address) || (now !== undefined && isGone(now));
  });
}

/** What every archive, or every text, shows of a list: touched where that is another than before. */
function listTags(
  catalogue: Catalogue,
  before: {
    years: ReturnType<typeof archiveYears>;
    words: ReturnType<typeof glossaryWords>;
    months: ReturnType<typeof pictureMonths>;
  },
  { changes, isFirst }: Changes,
): Tag[] {
  const years = isFirst ? kinds.map(yearsTag) : changedYears(before.years, archiveYears(catalogue));
  const words =
    isFirst && changes.some(({ source }) => source === 'terms')
      ? languages.map(termWordsTag)
      : changedWords(before.words, glossaryWords(catalogue));
  const months = isFirst || before.months !== pictureMonths(catalogue) ? [pictureMonthsTag] : [];
  return [...years, ...words, ...months];
}

/**
 * Has nothing lead to documents whose page does not stand, and what should lead to those whose page has come to.
 * @returns whether there were any: pages that told otherwise are to be rendered once more
 */
function settle(catalogue: Catalogue, round: Round, touched: Set<string>, tried?: string[]): boolean {
  const { rendered, before, tags, addresses } = round;
  const told = settleHeldBack(catalogue, rendered, before, tried);
  if (!told) return false;
  for (const tag of told.tags) tags.add(tag);
  for (const address of told.addresses) touched.add(address);
  const isTold = (address: string) =>
    told.addresses.has(address) || rendered.pages.get(address)?.tags.some((tag) => told.tags.has(tag));
  round.addresses = addresses.filter((address) => rendered.incomplete.has(address) || !isTold(address));
  return true;
}

/** Renders what is held back before anything that could lead there. @returns as {@link settle} */
async function tryHeldBack(
  client: ClientBase,
  rendering: Rendering,
  round: Round,
  touched: Set<string>,
  out: Output,
): Promise<boolean> {
  const { catalogue } = rendering;
  const trying = heldBack(catalogue).filter(
    ({ address }) => touched.has(address) && !round.addresses.includes(address),
  );
  for (const { id, index } of trying) index.letGo(id);
  const tried = trying.map(({ address }) => address);
  await renderAgain(client, rendering, round, tried, out);
  return settle(catalogue, round, touched, tried);
}

/**
 * Ends where a document is outdated: what comes later may link to its page, which is not as they would tell.
 *
 * @returns what was left for later, as it was interrupted; never all of it
 */
async function renderAgain(
  client: ClientBase,
  rendering: Rendering,
  { rendered, before, addresses }: Round,
  asked: string[],
  out: Output,
  isInterrupted = () => false,
): Promise<string[]> {
  const looked = new Set(addresses);
  const missing = new Set(asked).difference(looked);
  for (const [address, page] of await readPages(client, [...missing])) {
    before.set(address, page);
    // An archive is looked for: where it was damaged it is made anew with its page.
    for (const file of page.files) if (!isArchiveAddress(file)) out.uploads.add(file);
  }
  for (const address of [...missing])
    if (!stands(before.get(address)))
      for (const file of filesBeside(rendering.catalogue, address)) if (!looked.has(file)) missing.add(file);
  const ordered = inOrder([...missing], before);
  for (const [index, address] of ordered.entries()) {
    if (rendered.outdated.length > 0) return [];
    if (index > 0 && isInterrupted()) return ordered.slice(index);
    await renderInto(rendered, rendering, address, out);
    // Its page stays as it was, however often it is looked at.
    rendered.outdated = rendered.outdated.filter((document) => !isUnreadable(rendering.catalogue, document));
    addresses.push(address);
  }
  return [];
}

/** Notes in one transaction what was rendered, then removes the files that nobody may reach any longer. */
async function keep(
  client: ClientBase,
  out: string,
  { rendered, before, addresses, tags, later }: Round,
  commit: (result: ChangeResult) => Promise<void>,
): Promise<ChangeResult> {
  const files = addresses.flatMap((address) => [fileOf(address), goneFileOf(address)]);
  const saved = standingNow(rendered, before);
  const affected = { tags, addresses: new Set([...addresses, ...later]) };
  const changed = saved.filter(({ address, hash }) => hash !== before.get(address)?.hash);
  const result = {
    ...{ ...rendered, files, saved, affected, later },
    changed: changed.map(({ address }) => address),
  };
  const filesOf = (some: Iterable<PublishedPage>) => new Set([...some].flatMap(({ files }) => files));
  const unused = await inTransaction(client, async () => {
    await savePages(client, saved);
    await removePages(client, [...rendered.gone]);
    await commit(result);
    return retireFiles(client, filesOf(before.values()).difference(filesOf(saved)));
  });
  for (const file of unused) await removeFile(out, publicPath(file));
  return result;
}

/**
 * Keeps where the changed documents and subjects stand now, before anybody can read them there: whatever
 * happens from here on, what is withdrawn later leaves its page.
 *
 * @returns every address at which they stand or have stood, with what may be left there of withdrawn ones, and whether any of them may answer otherwise
 */
async function noteAddresses(
  client: ClientBase,
  { routes, catalogue }: Rendering,
  changes: Changed[],
): Promise<{ former: string[]; moved: boolean }> {
  const before = new Map(addressesOf(routes, changes).map((one) => [one.address, one]));
  const noted = noteChanges(routes, catalogue, changes, new Date());
  await saveRouteRecords(client, noted);
  const known = addressesOf(routes, changes);
  const moved =
    noted.some((one) => !isSameAnswer(before.get(one.address), one)) ||
    known.some((one) => !('page' in resolveRoute(catalogue, one)));
  return { former: known.flatMap(({ address }) => [address, ...formsOfGone(address)]), moved };
}

/** Takes the changes into the catalogue; what they touch is asked for before and after. */
async function refreshAndCollect(
  client: ClientBase,
  { catalogue }: Rendering,
  changes: Changed[],
): Promise<Invalidation & { unreadable: UnreadableRow[] }> {
  const tags = new Set<Tag>();
  const addresses = new Set<string>();
  const collect = () => {
    for (const change of changes) {
      const touched = dependentsOf(catalogue, change);
      for (const tag of touched.tags) tags.add(tag);
      for (const address of touched.addresses) addresses.add(address);
    }
  };
  collect();
  const unreadable = await refreshCatalogue(catalogue, client, changes, new Date());
  collect();
  return { tags, addresses, unreadable };
}

const order: Record<Stage, number> = { document: 1, list: 2, feed: 3 };

/** What the page of a document or subject leads to of its own. */
function filesBeside(catalogue: Catalogue, page: string): string[] {
  const section = sectionOf(page);
  const { documents, subjects } = catalogue.in[languageOf(page)];
  if (isKind(section))
    return documents[section].bySlug(slugOf(page)) ? documentFormAddresses(section, page) : [];
  const hasOwn = isSubjectKind(section) && hasFeeds(section) && subjects[section].bySlug(slugOf(page));
  return hasOwn ? feedAddressesAt(page) : [];
}

const stands = (page: PublishedPage | undefined) => page !== undefined && isPresent(page) && !isGone(page);

/**
 * New pages come first: nobody reaches them before an older page links to them. What they lead to of their own comes
 * before them, and documents before what tells of them. What a change touches itself comes before what has only read
 * of it, as it stands first in `addresses`.
 */
function inOrder(addresses: string[], before: Map<string, PublishedPage>): string[] {
  const rank = (address: string) => {
    if (stands(before.get(address))) return order[stageOf(address)];
    const isOfDocument = stageOf(address.slice(0, address.lastIndexOf('/') + 1)) === 'document';
    return (isOfDocument ? -3 : -1) - (address.endsWith('/') ? 0 : 1);
  };
  return addresses.sort((a, b) => rank(a) - rank(b));
}
