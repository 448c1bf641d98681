import { describe, expect, it } from 'vitest';
import { planImport, type Known, type Target } from '../../../cms/press-lists/import/plan.ts';
import { readCsv } from '../../../cms/press-lists/import/read-csv.ts';
import { readRows } from '../../../cms/press-lists/import/read-rows.ts';
import fc from '../../support/fast-check.ts';

/** As Excel set up in Swedish writes it, in the letters of Windows. */
const fromExcel = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');

const target = (more: Partial<Target> = {}): Target => ({
  known: [],
  hasOptedOut: () => false,
  lists: [7],
  source: 'Egen lista',
  language: 'sv',
  labels: {
    ...{ name: 'Namn', outlet: 'Medium', beats: 'Bevakar' },
    ...{ language: 'Språk', source: 'Källa', ground: 'Grund' },
  },
  ...more,
});

function plan(bytes: Buffer | string, more: Partial<Target> = {}) {
  const sheet = readCsv(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  if ('issue' in sheet) throw new Error(sheet.issue);
  return planImport(readRows(sheet) ?? [], target(more));
}

const outcomes = (bytes: string, more: Partial<Target> = {}) =>
  plan(bytes, more).rows.map(({ row, outcome, of }) => [row, outcome, ...(of ? [of] : [])]);

describe('A file of journalists is read', () => {
  const rows = [
    ['Förnamn', 'Efternamn', 'E-postadress', 'Redaktion', 'Ämnen', 'Språk', 'Kommentar', 'Telefon'],
    [
      'Åsa',
      'Öberg',
      'Asa.Oberg@Example.org',
      'Dala-Bladet',
      'stål; energi',
      'Engelska',
      'Ring\nförst',
      '070-1',
    ],
  ];
  const quoted = (sign: string) => rows.map((row) => row.map((cell) => `"${cell}"`).join(sign)).join('\n');
  const written = {
    ...{ email: 'Asa.Oberg@example.org', name: 'Åsa Öberg', outlet: 'Dala-Bladet', beats: 'stål; energi' },
    ...{ language: 'en', source: 'Egen lista', ground: 'interest', lists: [7], optedOut: false },
    notes: 'Ring\nförst\nTelefon: 070-1',
  };

  it.each([
    ['by Excel in Swedish', fromExcel(quoted(';'))],
    ['in UTF-8 with its mark', Buffer.from(`\u{FEFF}${quoted(';')}`)],
    ['with commas', Buffer.from(quoted(','))],
    ['with tabs', Buffer.from(quoted('\t'))],
    ['as Unicode text of Excel', Buffer.from(`\u{FEFF}${quoted('\t')}`, 'utf16le')],
    ['with the hint to Excel', Buffer.from(`sep=;\r\n${quoted(';')}`)],
  ])('as it was written %s, and nothing of it is lost', (_, bytes) =>
    expect(plan(bytes).writes).toEqual([{ values: written }]),
  );

  it('with English headings, an address in brackets and a day of consent', () => {
    const { writes } = plan(
      'Name,Email,Outlet,Consent,Source\nBo Ek,Bo Ek <bo@example.org>,TT,2026-03-01,Fair in Luleå\n',
    );
    expect(writes[0]?.values).toMatchObject({
      ...{ name: 'Bo Ek', email: 'bo@example.org', ground: 'consent', source: 'Fair in Luleå' },
      notes: 'Consent: 2026-03-01',
    });
  });

  it('or it is said why not', () => {
    expect(readCsv(Buffer.from(' \n;;\n'))).toEqual({ issue: 'empty' });
    expect(readCsv(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]))).toEqual({ issue: 'binary' });
    expect(readCsv(Buffer.from('E-post\na@example.org\n"b@example.org\n'))).toEqual({
      issue: 'quote',
      row: 3,
    });
    expect(readRows({ header: ['Namn', 'Adress'], rows: [] })).toBeUndefined();
  });

  it('whatever is in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const sheet = readCsv(Buffer.from(bytes));
        if (!('issue' in sheet)) readRows({ ...sheet, header: ['E-post', ...sheet.header] });
      }),
    );
  });
});

describe('Row by row it is told', () => {
  const eva: Known = {
    ...{ id: 3, email: 'eva@example.org', name: 'Eva', outlet: '', beats: 'stål', language: 'sv' },
    ...{ source: 'Mässan', ground: 'interest', notes: 'Pigg', lists: [7], optedOut: false },
  };

  it('what cannot be read, as the spreadsheet counts its rows', () => {
    const long = 'x'.repeat(301);
    const file = `E-post;Namn\n\n;Bo\nbo@;Bo\na@example.org;${long}\n"b@example.org\nBcc: c@example.org";Di\n`;
    expect(outcomes(file)).toEqual([
      [3, 'noAddress'],
      [4, 'wrongAddress'],
      [5, 'tooLong'],
      [6, 'wrongAddress'],
    ]);
  });

  it('which addresses are there twice, put together into one', () => {
    const file = 'E-post;Namn;Medium\nbo@example.org;Bo;\nBO@example.org;Bo Ek;TT\nnej;x;y\n';
    expect(outcomes(file)).toEqual([
      [2, 'new'],
      [3, 'again', 2],
      [4, 'wrongAddress'],
    ]);
    const { writes } = plan(file);
    expect(writes).toMatchObject([{ values: { name: 'Bo', outlet: 'TT', notes: 'Bo Ek' } }]);
  });

  it('who is there already: what is empty is filled, what differs is noted, and nothing is overwritten', () => {
    const file = 'E-post;Namn;Medium;Bevakar\nEva@example.org;Eva Ås;DN;energi\n';
    const { rows, writes } = plan(file, { known: [eva], lists: [8] });
    expect(rows).toMatchObject([{ outcome: 'fills' }]);
    const { optedOut: _, ...values } = writes[0]!.values;
    expect([writes[0]!.id, values]).toEqual([
      3,
      {
        ...{ email: 'eva@example.org', name: 'Eva', outlet: 'DN', beats: 'stål', language: 'sv' },
        ...{ source: 'Mässan', ground: 'interest', lists: [7, 8] },
        notes: 'Pigg\nNamn: Eva Ås\nBevakar: energi',
      },
    ]);
    const again = { ...eva, ...values };
    expect(outcomes(file, { known: [again], lists: [8] })).toEqual([[2, 'same']]);
  });

  it('who has opted out, whether they are stored or not: they are left alone', () => {
    const file = 'E-post;Namn\neva@example.org;Eva\nborta@example.org;Di\n';
    const hasOptedOut = (email: string) => email === 'borta@example.org';
    expect(plan(file, { known: [{ ...eva, optedOut: true }], hasOptedOut }).writes).toEqual([]);
    expect(outcomes(file, { known: [{ ...eva, optedOut: true }], hasOptedOut })).toEqual([
      [2, 'optedOut'],
      [3, 'optedOut'],
    ]);
  });

  it('who says no in the file itself, once in it or on every row', () => {
    const file = 'E-post;Avregistrerad\nbo@example.org;nej\nbo@example.org;2026-01-02\neva@example.org;\n';
    const { rows, writes } = plan(file, { known: [eva], lists: [] });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['optsOut', 'again', 'same']);
    expect(writes).toMatchObject([{ values: { email: 'bo@example.org', optedOut: true } }]);
  });
});
