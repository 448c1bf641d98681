import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import { compareFields, type Difference, type NamedText } from './compare.ts';
import type { Reference } from '../fields/told.ts';
import { fieldTexts, type FieldText, type Line } from './field-texts.ts';

/**
 * What a document says otherwise in one state than in another, in the words of whoever asks.
 *
 * @param of the collection that it is in, or its fields
 * @param before as stored, relations as ids; without one, all that `after` says is new
 */
export async function differencesBetween(
  req: PayloadRequest,
  of: CollectionSlug | FlattenedField[],
  before: object | undefined,
  after: object,
): Promise<Difference[]> {
  const fields = typeof of === 'string' ? req.payload.collections[of].config.flattenedFields : of;
  const language = languageOfStaff(req);
  const [former, now] = [before ?? {}, after].map((state) => fieldTexts(state, fields, language));
  const names = await readNames(req, [...(former ?? []), ...(now ?? [])]);
  return compareFields(named(former ?? [], names), named(now ?? [], names));
}

type Names = Map<string, string>;

const keyOf = ({ collection, id }: Reference) => `${collection} ${id}`;

function named(texts: FieldText[], names: Names): NamedText[] {
  return texts.map((field) => ({ ...field, lines: field.lines.map((line) => wordsOf(line, names)) }));
}

function wordsOf(line: Line, names: Names): string {
  return typeof line === 'string' ? line : (names.get(keyOf(line)) ?? `${line.collection} ${line.id}`);
}

/** What the documents that are referred to are called: one query for each collection. */
async function readNames(req: PayloadRequest, texts: FieldText[]): Promise<Names> {
  const references = texts.flatMap(({ lines }) => lines.filter((line) => typeof line !== 'string'));
  const byCollection = Map.groupBy(references, ({ collection }) => collection);
  const read = [...byCollection].map(([collection, among]) => readNamesIn(req, collection, among));
  return new Map((await Promise.all(read)).flat());
}

async function readNamesIn(req: PayloadRequest, slug: string, references: Reference[]) {
  const collection = Object.keys(req.payload.collections).find((known) => known === slug);
  if (!collection) return [];
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where: { id: { in: [...new Set(references.map(({ id }) => id))] } },
    ...{ depth: 0, draft: true, trash: true, pagination: false, overrideAccess: false },
    req,
  });
  const title = req.payload.collections[collection as CollectionSlug].config.admin.useAsTitle ?? 'id';
  return docs.map((document): [string, string] => [
    keyOf({ collection, id: document.id }),
    nameOf(document, title) ?? text('differences.unnamed')[languageOfStaff(req)],
  ]);
}

function nameOf(document: object, field: string): string | undefined {
  const name: unknown = Object.entries(document).find(([key]) => key === field)?.[1];
  return typeof name === 'string' && name !== '' ? name : undefined;
}
