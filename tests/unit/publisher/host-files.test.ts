import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from '../../support/fast-check.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentAddress } from '../../../common/redirects/address.ts';
import { openRedirects } from '../../../launcher/static-server/redirects.ts';
import {
  forCaddy,
  forNginx,
  forStaticHosts,
  headersForStaticHosts,
} from '../../../publisher/routes/host-files.ts';
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
      '/guider/a/ /guider/b/ 301',
      '/en/guides/gone/ /en/guides/gone/withdrawn.html 410',
      '',
    ].join('\n'),
  );
});

it('nginx redirects with and without the slash, and shows withdrawn pages with their status', () => {
  expect(forNginx(former, headers)).toContain(
    'location = "/guider/a" { return 301 "/guider/b/$is_args$args"; }\n',
  );
  expect(forNginx(former, headers)).toContain(
    'location = "/guider/a/" { return 301 "/guider/b/$is_args$args"; }\n',
  );
  expect(forNginx(former, headers)).toContain(
    'location = "/en/guides/gone/" { error_page 410 "/en/guides/gone/withdrawn.html"; return 410; }\n',
  );
});

it('Caddy does the same', () => {
  expect(forCaddy(former, headers)).toContain('redir "/guider/a/" "/guider/b/{given_query}" 301\n');
  expect(forCaddy(former, headers)).toContain('\tpath "/en/guides/gone/"\n');
});

