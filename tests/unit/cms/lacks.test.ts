import { describe, expect, it } from 'vitest';
import { findLacks } from '../../../cms/admin/publish/lacks.ts';

const rich = (...children: object[]) => ({ root: { type: 'root', children } });
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const body = rich(paragraph('Så här.'));

describe('Before publishing, staff are asked about', () => {
  it('a press release without body, contact or picture', () => {
    expect(findLacks('press-releases', { title: 'Ny mätare' })).toEqual([
      'publish.lack.body',
      'publish.lack.contact',
      'publish.lack.picture',
    ]);
    expect(findLacks('press-releases', { body, contacts: [1], image: 2 })).toEqual([]);
  });

  it('a text that is not translated', () => {
    expect(findLacks('guides', { body, untranslated: true })).toEqual(['publish.lack.translation']);
  });

  it('a body that has nothing but white space and empty lists', () => {
    const empty = rich(paragraph('  '), { type: 'list', children: [{ type: 'listitem', children: [] }] });
    expect(findLacks('guides', { body: empty })).toEqual(['publish.lack.body']);
    expect(findLacks('guides', { body: rich({ type: 'upload', value: 1 }) })).toEqual([]);
    expect(findLacks('guides', { body: rich(paragraph(''), { type: 'block' }) })).toEqual([]);
  });

  it('but not of what a kind says elsewhere', () => {
    expect(findLacks('guides', { steps: [{ title: 'Räkna' }] })).toEqual([]);
    expect(findLacks('case-studies', { challenge: body, image: 1 })).toEqual([]);
  });
});
