import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from '../../support/fast-check.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentAddress } from '../../../common/redirects/address.ts';
import { openRedirects } from '../../../launcher/static-server/redirects.ts';
import { forCaddy } from '../../../publisher/routes/hosts/caddy.ts';
import { forNginx } from '../../../publisher/routes/hosts/nginx.ts';
import { forStaticHosts, headersForStaticHosts } from '../../../publisher/routes/hosts/static-hosts.ts';
import { formerAddresses, type FormerAddresses, type Redirect } from '../../../publisher/routes/redirects.ts';
import { createRouteHistory } from '../../../publisher/routes/route-history.ts';
import { createCollectionIndex } from '../../../publisher/store/collection-index.ts';
import type { Catalogue } from '../../../publisher/store/catalogue.ts';
import { securityHeaders } from '../../../common/security-headers.ts';

const former = {
  redirects: [
    { from: '/gammal', to: 'https://example.org/' },
    { from: '/guider/a/', to: '/guider/b/' },
  ],
  gone: ['/en/guides/gone/'],
};
const headers = securityHeaders({ siteUrl: 'https://bruket.example' });

it('static hosts get one rule a line', () => {
  expect(forStaticHosts(former)).toBe(
    [
      '/gammal https://example.org/ 301',
      '/gammal/ https://example.org/ 301',
      '/guider/a /guider/b/ 301',
      '/guider/a/ /guider/b/ 301',
      '/en/guides/gone /en/guides/gone/withdrawn.html 410',
      '/en/guides/gone/ /en/guides/gone/withdrawn.html 410',
      '/en/* /en/404.html 404',
      '/* /404.html 404',
      '',
    ].join('\n'),
  );
});

