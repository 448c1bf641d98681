import fc from '../../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import {
  addQuery,
  readFormerAddress,
  readTarget,
  sentAddress,
  servedPath,
} from '../../../common/redirects/address.ts';
import { circleOf } from '../../../common/redirects/circle.ts';

const site = 'https://bruket.example';

describe('A former address', () => {
  it.each([
    ['/%C3%A5ret', '/året/'],
    ['/a\u030aret/', '/året/'],
    ['gammal', 'from'],
    ['//gammal//sida', '/gammal/sida/'],
    ['/a/../b/./c', '/b/c/'],
    ['/gammal.html', '/gammal.html'],
    ['/gammal.html/', '/gammal.html'],
    ['/min sida – ett', '/min%20sida%20–%20ett/'],
    ['/min%20sida', '/min%20sida/'],
    ['/100%', '/100%25/'],
    ['/100%25', '/100%25/'],
    ['/a\u200b\u202e\u00adb', '/ab/'],
    ['/a%E2%80%8Bb', '/a%E2%80%8Bb/'],
    [`${site}/gammal?`, 'query'],
    [`${site}/gammal`, '/gammal/'],
    ['https://annan.example/gammal', 'from'],
    ['/gammal?id=3', 'query'],
    ['/gammal#del', 'query'],
    ['/%E5ret', 'encoding'],
    ['/a%00b', 'sign'],
    ['/a%27b%2Fc', "/a'b/c/"],
    ['/a%2F..%2F%2e%2e%2Fb', '/b/'],
    ['/a%3Fb', '/a%3Fb/'],
    ['/a\\b', 'sign'],
    ['/a%5Cb', 'sign'],
    ['/a"b', 'sign'],
    ['/a*', 'sign'],
    ['/_redirects', 'hidden'],
    ['/site.nginx.conf', 'hidden'],
    ['/guider/elen/withdrawn.html', 'hidden'],
    ['/.env', 'hidden'],
    ['/.well-known/security', '/.well-known/security/'],
    ['/admin', '/admin/'],
    [`/${'å'.repeat(600)}`, 'long'],
    ['', 'from'],
  ])('%j is read as %s', (given, expected) => {
    const result = readFormerAddress(given, site);
    expect('address' in result ? result.address : result.issue).toBe(expected);
  });

  it('is the same when read again, and one that servers can be told', () => {
    fc.assert(
      fc.property(addresses, (given) => {
        const result = readFormerAddress(given, site);
        if ('issue' in result) return;
        expect(readFormerAddress(result.address, site)).toEqual(result);
        const sent = sentAddress(result.address) ?? '';
        expect(sent).toMatch(/^\/[!-~]*$/);
        expect(readFormerAddress(sent, site)).toEqual(result);
        expect(servedPath(sent)).toBe(servedPath(result.address));
        expect(result.address).not.toMatch(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}?#]/u);
      }),
      { numRuns: 2000, examples: [['/https://bruket.example\n/'], ['/a/%0a/b'], ['/a/%01']] },
    );
  });
});

describe('Where a redirect leads', () => {
  it.each([
    ['/sok/?q=återvinning', '/sok/?q=återvinning'],
    ['/sok/?q=%C3%A5tervinning&b=a%26b+c', '/sok/?q=återvinning&b=a%26b+c'],
    ['/om – oss/#del', '/om%20–%20oss/#del'],
    [`${site}/guider/`, '/guider/'],
    ['https://Återvinning.example/Å', 'https://återvinning.example/Å'],
    ['https://example.org', 'https://example.org/'],
    ['https:////evil.example', 'host'],
    ['//evil.example', 'host'],
    ['/..//evil.example', 'host'],
    ['/\\evil.example', 'backslash'],
    ['https://a@evil.example/', 'host'],
    ['https://', 'host'],
    ['http://example.org/', 'to'],
    ['javascript:alert(1)', 'to'],
    ['/\t/evil.example', 'host'],
    [`/${'a'.repeat(2001)}`, 'long'],
    ['', 'to'],
  ])('%j is read as %s', (given, expected) => {
    const result = readTarget(given, site);
    expect('address' in result ? result.address : result.issue).toBe(expected);
  });

  it.each([
    ['/sok/?q=återvinning', '/sok/?q=%C3%A5tervinning'],
    ['/om–oss/', '/om%E2%80%93oss/'],
    ['https://återvinning.example/Å?å#å', 'https://xn--tervinning-05a.example/%C3%85?%C3%A5#%C3%A5'],
    ['/$host?a={b}`"', '/%24host?a=%7Bb%7D%60%22'],
  ])('%s is sent as %s', (address, sent) => {
    expect(sentAddress(address)).toBe(sent);
  });

  it('is the same when read again, on this site or plainly elsewhere, and can be sent', () => {
    fc.assert(
      fc.property(addresses, (given) => {
        const result = readTarget(given, site);
        if ('issue' in result) return;
        expect(readTarget(result.address, site)).toEqual(result);
        expect(sentAddress(result.address)).toMatch(
          /^(\/(?!\/)|https:\/\/[^/])[!#%&'()*+,\-./:;=?@\w~[\]<>$]*$/,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

const addresses = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.webPath().map((path) => `/${path}`),
  fc
    .array(
      fc.constantFrom(
        ...[
          '/',
          '/',
          'a',
          'å',
          'a\u030a',
          '.',
          '..',
          '%',
          '%25',
          '%C3',
          '%A5',
          '%20',
          ' ',
          '?',
          '#',
          '\\',
          '–',
        ],
        ...[
          'https://',
          site,
          '\u200b',
          '%E2%80%8B',
          '%0a',
          '\n',
          '$',
          '{',
          '"',
          "'",
          '`',
          ':',
          '@',
          '🌲',
          '&',
          '+',
        ],
      ),
      { maxLength: 12 },
    )
    .map((parts) => `/${parts.join('')}`),
);

it('what a reader had after ? goes along, before the place on the page', () => {
  expect(addQuery('/ny/', 'utm=x')).toBe('/ny/?utm=x');
  expect(addQuery('/ny/?a=1#del', 'utm=x')).toBe('/ny/?a=1&utm=x#del');
  expect(addQuery('/ny/', '')).toBe('/ny/');
});

describe('A circle', () => {
  const others = [
    { from: '/b/', to: '/c?x=1' },
    { from: '/c/', to: '/d/' },
    { from: '/p/', to: '/q/' },
    { from: '/q/', to: '/p/' },
  ];

  it.each([
    ['of one', { from: '/a/', to: '/a#x' }, ['/a/', '/a#x']],
    ['over several', { from: '/d/', to: '/b/' }, ['/d/', '/b/', '/c?x=1', '/d/']],
    ['that is there already', { from: '/a/', to: '/p/' }, ['/a/', '/p/', '/q/', '/p/']],
  ])('%s is seen', (_, added, way) => {
    expect(circleOf(added, others)).toEqual(way);
  });

  it('is none where the way ends', () => {
    expect(circleOf({ from: '/a/', to: '/b/' }, others)).toBeUndefined();
    expect(circleOf({ from: '/a/', to: 'https://example.org/a/' }, others)).toBeUndefined();
  });
});
