import { isRecord } from '../../../common/is-record.ts';
import { formats, type Component, type Inline } from '../../../common/protocol/published-store/rich-text.ts';
import type { Material } from './material.ts';

/** What a block of ours says, in lines of text: Word has nothing like it. */
export function linesOf({ slug, values }: Component, material: Material): Inline[][] {
  switch (slug) {
    case 'quote':
      return quoteLines(values, material);
    case 'callout':
      return [...lineOf(values['title'], formats.bold), ...linesIn(values['text'])];
    case 'keyFigures':
      return recordsIn(values['figures']).flatMap(({ value, label, note }) =>
        lineOf([value, label, note].filter((part) => typeof part === 'string').join(' · ')),
      );
    case 'download':
      return lineOf(material.nameOf('files', Number(values['file'])));
    case 'video':
      return videoLines(values);
    default:
      return [];
  }
}

function quoteLines({ text, person, name, role }: Component['values'], material: Material): Inline[][] {
  const known = typeof person === 'number' ? material.nameOf('people', person) : '';
  const who = [typeof name === 'string' ? name : known, role].filter(
    (part) => typeof part === 'string' && part,
  );
  return [...linesIn(text), ...lineOf(who.length > 0 ? `– ${who.join(', ')}` : '')];
}

function videoLines({ title, address }: Component['values']): Inline[][] {
  if (typeof address !== 'string' || typeof title !== 'string') return lineOf(title);
  return [[{ type: 'link', target: { url: address }, children: [{ type: 'text', text: title, format: 0 }] }]];
}

function linesIn(value: unknown): Inline[][] {
  return typeof value === 'string' ? value.split(/\n+/).flatMap((line) => lineOf(line)) : [];
}

function lineOf(value: unknown, format = 0): Inline[][] {
  return typeof value === 'string' && value ? [[{ type: 'text', text: value, format }]] : [];
}

function recordsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
