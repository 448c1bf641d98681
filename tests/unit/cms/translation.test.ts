import { describe, expect, it } from 'vitest';
import { takeOver } from '../../../cms/translation/take-over.ts';

const block = { type: 'block', fields: { id: 'b'.repeat(24), blockType: 'quote', text: 'Ja.' } };
const document = {
  id: 7,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  _status: 'published',
  language: 'sv',
  translationKey: 'key',
  slug: 'mat-forst',
  publishAt: '2026-01-01T00:00:00Z',
  timeChanges: [],
  blank: false,
  fieldAuthors: {},
  title: 'Mät först',
  topics: [1, 2],
  related: [{ relationTo: 'guides', value: 3 }],
  corrections: [{ id: 'c'.repeat(24), date: '2026-01-02', text: 'Fel siffra.' }],
  steps: [{ id: 'a'.repeat(24), title: 'Räkna', tasks: [{ id: 'd'.repeat(24), text: 'Läs av' }] }],
  body: { root: { children: [block] } },
};

describe('What a translation takes over', () => {
  it('is all that the document says, and what it is about', () => {
    expect(takeOver(document)).toMatchObject({
      translationKey: 'key',
      title: 'Mät först',
      topics: [1, 2],
      related: [{ relationTo: 'guides', value: 3 }],
      steps: [{ title: 'Räkna', tasks: [{ text: 'Läs av' }] }],
      body: { root: { children: [{ type: 'block', fields: { blockType: 'quote', text: 'Ja.' } }] } },
    });
  });

  it('is neither its identity, its address and its time, nor what was corrected in it', () => {
    expect(Object.keys(takeOver(document)).sort()).toEqual([
      'body',
      'related',
      'steps',
      'title',
      'topics',
      'translationKey',
    ]);
  });

  it('has rows and blocks of its own', () => {
    const ids = (value: unknown) => JSON.stringify(value).match(/"id":"[0-9a-f]{24}"/g) ?? [];
    const [fresh, former] = [ids(takeOver(document)), ids({ steps: document.steps, body: document.body })];
    expect(fresh).toHaveLength(3);
    expect(new Set([...fresh, ...former]).size).toBe(6);
  });
});