it('nginx is told of Brotli only what keeps no server from starting', () => {
  // A server without the module would not start.
  expect(forNginx(former, headers)).toMatch(/^# .*ngx_brotli.*\n# brotli_static on;$/m);
});

it('static hosts send every security header with every answer, and let nothing run in what staff upload', () => {
  const file = headersForStaticHosts(headers);
  const [, rule = ''] = /^\/\*\n((?: {2}.*\n)+)/.exec(file) ?? [];
  for (const [name, value] of Object.entries(headers)) expect(rule).toContain(`  ${name}: ${value}\n`);
  expect(file).toContain(
    "\n/files/*\n  Content-Disposition: attachment\n  Content-Security-Policy: sandbox; default-src 'none'\n",
  );
});

it('static hosts keep for ever what never changes under its address, and ask for all else', () => {
  const kept = new Map<string, string[]>();
  for (const [, address = '', value = ''] of headersForStaticHosts(headers).matchAll(
    /^(\/.*)\n {2}Cache-Control: (.*)$/gm,
  ))
    kept.set(address, [...(kept.get(address) ?? []), value]);
  const valuesFor = (address: string) =>
    [...kept].flatMap(([pattern, values]) => (matches(pattern, address) ? values : []));
  for (const address of ['/_astro/page.abc.css', '/media/1-abc/1.jpg', '/pagefind/sv/vocabulary.abc.txt'])
    expect(valuesFor(address)).toEqual(['public, max-age=31536000, immutable']);
  // The address of a file to download stays when the file is replaced.
  for (const address of ['/', '/guider/elen/', '/en/', '/en/guides/', '/rss.xml', '/files/2/rapport.pdf'])
    expect([address, valuesFor(address)]).toEqual([address, ['no-cache']]);
});

const matches = (pattern: string, address: string) =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(address);

it('a % in an address is a % for every server', () => {
  const files = { redirects: [{ from: '/100%25/', to: '/x/' }], gone: [] };
  expect(rulesOf(forStaticHosts(files))).toContain('/100%25/ /x/ 301');
  expect(forNginx(files, headers)).toContain('location = "/100%/" {');
  expect(forCaddy(files, headers)).toContain('redir "/100%25/" "');
});

it('what staff write never becomes configuration', () => {
  const from = ['/x";}location', '/{$HOME}', '/y$z', '/*'].map((address) => ({ from: address, to: '/' }));
  const to = { from: '/y', to: '/$host{env.HOME}"`' };
  const nothing = { redirects: [], gone: [] };
  for (const file of [forNginx, forCaddy]) {
    const names = file({ ...nothing, redirects: from }, headers).match(/^(location =|redir ") .*$/gm);
    expect(names).toBeNull();
    const [line = ''] =
      /^(location =|redir ").*$/m.exec(file({ ...nothing, redirects: [to] }, headers)) ?? [];
    expect(line).toContain('"/%24host%7Benv.HOME%7D%22%60');
  }
});

it('servers keep to themselves what is not for readers', () => {
  const [, pattern = ''] = /^location ~ (\S+) \{ internal; \}$/m.exec(forNginx(former, headers)) ?? [];
  expect(forCaddy(former, headers)).toContain(`@hidden path_regexp ${pattern}\nerror @hidden 404\n`);
  const isHidden = (address: string) => new RegExp(pattern).test(address);
  const files = ['/_redirects', '/_headers', '/site.nginx.conf', '/site.caddy', '/.release.json'];
  for (const file of [...files, '/guider/a/withdrawn.html', '/guider/.x.tmp'])
    expect([file, isHidden(file)]).toEqual([file, true]);
  for (const page of ['/', '/guider/a/', '/_astro/x.css', '/404.html', '/rss.xml', '/guider/withdrawn/'])
    expect([page, isHidden(page)]).toEqual([page, false]);
});

describe('What came past the CMS', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'bruket-redirects-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['https:////evil.example', []],
    ['//evil.example', []],
    ['/guider/\n/x /y 301', []],
    ['javascript:alert(1)', []],
    ['/gu\u202eider/\u{E0041}', ['/gammal /guider/ 301', '/gammal/ /guider/ 301']],
    ['/om oss/', ['/gammal /om%20oss/ 301', '/gammal/ /om%20oss/ 301']],
  ])('a redirect to %j is put right or left out', (to, expected) => {
    expect(redirectsOf(forStaticHosts(storedPastTheCms([{ from: '/gammal/', to }])))).toEqual(expected);
  });

  it('is one line a rule in every file, which the bundled server reads as the same target', () => {
    const redirects = fc.array(fc.record({ from: oddAddress, to: oddAddress }), { maxLength: 6 });
    const property = fc.property(redirects, (stored) => {
      const former = storedPastTheCms(stored);
      const text = forStaticHosts(former);
      for (const rule of redirectsOf(text))
        expect(rule).toMatch(/^\/[!-~]* (\/|https:\/\/(?!\/))[!-~]* 301$/);
      const forms = former.redirects.map(({ from }) => (from === '/' ? 1 : 2));
      expect(redirectsOf(text)).toHaveLength(forms.reduce<number>((total, one) => total + one, 0));
      writeFileSync(path.join(folder, '_redirects'), text);
      const redirectOf = openRedirects(folder);
      for (const { from, to } of former.redirects)
        expect(redirectOf(decodeURIComponent(from))).toEqual({ to: sentAddress(to), status: 301 });
      for (const file of [forNginx(former, headers), forCaddy(former, headers)])
        for (const rule of rulesOf(file)) expect(rule).toMatch(/^[ -~\t]*$|^(location|redir) [^\p{C}]*$/u);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('and the address of a withdrawn page that would be more than one line is left out', () => {
    const gone = ['/guider/elen/', '/guider/a\nb/', '/guider/a b/', '/guider/"/', '/guider/\u202e/'];
    for (const file of [forStaticHosts, forNginx, forCaddy])
      expect(file({ redirects: [], gone }, headers)).toBe(
        file({ redirects: [], gone: ['/guider/elen/'] }, headers),
      );
  });
});

const rulesOf = (text: string) => text.split('\n').filter(Boolean);
const redirectsOf = (text: string) => rulesOf(text).filter((rule) => !/ \d04$/.test(rule));

const oddAddress = fc
  .array(
    fc.constantFrom(
      ...[
        '/',
        '/',
        'a',
        'å',
        'https:',
        'evil.example',
        ' ',
        '\n',
        '\r',
        '\t',
        '\0',
        '\u202e',
        '\u2028',
        '\u{E0041}',
      ],
      ...[
        '%0a',
        '%E2%80%AE',
        '%',
        '\\',
        '"',
        "'",
        '`',
        '{',
        '}',
        '$',
        ';',
        '*',
        ':',
        '@',
        '?',
        '#',
        '.',
        '..',
        '\ud800',
      ],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .chain((odd) => fc.constantFrom(odd, `/${odd}`, `https://${odd}`));

/** What the files tell where the store holds these, as somebody wrote them there. */
function storedPastTheCms(stored: Redirect[]): FormerAddresses {
  const empty = () => createCollectionIndex<{ id: number }>([]);
  const language = () => ({
    documents: { 'press-releases': empty(), 'case-studies': empty(), guides: empty() },
  });
  const catalogue = {
    in: { sv: language(), en: language() },
    redirects: createCollectionIndex(stored.map((one, id) => ({ id: id + 1, ...one }))),
  } as unknown as Catalogue;
  return formerAddresses(createRouteHistory(), catalogue);
}
