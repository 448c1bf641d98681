import type { Component } from '../../../common/protocol/published-store/rich-text.ts';
import { oneLine } from '../../pasting/spaces.ts';
import { wordsOf } from './facts.ts';
import { openFields } from './fields.ts';
import { readLine } from './inlines.ts';
import type { Reader } from './reader.ts';
import { attribute, elementsIn, within, type XmlElement } from './xml.ts';

/** Finds footnotes and endnotes by their references. */
export function notesIn(reader: Omit<Reader, 'note'>): Reader['note'] {
  const parts = new Map<string, { notes: Map<string, XmlElement>; reader: Reader }>();
  const partOf = (kind: string) => {
    const known = parts.get(kind) ?? open(kind, reader);
    parts.set(kind, known);
    return known;
  };
  return (reference) => {
    const part = partOf(reference.name === 'w:endnoteReference' ? 'endnotes' : 'footnotes');
    const note = part.notes.get(attribute(reference, 'w:id') ?? '');
    return note && footnote(note, part.reader);
  };
}

function open(
  kind: string,
  reader: Omit<Reader, 'note'>,
): { notes: Map<string, XmlElement>; reader: Reader } {
  const { file } = reader;
  const part = [...reader.relations.values()].find(({ type }) => type === kind)?.target;
  const root = file.xml(part);
  const notes = (root ? elementsIn(root) : []).map((note) => [attribute(note, 'w:id') ?? '', note] as const);
  const relations = file.relations(part ?? '');
  // A note has no notes.
  return {
    notes: new Map(notes),
    reader: { ...reader, relations, fields: openFields(), note: () => undefined },
  };
}

function footnote(note: XmlElement, reader: Reader): Component | undefined {
  const inlines = within(note, 'w:p').flatMap((paragraph) => [
    ...readLine(paragraph, reader).inlines,
    { type: 'break' as const },
  ]);
  const text = oneLine(wordsOf(inlines));
  const [address] = inlines.flatMap((inline) =>
    inline.type === 'link' && 'url' in inline.target ? [inline.target.url] : [],
  );
  return text
    ? { type: 'component', slug: 'footnote', values: { text, ...(address ? { address } : {}) } }
    : undefined;
}
