import { glob, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import cmsEn from '../../../cms/i18n/en.json' with { type: 'json' };
import cmsSv from '../../../cms/i18n/sv.json' with { type: 'json' };
import siteEn from '../../../site/i18n/en.json' with { type: 'json' };
import siteSv from '../../../site/i18n/sv.json' with { type: 'json' };
import { lix } from '../../../common/readability.ts';

/** The sentences of a dictionary: labels say too little to be measured. */
function sentencesOf(dictionary: Record<string, string>): string {
  const sentences = Object.values(dictionary).filter((text) => /\s.*[.!?]$/.test(text));
  return sentences.join(' ').replace(/\{\w+\}/g, '1');
}

function proseOf(mdx: string): string {
  const [, , ...parts] = mdx.split(/^---$/m);
  const prose = parts.join('---').replace(/<[^>]+>|\]\([^)]*\)/g, ' ');
  // A heading ends like a sentence.
  return prose
    .replace(/^#+ .*$/gm, '$&.')
    .replace(/\{[^}]*\}/g, 'Bruket')
    .replace(/[*_#[\]]/g, ' ');
}

describe('What the product says itself is easy to read (LIX below 40)', () => {
  test.each([
    ['the site in Swedish', siteSv],
    ['the site in English', siteEn],
    ['the admin in Swedish', cmsSv],
    ['the admin in English', cmsEn],
  ])('%s', (_name, dictionary) => {
    expect(lix(sentencesOf(dictionary))).toBeLessThan(40);
  });

  test('every page that ships with the code', async () => {
    const hard: string[] = [];
    for await (const page of glob('content/pages/*/*.mdx')) {
      const measured = lix(proseOf(await readFile(page, 'utf8')));
      if (measured >= 40) hard.push(`${page}: ${measured.toFixed(1)}`);
    }
    expect(hard).toEqual([]);
  });
});
