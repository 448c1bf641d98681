import { readAuthors, type Authorship } from '../editing/authors.ts';

/** What is known of a version without its text. */
export interface VersionMark {
  id: number;
  at: Date;
  isPublished: boolean;
  authors: unknown;
}

/** What one person wrote without a long pause. */
export interface Sitting {
  user: number;
  begunAt: Date;
  endedAt: Date;
  /** Of the fields that were written in; `path@language` where each language has a value of its own. */
  fields: string[];
  /** The version before it, where there is one, and the one that holds what was written. */
  from: number | undefined;
  to: number;
}

interface Written extends Authorship {
  field: string;
  from: number | undefined;
  to: number;
}

/** A longer pause begins another sitting, in milliseconds. */
const maxPause = 60 * 60 * 1000;

/**
 * Who wrote when, as versions tell: each bears who wrote what stands in its fields.
 *
 * @param versions oldest first
 * @param bounds when something else was done to the text, after which writing begins anew
 */
export function sittingsIn(versions: VersionMark[], bounds: Date[]): Sitting[] {
  const written = versions.flatMap((version, index) => writtenIn(version, versions[index - 1]));
  const byPerson = Map.groupBy(written, ({ user }) => user);
  return [...byPerson.values()].flatMap((own) => gather(own, bounds));
}

/** What is filled in by itself, as an address from a title, nobody has written; alone, it is a change of theirs. */
const filledIn = new Set(['slug', 'publishAt', 'language', 'translationKey', 'untranslated', 'timeChanges']);

function writtenIn({ id, authors }: VersionMark, before: VersionMark | undefined): Written[] {
  const former = readAuthors(before?.authors);
  const changed = Object.entries(readAuthors(authors)).filter(([field, { at }]) => former[field]?.at !== at);
  const texts = changed.filter(([field]) => !filledIn.has(field));
  return (texts.length > 0 ? texts : changed.filter(([field]) => field === 'slug')).map(
    ([field, author]) => ({ ...author, field, from: before?.id, to: id }),
  );
}

function gather(written: Written[], bounds: Date[]): Sitting[] {
  const inOrder = written.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return inOrder.reduce<Sitting[]>((sittings, one) => {
    const last = sittings.at(-1);
    const at = new Date(one.at);
    if (last && goesOn(last.endedAt, at, bounds)) return [...sittings.slice(0, -1), extended(last, one, at)];
    return [...sittings, begun(one, at)];
  }, []);
}

function goesOn(from: Date, to: Date, bounds: Date[]): boolean {
  if (to.getTime() - from.getTime() > maxPause) return false;
  return !bounds.some((bound) => bound > from && bound <= to);
}

function begun({ user, field, from, to }: Written, at: Date): Sitting {
  return { user, begunAt: at, endedAt: at, fields: [field], from, to };
}

function extended(sitting: Sitting, { field, to }: Written, at: Date): Sitting {
  return { ...sitting, endedAt: at, fields: [...new Set([...sitting.fields, field])], to };
}
