import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../../../common/languages.ts';
import type { Given, Ground, ReadRow } from './read-rows.ts';

/** Somebody who is stored already. */
export interface Known {
  id: number;
  email: string;
  name: string;
  outlet: string;
  beats: string;
  language: Language;
  source: string;
  ground: Ground;
  notes: string;
  lists: number[];
  optedOut: boolean;
}

/** What becomes of a row. */
export interface PlannedRow {
  /** As a spreadsheet counts. */
  row: number;
  name: string;
  email: string;
  outcome:
    | 'new'
    | 'fills'
    | 'same'
    | 'again'
    | 'optedOut'
    | 'optsOut'
    | Extract<ReadRow, { issue: string }>['issue'];
  /** The row that it is put together with. */
  of?: number;
}

/** What is to be stored; without an id, somebody new. */
export interface Write {
  id?: number;
  values: Omit<Known, 'id'>;
}

export interface Plan {
  rows: PlannedRow[];
  writes: Write[];
}

export interface Target {
  known: Known[];
  /** Whether somebody with an address, who may be no longer stored, wants no letters. */
  hasOptedOut(email: string): boolean;
  /** Those to which all are added. */
  lists: number[];
  /** Where the addresses are from, where a row does not say so. */
  source: string;
  /** Of those of whom nothing else is said. */
  language: Language;
  /** What our columns are called, for notes. */
  labels: Record<'name' | 'outlet' | 'beats' | 'language' | 'source' | 'ground', string>;
}

const keyOf = (email: string) => email.toLowerCase();

/**
 * What an import would do, row by row, and what it would store. What is known stays: a file fills what is empty, and what it says
 * otherwise becomes a note. Whoever has opted out is left alone, whatever a file says.
 */
export function planImport(read: ReadRow[], target: Target): Plan {
  const people = gather(read);
  const known = new Map(target.known.map((one) => [keyOf(one.email), one]));
  const planned = new Map(
    [...people].map(([key, { given }]) => [key, planOne(given, known.get(key), target)] as const),
  );
  const rows = read.map((one): PlannedRow => {
    if ('issue' in one) return { row: one.row, name: '', email: one.value, outcome: one.issue };
    const { email, name, outlet } = one.given;
    const told = { row: one.row, email, name: name || outlet };
    const key = keyOf(email);
    const first = people.get(key)?.row ?? one.row;
    if (first !== one.row) return { ...told, outcome: 'again', of: first };
    return { ...told, outcome: planned.get(key)?.outcome ?? 'same' };
  });
  return { rows, writes: [...planned.values()].flatMap(({ write }) => (write ? [write] : [])) };
}

/** By address: rows of the same one are put together, what came first stays. */
function gather(read: ReadRow[]): Map<string, { row: number; given: Given }> {
  const people = new Map<string, { row: number; given: Given }>();
  for (const one of read) {
    if ('issue' in one) continue;
    const key = keyOf(one.given.email);
    const former = people.get(key);
    people.set(key, former ? { row: former.row, given: joined(former.given, one.given) } : one);
  }
  return people;
}

const parts = ['name', 'outlet', 'beats', 'source'] as const;

function joined(first: Given, second: Given): Given {
  const differing = parts.filter((part) => isOther(second[part], first[part])).map((part) => second[part]);
  return {
    ...first,
    ...Object.fromEntries(parts.map((part) => [part, first[part] || second[part]])),
    language: first.language || second.language,
    ground: first.ground || second.ground,
    notes: [...new Set([...first.notes, ...second.notes, ...differing])],
    optedOut: first.optedOut || second.optedOut,
  };
}

function isOther(value: string, stored: string): boolean {
  return value !== '' && stored !== '' && value !== stored;
}

interface PlannedOne {
  outcome: PlannedRow['outcome'];
  write?: Write;
}

function planOne(given: Given, known: Known | undefined, target: Target): PlannedOne {
  if (known?.optedOut || target.hasOptedOut(given.email)) return { outcome: 'optedOut' };
  const values = known ? filled(given, known, target) : newValues(given, target);
  const write: Write = { ...(known && { id: known.id }), values };
  if (given.optedOut) return { outcome: 'optsOut', write };
  if (!known) return { outcome: 'new', write };
  const { id: _, ...stored } = known;
  return isDeepStrictEqual(stored, values) ? { outcome: 'same' } : { outcome: 'fills', write };
}

function newValues(given: Given, { lists, source, language }: Target): Write['values'] {
  const { email, name, outlet, beats, notes, ground, optedOut } = given;
  return {
    ...{ email, name: name || outlet || email, outlet, beats },
    ...{ language: given.language || language, source: given.source || source, ground: ground || 'interest' },
    ...{ notes: notes.join('\n'), lists, optedOut },
  };
}

function filled(given: Given, known: Known, { lists, labels }: Target): Write['values'] {
  const others = (['name', 'outlet', 'beats', 'language', 'source', 'ground'] as const)
    .filter((part) => isOther(given[part], known[part]))
    .map((part) => `${labels[part]}: ${given[part]}`);
  const stored = known.notes.split('\n').map((line) => line.trim());
  const added = [...given.notes, ...others].filter((line) => !stored.includes(line));
  return {
    ...{ email: known.email, name: known.name || given.name },
    ...{ outlet: known.outlet || given.outlet, beats: known.beats || given.beats },
    ...{ language: known.language, source: known.source || given.source, ground: known.ground },
    notes: [known.notes, ...added].filter(Boolean).join('\n'),
    lists: [...new Set([...known.lists, ...lists])],
    optedOut: given.optedOut,
  };
}
