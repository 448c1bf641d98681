import { describe, expect, test } from 'vitest';
import { brokenAt, canonical, noHash, sha256, type LogEntry } from '../../../common/authenticity/log.ts';
import { linesOf, normalised, sentencesOf, twinText } from '../../../common/authenticity/passages.ts';

describe('a sentence', () => {
  test.each([
    ['Vi ”bygger” – nu!', 'VI\u00a0»bygger«  - nu'],
    ['Koldioxid\u00ADavtrycket', 'koldioxid-\navtrycket'],
    ['1 200 ton', '1200 ton'],
    ['5–10 procent', '5-10 procent'],
    ['ﬁber', 'fiber'],
  ])('is the same however mails and editors have written it: %s', (one, other) => {
    expect(normalised(one)).toBe(normalised(other));
  });

  test.each([
    ['5,5 procent', '55 procent'],
    ['−5 grader', '5 grader'],
    ['5 %', '5'],
    ['Vi bygger', 'Vi bygger inte'],
    ['får', 'far'],
  ])('is another when a word or figure is: %s, %s', (one, other) => {
    expect(normalised(one)).not.toBe(normalised(other));
  });
});

test('a Markdown twin has the sentences of its text, without what programs read before it, pictures and addresses', () => {
  const twin = [
    '---\ntitle: "A. B."\n---\n',
    '# Ugnen \\*går\\*\n',
    '![En ugn](https://a.example/b.jpg)\n',
    'Den [går](https://a.example/). Enligt SCB[^1]&#x20;',
    'är det CO<sub>2</sub>.\n',
    '- En sak\n- **En annan**\n',
    '| a | b<br>c |\n',
    '[^1]: Tabell 3\n',
  ].join('\n');
  const sentences = linesOf(twinText(twin)).flatMap(sentencesOf).map(normalised);
  expect(sentences).toEqual([
    'ugnengår',
    'dengår',
    'enligtscb',
    'ärdetco2',
    'ensak',
    'enannan',
    'ab',
    'c',
    'tabell3',
  ]);
});

async function chain(count: number): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for (let number = 1; number <= count; number += 1) {
    const facts = { number, act: 'published', previous: entries.at(-1)?.hash ?? noHash };
    entries.push({ ...facts, hash: await sha256(canonical(facts)) } as LogEntry);
  }
  return entries;
}

test('a change of any entry of the log is found, and so are entries that are left out or put elsewhere', async () => {
  const entries = await chain(5);
  expect(await brokenAt(entries)).toBeUndefined();
  for (const [index, entry] of entries.entries()) {
    expect(await brokenAt(entries.with(index, { ...entry, act: 'withdrawn' }))).toBe(index + 1);
    if (index < 4) expect(await brokenAt(entries.toSpliced(index, 1))).toBe(index + 1);
  }
  expect(await brokenAt(entries.toReversed())).toBe(1);
});
