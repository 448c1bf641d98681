import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GlossaryData } from '../../site/glossary/data.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';
import { richText } from '../support/random-changes.ts';

let cms: OpenedPayload;
let payload: Payload;
let publisher: TestPublisher;
let id: number;
const publish = () => publisher.publish();
const live = { _status: 'published' as const };
const guide = '/guider/ta-vara-pa-varmen/';
const otherGuide = '/guider/mat-tryckluften/';
const glossaries = ['/ordlista/', '/en/glossary/', '/ordlista/ord.json', '/en/glossary/terms.json'];

const read = (file: string) => readFile(path.join(publisher.out, file), 'utf8');
const page = (address: string) => read(`${address}index.html`);
const data = async (file: string) => (JSON.parse(await read(file)) as GlossaryData).terms;
const change = async (fields: Record<string, unknown>, locale: 'sv' | 'en' = 'sv') => {
  await payload.update({ collection: 'terms', id, locale, data: fields });
  return [...(await publish()).affected.addresses].sort();
};

beforeAll(async () => {
  cms = await openPayload();
  ({ payload } = cms);
  publisher = await openPublisher(cms);
  const texts = {
    'Ta vara på värmen': 'Spillvärmen räcker till kontoret.',
    'Mät tryckluften': 'Lyssna efter läckor.',
  };
  for (const [title, text] of Object.entries(texts)) {
    const fields = { language: 'sv' as const, title, slug: '', body: richText(text), ...live };
    await payload.create({ collection: 'guides', data: fields });
  }
  const term = { title: 'Spillvärme', slug: '', definition: 'Värme som går till spillo.' };
  ({ id } = await payload.create({ collection: 'terms', locale: 'sv', data: term }));
  await publish();
});

afterAll(async () => {
  await publisher?.close();
  await cms?.close();
});

describe('A term', () => {
  it('stands in the glossary, in its data and in the guides that use it', async () => {
    expect(await page('/ordlista/')).toContain('id="spillvarme"');
    expect(await data('ordlista/ord.json')).toEqual([
      {
        title: 'Spillvärme',
        address: '/ordlista/#spillvarme',
        definition: 'Värme som går till spillo.',
      },
    ]);
    expect(await page(guide)).toMatch(/href="\/ordlista\/#spillvarme"[^>]*>Spillvärmen<\/a>/);
    expect(await page(otherGuide)).not.toContain('class="term"');
    expect(await page('/en/glossary/')).not.toContain('spillvarme');
  });

  it('that is explained anew touches the glossary and the guides that show it', async () => {
    const touched = await change({ definition: 'Värme som annars går förlorad.' });
    expect(touched).toEqual([guide, ...glossaries].sort());
    expect(await page(guide)).toContain('Värme som annars går förlorad.');
  });

  it('that gets another name is looked for in every guide of its language', async () => {
    const touched = await change({ synonyms: ['läckor'] });
    expect(touched).toEqual([guide, otherGuide, ...glossaries].sort());
    expect(await page(otherGuide)).toContain('class="term"');
    await change({ synonyms: [] });
    expect(await page(otherGuide)).not.toContain('class="term"');
  });

  it('knows its twin as long as that is visible', async () => {
    const english = {
      title: 'Waste heat',
      slug: '',
      definition: 'Heat that is lost.',
      synonyms: ['surplus heat'],
    };
    const touched = await change(english, 'en');
    expect(touched).not.toContain(otherGuide);
    expect(await page('/ordlista/')).toContain('href="/en/glossary/#waste-heat"');
    expect((await data('ordlista/ord.json'))[0]?.translation).toEqual({
      title: 'Waste heat',
      address: '/en/glossary/#waste-heat',
      synonyms: ['surplus heat'],
    });
    expect((await data('en/glossary/terms.json'))[0]?.translation?.title).toBe('Spillvärme');

    await change({ hidden: true }, 'en');
    expect(await page('/ordlista/')).not.toContain('waste-heat');
    expect(await data('en/glossary/terms.json')).toEqual([]);
  });

  it('takes its anchor along everywhere when its slug changes', async () => {
    await change({ slug: 'spill' });
    expect(await page('/ordlista/')).toContain('id="spill"');
    expect(await page(guide)).toContain('href="/ordlista/#spill"');
    expect((await data('ordlista/ord.json'))[0]?.address).toBe('/ordlista/#spill');
  });

  it('is nowhere while it is in the trash, and back where it was when restored', async () => {
    await change({ deletedAt: new Date().toISOString() });
    expect(await data('ordlista/ord.json')).toEqual([]);
    expect(await page(guide)).not.toContain('class="term"');
    await payload.update({ collection: 'terms', id, data: { deletedAt: null }, trash: true });
    await publish();
    expect(await page(guide)).toContain('href="/ordlista/#spill"');
  });

  it('is nowhere in a language in which it is hidden, whatever is written meanwhile, and back when it is shown', async () => {
    await change({ hidden: true });
    await change({ definition: 'Hemligt utkast.' });
    const nothingOfIt = async () => {
      expect(await data('ordlista/ord.json')).toEqual([]);
      for (const text of [await page('/ordlista/'), await page(guide)]) {
        expect(text).not.toContain('Hemligt');
        expect(text).not.toContain('class="term"');
      }
    };
    await nothingOfIt();
    await publisher.restart();
    await publish();
    await nothingOfIt();
    await change({ hidden: false });
    expect(await page(guide)).toContain('Hemligt utkast.');
  });

  it('is put into the trash by somebody who works in a language in which it has no name', async () => {
    const data = { title: 'Residual heat', slug: 'residual-heat', definition: 'Heat.' };
    const english = await payload.create({ collection: 'terms', locale: 'en', data });
    const where = { collection: 'terms', id: english.id, locale: 'sv' } as const;
    await payload.update({ ...where, data: { deletedAt: new Date().toISOString() } });
    await publish();
    expect(await page('/en/glossary/')).not.toContain('residual-heat');
    await payload.update({ ...where, data: { deletedAt: null }, trash: true });
    await publish();
    expect(await page('/en/glossary/')).toContain('id="residual-heat"');
    await payload.delete({ collection: 'terms', id: english.id });
  });

  it('that was deleted is gone from the glossary and from the guides', async () => {
    await payload.delete({ collection: 'terms', id });
    await publish();
    expect(await page('/ordlista/')).toContain('Här finns inga förklarade ord ännu');
    expect(await page(guide)).not.toContain('class="term"');
  });
});

it('The list of terms opens also when it is to be sorted by their other names', async () => {
  await payload.create({ collection: 'terms', data: { title: 'Ånga', slug: '', synonyms: ['vattenånga'] } });
  for (const sort of ['synonyms', '-abbreviations', ['title', 'synonyms']]) {
    const { docs } = await payload.find({ collection: 'terms', sort });
    expect(docs.length).toBeGreaterThan(0);
  }
});
