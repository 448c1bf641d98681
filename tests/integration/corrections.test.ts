import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kinds } from '../../common/addresses.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';

let cms: OpenedPayload;
let publisher: TestPublisher;

beforeAll(async () => {
  cms = await openPayload();
  publisher = await openPublisher(cms);
});

afterAll(async () => {
  await publisher?.close();
  await cms?.close();
});

const read = (file: string) => readFile(path.join(publisher.out, file), 'utf8');

it.each(kinds)(
  'readers of %s see what they are to be told of, newest first, and nothing else',
  async (collection) => {
    const data = {
      language: 'sv',
      title: 'Rättad text',
      slug: `rattad-${collection}`,
      publishAt: '2026-11-01T09:00:00.000Z',
      _status: 'published',
    } as const;
    const { id } = await cms.payload.create({ collection, data });
    const corrections = [
      { date: '2026-11-02T09:00:00.000Z', text: 'Fel siffra i ingressen.' },
      { type: 'update', date: '2026-11-03T09:00:00.000Z', text: 'Sista dagen är flyttad.' },
      { date: '2026-11-04T09:00:00.000Z', text: 'Kommatecken satta.', internal: true },
    ] as const;
    await cms.payload.update({
      collection,
      id,
      data: { corrections: [...corrections], _status: 'published' },
    });
    const { affected } = await publisher.publish();
    const address = [...affected.addresses].find((one) => one.endsWith(`/rattad-${collection}/`)) ?? '';
    const page = await read(`${address}index.html`);
    expect(page).toMatch(/<dl>.*Sista dagen är flyttad.*Fel siffra i ingressen.*Publicerad/s);
    expect(page).toMatch(/"dateModified":"2026-11-03T09:00:00.000Z"/);
    const feed = await read('rss.xml');
    expect(feed).toContain('Uppdatering 3 november 2026: Sista dagen är flyttad.');
    expect(page + feed).not.toContain('Kommatecken');
  },
);
