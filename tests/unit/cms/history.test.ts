import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { WholeEntryLine } from '../../../cms/admin/history/whole-entry.tsx';
import type { WholeEntry } from '../../../cms/history/whole.ts';
import { cellOf } from '../../../cms/history/csv.ts';
import { filterOf, questionIn } from '../../../cms/history/question.ts';
import { sittingsIn, type VersionMark } from '../../../cms/history/sittings.ts';
import { actWords } from '../../../cms/history/words.ts';

describe('a cell of the file for spreadsheets', () => {
  it.each(['=1+1', '+46 8', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1'])(
    'is text where it begins like a formula: %j',
    (value) => expect(cellOf(value)).toBe(`"'${value}"`),
  );

  it('keeps what a spreadsheet would take for its own signs', () => {
    expect(cellOf('Ett "citat"; två')).toBe('"Ett ""citat""; två"');
    expect(cellOf('Spara el')).toBe('Spara el');
  });
});

describe('what people wrote', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 8, minute));
  const version = (id: number, minute: number, authors: Record<string, [number, number]>): VersionMark => ({
    ...{ id, at: at(minute), isPublished: false },
    authors: Object.fromEntries(
      Object.entries(authors).map(([field, [user, when]]) => [field, { user, at: at(when).toISOString() }]),
    ),
  });
  const told = (versions: VersionMark[], bounds: Date[] = []) =>
    sittingsIn(versions, bounds).map(({ user, fields, from, to }) => [user, fields.join(), from, to]);

  it('without a long pause is one sitting', () => {
    const first = version(1, 10, { title: [7, 5], lede: [7, 10] });
    const second = version(2, 30, { title: [7, 5], lede: [7, 30] });
    expect(told([first, second])).toEqual([[7, 'title,lede', undefined, 2]]);
  });

  it('after an hour, or after the text was published, is another', () => {
    const first = version(1, 10, { title: [7, 5] });
    const second = version(2, 80, { title: [7, 5], lede: [7, 80] });
    expect(told([first, second])).toHaveLength(2);
    const soon = version(2, 30, { title: [7, 5], lede: [7, 30] });
    expect(told([first, soon], [at(20)])).toHaveLength(2);
  });

  it('is told of each of two, also where one version holds it', () => {
    const both = version(2, 30, { title: [7, 20], lede: [8, 30] });
    expect(told([version(1, 0, {}), both])).toEqual([
      [7, 'title', 1, 2],
      [8, 'lede', 1, 2],
    ]);
  });
});

describe('a line of the history', () => {
  const reader = { language: 'sv' as const, now: new Date('2026-11-30T12:00:00Z') };
  const line = (act: Parameters<typeof actWords>[0]['act'], detail: object, kind = 'guides') =>
    actWords({ act, detail, kind }, reader);

  it('says what was done in words', () => {
    const [from, to] = ['2026-11-30T07:00:00Z', '2026-12-01T08:30:00Z'];
    expect(line('move time', { from, to })).toBe('flyttade tiden från mån 30 nov 08.00 till tis 1 dec 09.30');
    expect(line('withdraw', { reason: 'replaced', replacement: 'Ny guide' })).toBe(
      'drog in sidan (ersatt av ”Ny guide”)',
    );
    expect(line('change role', { from: 'author', to: 'editor' }, 'users')).toBe(
      'ändrade rollen från skribent till redaktör',
    );
    expect(line('return', { note: 'Siffran saknar källa.' })).toBe(
      'skickade tillbaka: ”Siffran saknar källa.”',
    );
    expect(line('restore from trash', { standing: 'live' })).toContain('som publicerad');
  });

  it('names some of many fields', () => {
    const fields = ['Rubrik', 'Ingress', 'Brödtext', 'Bild', 'Ämnen'];
    expect(actWords({ act: 'write', detail: {}, kind: 'guides', fields }, reader)).toBe(
      'skrev i Rubrik, Ingress, Brödtext och 2 till',
    );
  });
});

describe('an address of the history of everything', () => {
  it('asks for days as they are in Sweden, and for nothing that makes no sense', () => {
    const given: Record<string, string> = { who: '3', act: 'publish', from: '2026-11-30', to: '2026-11-30' };
    expect(filterOf(questionIn((name) => given[name]))).toEqual({
      ...{ who: 3, act: 'publish' },
      ...{ from: new Date('2026-11-29T23:00:00Z'), to: new Date('2026-11-30T23:00:00Z') },
    });
    const odd: Record<string, string> = { who: '-1', act: 'x', kind: "a'b", from: '2026-13-01', id: '9e9' };
    expect(filterOf(questionIn((name) => odd[name]))).toEqual({});
  });
});

it.each([
  ['sv', 'Bild, svenska: '],
  ['en', 'Picture, Swedish: '],
] as const)(
  'names kind and language of what something was done to as sentences do, in %s',
  (language, words) => {
    const entry: WholeEntry = {
      ...{ key: '1', at: '2026-11-30T07:00:00Z', who: { name: 'Anna Ek', actor: 'person' }, act: 'change' },
      ...{ kind: 'media', kindName: language === 'sv' ? 'Bild' : 'Picture', documentId: 7, title: 'Ugnen' },
      ...{ language: 'sv', detail: {} },
    };
    const line = renderToStaticMarkup(createElement(WholeEntryLine, { entry, language }));
    expect(line).toContain(`${words}<a href="/admin/collections/media/7">Ugnen</a>`);
  },
);
