import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import en from '../../../cms/i18n/en.json' with { type: 'json' };
import sv from '../../../cms/i18n/sv.json' with { type: 'json' };
import { labelled } from '../../../cms/i18n/texts.ts';

describe('What staff read', () => {
  it('is there in Swedish and in English', () => {
    expect(Object.keys(en)).toEqual(Object.keys(sv));
    expect([...Object.values(sv), ...Object.values(en)].filter((words) => !words.trim())).toEqual([]);
  });

  it.each(['cms/i18n/sv.json', 'cms/i18n/en.json', 'site/i18n/sv.json', 'site/i18n/en.json'])(
    'has one word for each thing in %s',
    async (file) => {
      const keys: string[] = (await readFile(file, 'utf8')).match(/^ {2}"[^"]+"(?=: )/gm) ?? [];
      expect(keys.length).toBeGreaterThan(100);
      expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
    },
  );

  it('tells of a row what is in it', () => {
    const [services] = labelled('guides', [
      {
        name: 'services',
        type: 'array',
        fields: [{ type: 'row', fields: [{ name: 'name', type: 'text' }] }],
      },
    ]);
    expect(services).toMatchObject({
      admin: { components: { RowLabel: { clientProps: { label: { sv: 'Tjänst' }, telling: 'name' } } } },
    });
  });

  it('names each field in both languages, also within rows and groups', () => {
    const fields = labelled('guides', [
      { type: 'row', fields: [{ name: 'title', type: 'text' }] },
      { name: 'steps', type: 'array', fields: [{ name: 'title', type: 'text' }] },
    ]);
    expect(fields).toMatchObject([
      { fields: [{ label: { sv: 'Rubrik', en: 'Title' } }] },
      { label: { sv: 'Steg', en: 'Steps' }, fields: [{ label: { sv: 'Steg', en: 'Step' } }] },
    ]);
  });

  it('cannot be forgotten: a field without words stops the CMS', () => {
    expect(() => labelled('guides', [{ name: 'colour', type: 'text' }])).toThrow('No text "field.colour"');
  });
});
