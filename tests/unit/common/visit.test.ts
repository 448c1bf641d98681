import { isbot } from 'isbot';
import { describe, expect, it } from 'vitest';
import { createCounter, readBatch } from '../../../common/visits/batch.ts';
import { visitOf, type FileRequest } from '../../../common/visits/visit.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

function visit(address: string, headers: FileRequest['headers'] = {}, method = 'GET') {
  const all = { 'user-agent': firefox, 'sec-fetch-dest': 'document', ...headers };
  return visitOf({ address, method, headers: all }, { siteHost: 'press.example', isRobot: isbot });
}

describe('What counts as a visit', () => {
  it('is a page that a person opens, with the host that led there', () => {
    expect(visit('/guider/elen/', { referer: 'https://www.nwt.example/artikel?id=7' })).toEqual({
      kind: 'read',
      address: '/guider/elen/',
      from: 'nwt.example',
    });
  });

  it('is one without a host where the reader comes from the site itself, or nothing is told', () => {
    expect(visit('/', { referer: 'https://www.press.example/guider/' })?.from).toBe('');
    expect(visit('/')?.from).toBe('');
    expect(visit('/', { referer: 'rubbish' })?.from).toBe('');
  });

  it('is a PDF, a file or a picture that somebody fetches', () => {
    expect(visit('/pressmeddelanden/nytt/nytt.pdf')?.kind).toBe('pdf');
    expect(visit('/files/rapport.xlsx')?.kind).toBe('file');
    expect(visit('/media/valsverk-ab12.jpg', { 'sec-fetch-dest': 'empty' })?.kind).toBe('picture');
  });

  it('is a text that somebody copies by the button of its page', () => {
    const copied = { 'x-copied': '1', 'sec-fetch-dest': 'empty' };
    expect(visit('/guider/elen/', copied, 'HEAD')).toEqual({
      kind: 'copy',
      address: '/guider/elen/',
      from: '',
    });
    expect(visit('/guider/elen/', { ...copied, dnt: '1' }, 'HEAD')).toBeUndefined();
    expect(visit('/rss.xml', copied, 'HEAD')).toBeUndefined();
  });

  it('is a feed that a program fetches, by the name of the program', () => {
    const program = 'Feedly/1.0 (+http://feedly.example; 16 subscribers)';
    expect(visit('/rss.xml', { 'user-agent': program, 'sec-fetch-dest': undefined })).toEqual({
      kind: 'feed',
      address: '/rss.xml',
      from: 'Feedly',
    });
  });

  it.each([
    ['a reader whose browser asks not to be tracked', '/', { dnt: '1' }],
    ['a reader who asks not to be sold', '/', { 'sec-gpc': '1' }],
    ['a page that is fetched ahead', '/', { 'sec-purpose': 'prefetch;prerender' }],
    ['a robot', '/', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['a program without a name', '/', { 'user-agent': undefined }],
    ['a page that a script fetches', '/', { 'sec-fetch-dest': 'empty' }],
    ['a picture that a page shows', '/media/valsverk-ab12.avif', { 'sec-fetch-dest': 'image' }],
    ['the rest of a file', '/files/rapport.pdf', { range: 'bytes=4096-' }],
    ['what belongs to all pages', '/_astro/page.css', { 'sec-fetch-dest': 'style' }],
    ['the page for what is missing', '/404.html', {}],
  ])('is not %s', (_what, address, headers) => {
    expect(visit(address, headers)).toBeUndefined();
  });

  it('is not a request that reads nothing', () => {
    expect(visit('/', {}, 'HEAD')).toBeUndefined();
  });
});

describe('Counting', () => {
  const read = { kind: 'read', address: '/', from: 'a.example' } as const;

  it('adds up what is the same on a day', () => {
    const counter = createCounter();
    for (const day of ['2026-11-29', '2026-11-30', '2026-11-30']) counter.count(read, day);
    expect(counter.take().map(({ day, count }) => [day, count])).toEqual([
      ['2026-11-29', 1],
      ['2026-11-30', 2],
    ]);
    expect(counter.take()).toEqual([]);
  });

  it('takes no more memory than it may, and forgets first where readers come from', () => {
    const counter = createCounter(2);
    counter.count({ ...read, from: '' }, '2026-11-30');
    for (const from of ['a.example', 'b.example', 'c.example'])
      counter.count({ ...read, from }, '2026-11-30');
    counter.count({ ...read, address: '/guider/' }, '2026-11-30');
    expect(counter.take().map(({ from, count }) => [from, count])).toEqual([
      ['', 3],
      ['a.example', 1],
    ]);
  });

  it('reads back what it wrote, and nothing else', () => {
    const counter = createCounter();
    counter.count(read, '2026-11-30');
    const counts = counter.take();
    expect(readBatch(JSON.stringify(counts))).toEqual(counts);
    for (const text of [
      '',
      '{',
      '{}',
      '[null]',
      '[{"day":"x"}]',
      JSON.stringify([{ ...counts[0], count: 0.5 }]),
    ])
      expect(readBatch(text)).toBeUndefined();
  });
});
