import type { DataFromGlobalSlug } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayInSweden } from '../../common/dates.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';

const today = dayInSweden(new Date().toISOString());
const shortcoming = { text: 'Filmer saknar syntolkning.', ground: 'burden', reason: 'De är gamla.' } as const;
let cms: OpenedPayload;

beforeAll(async () => {
  cms = await openPayload();
});

beforeEach(() =>
  change({
    tagline: 'Industrins omställning',
    accessibility: { compliance: 'partial', shortcomings: [shortcoming], updatedAt: '2026-03-02' },
  }),
);

afterAll(() => cms?.close());

type Settings = DataFromGlobalSlug<'settings'>;

const editor = { id: 1, collection: 'users' } as never;

/** What a person saves, or an import where there is none. @returns the date of the statement */
async function change(data: Partial<Settings>, user = editor): Promise<string | undefined> {
  const { accessibility } = await cms.payload.updateGlobal({ slug: 'settings', locale: 'sv', data, user });
  return accessibility.updatedAt?.slice(0, 10);
}

describe('The date of the accessibility statement', () => {
  it('becomes today when what it says is changed', async () => {
    expect(await change({ accessibility: { compliance: 'full', shortcomings: [] } })).toBe(today);
  });

  it('becomes today when the reason of one shortcoming is changed', async () => {
    const shortcomings = [{ ...shortcoming, reason: 'De görs om under 2027.' }];
    expect(await change({ accessibility: { compliance: 'partial', shortcomings } })).toBe(today);
  });

  it('stays when other settings are saved, also with the statement as it was', async () => {
    expect(await change({ tagline: 'Annat' })).toBe('2026-03-02');
    const { accessibility } = await cms.payload.findGlobal({ slug: 'settings', locale: 'sv' });
    expect(await change({ tagline: 'Ett till', accessibility })).toBe('2026-03-02');
  });

  it('is not touched by an import', async () => {
    const accessibility = { compliance: 'none' } as const;
    expect(await change({ accessibility }, null as never)).toBe('2026-03-02');
  });

  it('is the one that staff give', async () => {
    const accessibility = { compliance: 'none', updatedAt: '2026-11-01' } as const;
    expect(await change({ accessibility })).toBe('2026-11-01');
  });
});
