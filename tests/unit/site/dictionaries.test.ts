import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { messagesIn, translator } from '../../../site/i18n/index.ts';
import en from '../../../site/i18n/en.json' with { type: 'json' };
import sv from '../../../site/i18n/sv.json' with { type: 'json' };

const site = fileURLToPath(new URL('../../../site', import.meta.url));

test('both dictionaries have the same keys', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
});

test('both languages take the same parameters', () => {
  const parameters = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const key of Object.keys(sv) as (keyof typeof sv)[]) {
    expect(parameters(en[key]), key).toEqual(parameters(sv[key]));
  }
});

test('every key is used by a template', async () => {
  const source = await sources();
  const patterns = [...source.matchAll(/`([a-z-]+(?:\.[\w-]*)*)\$\{[^}]+\}([\w.-]*)`/g)].map(
    ([, start = '', end = '']) => new RegExp(`^${escaped(start)}[\\w-]+${escaped(end)}$`),
  );
  const unused = Object.keys(sv).filter((key) => {
    const stem = key.replace(/\.(one|other)$/, '');
    return (
      !source.includes(`'${key}'`) && !source.includes(`'${stem}'`) && !patterns.some((p) => p.test(key))
    );
  });
  expect(unused).toEqual([]);
});

test('amounts in the dictionaries are not broken over lines either, and signs are real', () => {
  for (const [key, text] of [...Object.entries(sv), ...Object.entries(en)]) {
    expect(text, key).not.toMatch(/\d (\d|kr\b|miljon|million)|SEK \d|(^|\s)-\d|\w'\w/);
  }
});

test('parameters are filled in and plurals follow the language', () => {
  expect(translator('sv')('press.byline', { name: 'Anna' })).toBe('Text: Anna');
  expect(messagesIn('en').count('list.count', 1)).toBe('1 document');
  expect(messagesIn('en').count('list.count', 1200)).toBe('1,200 documents');
});

async function sources(): Promise<string> {
  const texts: string[] = [];
  for await (const file of glob('**/*.{astro,ts}', { cwd: site }))
    texts.push(await readFile(`${site}/${file}`, 'utf8'));
  return texts.join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('.', '\\.');
}
