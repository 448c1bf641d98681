import { kinds, type Kind } from '../../../common/addresses.ts';
import { showForm } from '../../../cms/preview/answer.ts';
import type { Bench } from '../cms.ts';
import { fillDatabase } from '../corpus/fill.ts';
import type { Surroundings } from '../corpus/surroundings.ts';
import { spreadOf, type Spread } from '../statistics.ts';
import { typeInChromium } from './typing.ts';

/** What the CMS takes to answer with the page that a form makes; in milliseconds. */
export interface PreviewResult {
  documents: number;
  /** The first one, which reads all that is published. */
  first: number;
  later: Record<Kind, Spread>;
  /** From a key in the form to the letter in the page beside it, in Chromium. */
  seen: Record<Kind, Spread>;
}

const keys = 60;

const account = {
  email: 'preview@bench.example',
  password: 'correct horse battery staple',
  role: 'editor',
} as const;

/** Has the page of a document of each kind rendered again and again, with one letter more each time. */
export async function benchPreview(
  bench: Bench,
  about: Surroundings,
  documents: number,
): Promise<PreviewResult> {
  const { progress } = bench.session;
  await progress.step(`${documents} documents: fill the database`, () =>
    fillDatabase(bench, documents, about),
  );
  const headers = await signedIn(bench);
  const first = await timed(() => type(bench, 'guides', 'a', headers));
  const later = {} as Record<Kind, Spread>;
  for (const kind of kinds)
    later[kind] = await progress.step(`${documents} documents: type in one of ${kind}`, async () => {
      const times: number[] = [];
      for (let key = 1; key <= keys; key += 1)
        times.push(await timed(() => type(bench, kind, 'a'.repeat(key), headers)));
      return spreadOf(times);
    });
  const seen = await progress.step(`${documents} documents: type in Chromium`, () =>
    typeInChromium(bench, account),
  );
  return { documents, first, later, seen };
}

async function signedIn({ payload }: Bench): Promise<Record<string, string>> {
  const known = await payload.count({ collection: 'users', where: { email: { equals: account.email } } });
  if (known.totalDocs === 0) await payload.create({ collection: 'users', data: account });
  const { token } = await payload.login({ collection: 'users', data: account });
  return { authorization: `JWT ${token}`, 'content-type': 'application/json' };
}

/** As the pane beside the form does: all values of it are sent, with another title. */
async function type({ payload, siteUrl }: Bench, kind: Kind, title: string, headers: Record<string, string>) {
  const stored = await payload.findByID({ collection: kind, id: 1, depth: 0 });
  const request = new Request(`${siteUrl}/preview/${kind}/1`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...stored, title }),
  });
  const response = await showForm(payload, { kind, id: '1', request });
  if (!(await response.text()).includes(title)) throw new Error(`No preview: ${response.status}.`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
