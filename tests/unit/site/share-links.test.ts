import { expect, test } from 'vitest';
import { mailLink, shareLinks } from '../../../site/share-links.ts';

const page = { title: 'Spillvärme & ”ånga”', address: 'https://bruket.example/pressmeddelanden/spillvarme/' };
const links = [...shareLinks(page), { name: 'E-post', href: mailLink(page) }];

test.each(links)(
  'a page that is shared by $name is told by its own address, without anything that tracks',
  ({ href }) => {
    const { searchParams, hash } = new URL(href);
    const told = decodeURIComponent([...searchParams.values(), hash].join(' '));
    expect(told).toContain(page.address);
    expect(told.split(page.address)[1]?.trim()).toBe('');
    expect(
      [...searchParams.keys()].filter((name) => !['url', 'u', 'text', 'subject', 'body'].includes(name)),
    ).toEqual([]);
  },
);

test('what asks for words is given the title', () => {
  const worded = links.filter(({ name }) => ['Bluesky', 'Mastodon', 'X', 'E-post'].includes(name));
  expect(worded).toHaveLength(4);
  for (const { href } of worded) expect(decodeURIComponent(href)).toContain(page.title);
});