it('nginx and Caddy send the compressed copies that stand beside pages, and their status with withdrawn ones', () => {
  const nginx = forNginx(former, headers);
  for (const line of ['gzip_static on;', 'gzip_vary on;']) expect(nginx.split('\n')).toContain(line);
  // A server without the module would not start.
  expect(nginx).toMatch(/^# .*ngx_brotli.*\n# brotli_static on;$/m);
  const caddy = forCaddy(former, headers);
  expect(caddy).toContain('\nfile_server {\n\tprecompressed br gzip\n}\n');
  expect(caddy).toContain('\tfile_server {\n\t\tprecompressed br gzip\n\t\tstatus 410\n\t}\n');
});

it('every kind of host sends every security header with every answer', () => {
  const [nginx, caddy] = [forNginx(former, headers), forCaddy(former, headers)];
  const [, rule = ''] = /^\/\*\n((?: {2}.*\n)+)/.exec(headersForStaticHosts(headers)) ?? [];
  for (const [name, value] of Object.entries(headers)) {
    expect(nginx).toContain(`add_header ${name} "${value}" always;\n`);
    const forPages = name === 'Content-Security-Policy' ? 'header @pages ' : '\t';
    expect(caddy).toContain(`${forPages}${name} "${value}"\n`);
    expect(rule).toContain(`  ${name}: ${value}\n`);
  }
  expect(nginx.match(/^add_header .*$/gm)).toHaveLength(Object.keys(headers).length);
  // A location with a header of its own is sent without those around it.
  const opened = nginx
    .split('{')
    .filter((block) => block.includes('add_header'))
    .slice(1);
  for (const block of opened)
    for (const name of Object.keys(headers)) expect(block).toContain(`add_header ${name} `);
});

it('nothing in what staff upload runs as a part of the site, and all but pictures and PDF is saved', () => {
  const policy = "sandbox; default-src 'none'";
  const [nginx, caddy] = [forNginx(former, headers), forCaddy(former, headers)];
  expect(headersForStaticHosts(headers)).toContain(
    `\n/files/*\n  Content-Disposition: attachment\n  Content-Security-Policy: ${policy}\n`,
  );
  const [uploads = ''] = /^location \^~ \/files\/ \{\n(?:.*\n)*?\}$/m.exec(nginx) ?? [];
  const [saved = '', shown = ''] = uploads.split('location ~* ');
  for (const block of [saved, shown]) {
    expect(block).toContain(`add_header Content-Security-Policy "${policy}" always;`);
    expect(block).not.toContain(headers['Content-Security-Policy']);
  }
  expect(saved).toContain('add_header Content-Disposition "attachment" always;');
  expect(shown).not.toContain('Content-Disposition');
  expect(caddy).toContain(`header @uploads Content-Security-Policy "${policy}"\n`);
  expect(caddy).toContain('header @saved Content-Disposition "attachment"\n');
});

it('static hosts keep for ever what never changes under its address', () => {
  const file = headersForStaticHosts(headers);
  for (const path of ['/_astro/*', '/media/*', '/pagefind/*/*'])
    expect(file).toContain(`\n${path}\n  Cache-Control: public, max-age=31536000, immutable\n`);
  // The address of a file to download stays when the file is replaced.
  expect(file).not.toMatch(/\n\/files\/.*\n(?: {2}.*\n)* {2}Cache-Control/);
});

it('addresses with letters of ours arrive with every kind of host', () => {
  const redirects = [{ from: '/året/', to: '/sok/?q=återvinning – stål#träff' }];
  const sent = '/sok/?q=%C3%A5tervinning%20%E2%80%93%20st%C3%A5l';
  const files = { redirects, gone: [] };
  expect(forStaticHosts(files)).toBe(`/%C3%A5ret/ ${sent}#tr%C3%A4ff 301\n`);
  expect(forNginx(files, headers)).toContain(
    `location = "/året" { if ($args) { return 301 "${sent}&$args#tr%C3%A4ff"; } return 301 "${sent}#tr%C3%A4ff"; }\n`,
  );
  expect(forCaddy(files, headers)).toContain(`redir "/året" "${sent}{further_query}#tr%C3%A4ff" 301\n`);
});

it('a % in an address is a % for every server', () => {
  const files = { redirects: [{ from: '/100%25/', to: '/x/' }], gone: [] };
  expect(forStaticHosts(files)).toBe('/100%25/ /x/ 301\n');
  expect(forNginx(files, headers)).toContain('location = "/100%/" {');
  expect(forCaddy(files, headers)).toContain('redir "/100%25/" "');
});

it('what staff write never becomes configuration', () => {
  const from = ['/x";}location', '/{$HOME}', '/y$z', '/*'].map((address) => ({ from: address, to: '/' }));
  const to = { from: '/y', to: '/$host{env.HOME}"`' };
  const nothing = { redirects: [], gone: [] };
  for (const file of [forNginx, forCaddy]) {
    const names = file({ ...nothing, redirects: from }, headers).match(/^(location =|redir) .*$/gm);
    expect(names).toBeNull();
    const [line = ''] = /^(location =|redir) .*$/m.exec(file({ ...nothing, redirects: [to] }, headers)) ?? [];
    expect(line).toContain('"/%24host%7Benv.HOME%7D%22%60');
  }
});

it('servers keep to themselves what is not for readers', () => {
  const [, pattern = ''] = /^location ~ (\S+) /m.exec(forNginx(former, headers)) ?? [];
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
    ['/gu\u202eider/\u{E0041}', ['/gammal/ /guider/ 301']],
    ['/om oss/', ['/gammal/ /om%20oss/ 301']],
  ])('a redirect to %j is put right or left out', (to, expected) => {
    expect(rulesOf(forStaticHosts(storedPastTheCms([{ from: '/gammal', to }])))).toEqual(expected);
  });

  it('is one line a rule in every file, which the bundled server reads as the same target', () => {
    const redirects = fc.array(fc.record({ from: oddAddress, to: oddAddress }), { maxLength: 6 });
    const property = fc.property(redirects, (stored) => {
      const former = storedPastTheCms(stored);
      const text = forStaticHosts(former);
      for (const rule of rulesOf(text)) expect(rule).toMatch(/^\/[!-~]* (\/|https:\/\/(?!\/))[!-~]* 301$/);
      expect(rulesOf(text)).toHaveLength(former.redirects.length);
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
