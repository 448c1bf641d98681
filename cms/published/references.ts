import { isRecord } from '../../common/is-record.ts';
import { isKind, isSubjectKind } from '../../common/addresses.ts';
import { itemTag, summaryTag, type Tag } from '../../common/protocol/cache-tags.ts';
import type {
  Block,
  Component,
  Inline,
  List,
  RichText,
} from '../../common/protocol/published-store/rich-text.ts';
import type {
  DocumentReference,
  PublishedText,
  Reference,
} from '../../common/protocol/published-store/texts.ts';

type Thing = Parameters<typeof itemTag>[0];
/** By the name of a property, what it refers to, wherever in a text it stands. */
const things: Record<string, Thing> = {
  ...{
    image: 'media',
    gallery: 'media',
    picture: 'media',
    pictures: 'media',
    logo: 'media',
    poster: 'media',
  },
  ...{ topics: 'topics', regions: 'regions', projects: 'projects' },
  ...{ organisations: 'organisations', organisation: 'organisations' },
  ...{ coordinator: 'organisations', members: 'organisations' },
  ...{ contacts: 'people', reviewedBy: 'people', person: 'people', pictured: 'people' },
  ...{ attachments: 'files', file: 'files' },
};

/** The cache tags of all that a text refers to: whoever changes or deletes one of them finds the text by it. */
export function referenceTags({ data, body }: PublishedText): Tag[] {
  const tags = new Set<Tag>();
  collect({ ...data, ...body }, tags);
  return [...tags].sort();
}

/** The ids of all things of a kind that a text refers to. */
export function referredTo(thing: Thing, text: object): Reference[] {
  const tags = new Set<Tag>();
  collect(text, tags);
  return [...tags].flatMap((tag) => (tag.startsWith(`${thing}:`) ? Number(tag.slice(thing.length + 1)) : []));
}

function collect(values: object, tags: Set<Tag>): void {
  for (const [name, value] of Object.entries(values)) {
    const thing = things[name];
    if (name === 'replacement' && isDocument(value)) tags.add(summaryTag(value.kind, value.id));
    else if (thing) for (const id of ids(value)) tags.add(itemTag(thing, id));
    else if (isDocuments(name, value)) for (const { kind, id } of value) tags.add(summaryTag(kind, id));
    else if (isRichText(value)) for (const block of value) collectBlock(block, tags);
    else if (Array.isArray(value)) value.filter(isRecord).forEach((row) => collect(row, tags));
    else if (isRecord(value)) collect(value, tags);
  }
}

function collectBlock(block: Block, tags: Set<Tag>): void {
  if (block.type === 'component') collectComponent(block, tags);
  else if (block.type === 'list') collectList(block, tags);
  else if (block.type === 'table')
    for (const cell of block.rows.flat()) for (const part of cell.children) collectBlock(part, tags);
  else if ('children' in block) for (const inline of block.children) collectInline(inline, tags);
}

function collectList({ items }: List, tags: Set<Tag>): void {
  for (const { children, nested } of items) {
    for (const inline of children) collectInline(inline, tags);
    for (const list of nested) collectList(list, tags);
  }
}

function collectInline(inline: Inline, tags: Set<Tag>): void {
  if (inline.type !== 'link' || 'url' in inline.target) return;
  const { collection, id } = inline.target;
  if (isKind(collection)) tags.add(summaryTag(collection, id));
  if (isSubjectKind(collection)) tags.add(itemTag(collection, id));
}

function collectComponent({ values }: Component, tags: Set<Tag>): void {
  collect(values, tags);
}

function ids(value: unknown): Reference[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
    const id = isRecord(one) ? one['id'] : one;
    return typeof id === 'number' ? [id] : [];
  });
}

function isDocument(value: unknown): value is DocumentReference {
  if (!isRecord(value)) return false;
  const { kind, id } = value;
  return typeof kind === 'string' && isKind(kind) && typeof id === 'number';
}

function isDocuments(name: string, value: unknown): value is DocumentReference[] {
  return (name === 'related' || name === 'featured' || name === 'parts') && Array.isArray(value);
}

function isRichText(value: unknown): value is RichText {
  return Array.isArray(value) && isRecord(value[0]) && typeof value[0]['type'] === 'string';
}
