/** What staff are told of a text that has come from Word: what is not there, and what they should look at. */
export const toldKinds = [
  'tracked',
  'comments',
  'pictures',
  'drawings',
  'objects',
  'equations',
  'textBoxes',
  'innerLinks',
  'otherLinks',
  'contents',
  'headers',
  'hidden',
  'underlined',
  'highlighted',
  'headingNumbers',
  'deepHeadings',
  'nestedTables',
  'signs',
  'blocks',
  'inLede',
  'macros',
  'alts',
  'machineAlts',
  'noTitle',
  'longTitle',
] as const;

export type ToldKind = (typeof toldKinds)[number];

/** How often, and which, as far as they have names. */
export interface Told {
  kind: ToldKind;
  count: number;
  names: string[];
}

export interface Ledger {
  note(kind: ToldKind, name?: string): void;
  /** In the order of {@link toldKinds}. */
  all(): Told[];
}

/** More names than this nobody reads. */
const maxNames = 10;

export function openLedger(): Ledger {
  const told = new Map<ToldKind, Told>();
  return {
    note(kind, name = '') {
      const entry = told.get(kind) ?? { kind, count: 0, names: [] };
      entry.count += 1;
      if (name && entry.names.length < maxNames && !entry.names.includes(name)) entry.names.push(name);
      told.set(kind, entry);
    },
    all: () => toldKinds.flatMap((kind) => told.get(kind) ?? []),
  };
}
