import type { ClientBase } from 'pg';
import { kinds } from '../../site/addresses.ts';
import { stageOf, type Stage } from '../../site/publication.ts';
import { refreshCatalogue, type Changed } from '../content/catalogue.ts';
import { yearsTag, type Tag } from '../content/tags.ts';
import { addressesOf, answerAt, noteChanges } from './address-book.ts';
import { archiveYears, changedYears, touchedBy } from './affected.ts';
import { removeFile } from './files.ts';
import { writeHostFiles } from './host-files.ts';
import { publicPath } from './media.ts';
import {
  inTransaction,
  isWithdrawn,
  pagesWithTags,
  readPages,
  removePages,
  savePages,
  unusedFiles,
  type PublishedPage,
} from './pages.ts';
import { saveAddresses } from './published-addresses.ts';
import { removeStale, renderPages, type Rendered, type Rendering } from './render-pages.ts';

export interface Changes {
  changes: Changed[];
  /** The catalogue was read after some of the changes and cannot tell what was before them. */
  cautious?: boolean;
}

export interface ChangeResult extends Rendered {
  /** Everything that was looked at again. */
  addresses: string[];
}

/**
 * Brings the site to what these changes made of the content: renders just the pages that have read
 * something of it, and those that are new. New pages come first, then documents, lists and feeds; pages
 * that are no more go last: no reader who follows links meets a missing page. `settle` runs in the
 * transaction that keeps the result.
 */
export async function publishChanges(
  client: ClientBase,
  rendering: Rendering,
  out: string,
  { changes, cautious }: Changes,
  settle: (result: ChangeResult) => Promise<void>,
): Promise<ChangeResult> {
  const { rendered, addresses, before, moved } = await renderTouched(client, rendering, out, {
    changes,
    cautious,
  });
  if (moved || cautious || changes.some(({ source }) => source === 'redirects'))
    await writeHostFiles(rendering, out);
  await removeStale(rendered, out);

  const result = { ...rendered, addresses };
  const unused = await inTransaction(client, async () => {
    await savePages(client, [...rendered.pages.values()]);
    await removePages(client, [...rendered.gone]);
    await settle(result);
    return unusedFiles(client, new Set([...before.values()].flatMap(({ files }) => files)));
  });
  for (const file of unused) await removeFile(out, publicPath(file));
  return result;
}

/**
 * Renders what the changes touch. A document that has changed once more meanwhile is taken up as well and
 * all is rendered anew, so that no list ever links to a page that went before its time.
 */
async function renderTouched(
  client: ClientBase,
  rendering: Rendering,
  out: string,
  { changes, cautious }: Changes,
) {
  const known = [...changes];
  const touched = new Set<string>();
  let moved = false;
  for (;;) {
    const affected = await refreshAndCollect(rendering, { changes: known, cautious });
    const noted = await noteAddresses(client, rendering, known);
    moved ||= noted.moved;
    const reading = await pagesWithTags(client, affected.tags);
    for (const address of [...affected.addresses, ...noted.former, ...reading]) touched.add(address);
    const before = await readPages(client, [...touched]);
    const addresses = inOrder([...touched], before);
    const rendered = await renderPages(rendering, addresses, out);
    if (rendered.outdated.length === 0) return { rendered, addresses, before, moved };
    known.push(...rendered.outdated);
  }
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
  await saveAddresses(client, noted);
  const known = addressesOf(addresses, changes);
  const moved = noted.length > 0 || known.some((one) => !('page' in answerAt(catalogue, one)));
  return { former: known.map(({ address }) => address), moved };
}

/** Takes the changes into the catalogue; what they touch is asked for before and after. */
async function refreshAndCollect({ catalogue, payload }: Rendering, { changes, cautious }: Changes) {
  const tags = new Set<Tag>();
  const addresses = new Set<string>();
  const collect = () => {
    for (const change of changes) {
      const touched = touchedBy(catalogue, change);
      for (const tag of touched.tags) tags.add(tag);
      for (const address of touched.addresses) addresses.add(address);
    }
  };
  const yearsBefore = archiveYears(catalogue);
  collect();
  const now = new Date();
  for (const change of changes) await refreshCatalogue(catalogue, payload, change, now);
  collect();
  const years = cautious
    ? kinds.map((kind) => yearsTag(kind))
    : changedYears(yearsBefore, archiveYears(catalogue));
  for (const tag of years) tags.add(tag);
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
    return page && !isWithdrawn(page) ? order[stageOf(address)] : 0;
  };
  return addresses.sort((a, b) => rank(a) - rank(b));
}
