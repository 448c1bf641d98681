import type { ClientBase } from 'pg';
import { kinds } from '../common/addresses.ts';
import { languages } from '../common/languages.ts';
import { stageOf, type Stage } from '../common/publication.ts';
import { refreshCatalogue, type Changed } from './content/catalogue.ts';
import { termWordsTag, yearsTag, type Tag } from '../common/protocol/cache-tags.ts';
import { addressesOf, resolveRoute, noteChanges } from './routes/route-history.ts';
import {
  archiveYears,
  changedWords,
  changedYears,
  glossaryWords,
  ownAddresses,
  dependentsOf,
  type Invalidation,
} from './invalidation/invalidation.ts';
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
  nothingRendered,
  removeStale,
  renderInto,
  standingNow,
  type Rendered,
  type Rendering,
} from './render/render-pages.ts';

export interface Changes {
  changes: Changed[];
  /** The catalogue was read after some of the changes and cannot tell what was before them. */
  cautious?: boolean;
}

export interface ChangeResult extends Rendered {
  affected: Invalidation;
}

/**
 * Brings the site to what these changes made of the content: renders just the pages that have read
 * something of it, and those that are new. The pages of what has changed come first, new ones before all
 * others, then documents, lists and feeds; pages that are no more go last: no reader who follows links
 * meets a missing page. `settle` runs in the transaction that keeps the result.
 */
export async function publishChanges(
  client: ClientBase,
  rendering: Rendering,
  out: string,
  { changes, cautious }: Changes,
  settle: (result: ChangeResult) => Promise<void>,
): Promise<ChangeResult> {
  const { moved, ...round } = await renderTouched(client, rendering, out, { changes, cautious });
  if (moved || cautious || changes.some(({ source }) => source === 'redirects'))
    await writeHostFiles(rendering, out);
  await removeStale(round.rendered, out);
  return keep(client, out, round, settle);
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
}

/**
 * Renders what the changes touch. A document that has changed once more meanwhile is taken up as well and
 * all is rendered anew, so that no list ever links to a page that went before its time.
 */
async function renderTouched(
  client: ClientBase,
  rendering: Rendering,
  folder: string,
  { changes, cautious }: Changes,
): Promise<Round & { moved: boolean }> {
  const { catalogue } = rendering;
  const known = [...changes];
  const touched = new Set<string>();
  const out = openOutput(folder);
  let moved = false;
  for (;;) {
    const yearsBefore = archiveYears(catalogue);
    const wordsBefore = glossaryWords(catalogue);
    const { tags, addresses } = await refreshAndCollect(rendering, known);
    const noted = await noteAddresses(client, rendering, known);
    moved ||= noted.moved;
    const round: Round = { rendered: nothingRendered(), before: new Map(), addresses: [], tags };
    // Who waits for a change waits for its own page: nothing is looked up before that grows with the site.
    const own = known.flatMap((change) => ownAddresses(catalogue, change));
    await renderAgain(client, rendering, round, own, out);
    const years = cautious ? kinds.map(yearsTag) : changedYears(yearsBefore, archiveYears(catalogue));
    const words =
      cautious && known.some(({ source }) => source === 'terms')
        ? languages.map(termWordsTag)
        : changedWords(wordsBefore, glossaryWords(catalogue));
    for (const tag of [...years, ...words]) tags.add(tag);
    const readers = await pagesWithTags(client, tags);
    const leftBehind = cautious ? await incompletePages(client) : [];
    for (const address of [...addresses, ...noted.former, ...readers, ...leftBehind]) touched.add(address);
    await markIncomplete(client, [...touched]);
    await renderAgain(client, rendering, round, [...touched], out);
    if (round.rendered.outdated.length === 0) return { ...round, moved };
    known.push(...round.rendered.outdated);
  }
}

/** Ends where a document is outdated: what comes later may link to its page, which is not as they would tell. */
async function renderAgain(
  client: ClientBase,
  rendering: Rendering,
  { rendered, before, addresses }: Round,
  asked: string[],
  out: Output,
): Promise<void> {
  const missing = [...new Set(asked).difference(new Set(addresses))];
  for (const [address, page] of await readPages(client, missing)) {
    before.set(address, page);
    for (const file of page.files) out.uploads.add(file);
  }
  for (const address of inOrder(missing, before)) {
    if (rendered.outdated.length > 0) return;
    await renderInto(rendered, rendering, address, out);
    addresses.push(address);
  }
}

/** Notes in one transaction what was rendered, then removes the files that nobody may reach any longer. */
async function keep(
  client: ClientBase,
  out: string,
  { rendered, before, addresses, tags }: Round,
  settle: (result: ChangeResult) => Promise<void>,
): Promise<ChangeResult> {
  const result = { ...rendered, affected: { tags, addresses: new Set(addresses) } };
  const pages = standingNow(rendered, before);
  const filesOf = (some: Iterable<PublishedPage>) => new Set([...some].flatMap(({ files }) => files));
  const unused = await inTransaction(client, async () => {
    await savePages(client, pages);
    await removePages(client, [...rendered.gone]);
    await settle(result);
    return retireFiles(client, filesOf(before.values()).difference(filesOf(pages)));
  });
  for (const file of unused) await removeFile(out, publicPath(file));
  return result;
}

/**
 * Keeps where the changed documents and subjects stand now, before anybody can read them there: whatever
 * happens from here on, what is withdrawn later leaves its page.
 *
 * @returns every address at which they stand or have stood, and whether any of them may answer otherwise
 */
async function noteAddresses(
  client: ClientBase,
  { addresses, catalogue }: Rendering,
  changes: Changed[],
): Promise<{ former: string[]; moved: boolean }> {
  const noted = noteChanges(addresses, catalogue, changes, new Date());
  await saveRouteRecords(client, noted);
  const known = addressesOf(addresses, changes);
  const moved = noted.length > 0 || known.some((one) => !('page' in resolveRoute(catalogue, one)));
  return { former: known.map(({ address }) => address), moved };
}

/** Takes the changes into the catalogue; what they touch is asked for before and after. */
async function refreshAndCollect(
  { catalogue, payload }: Rendering,
  changes: Changed[],
): Promise<{ tags: Set<Tag>; addresses: Set<string> }> {
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
  const now = new Date();
  for (const change of changes) await refreshCatalogue(catalogue, payload, change, now);
  collect();
  return { tags, addresses };
}

const order: Record<Stage, number> = { document: 1, list: 2, feed: 3 };

/**
 * New pages come first: nobody reaches them before an older page links to them. What a change touches
 * itself comes before what has only read of it, as it stands first in `addresses`.
 */
function inOrder(addresses: string[], before: Map<string, PublishedPage>): string[] {
  const rank = (address: string) => {
    const page = before.get(address);
    return page && isPresent(page) && !isGone(page) ? order[stageOf(address)] : 0;
  };
  return addresses.sort((a, b) => rank(a) - rank(b));
}
