import { expect, it } from 'vitest';
import { forCaddy, forNginx, forStaticHosts } from '../../../cms/publisher/host-files.ts';

const former = {
  redirects: [
    { from: '/gammal', to: 'https://example.org/' },
    { from: '/guider/a/', to: '/guider/b/' },
  ],
  withdrawn: ['/en/guides/gone/'],
};

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
  expect(forNginx(former)).toContain('location = "/guider/a" { return 301 "/guider/b/"; }\n');
  expect(forNginx(former)).toContain('location = "/guider/a/" { return 301 "/guider/b/"; }\n');
  expect(forNginx(former)).toContain(
    'location = "/en/guides/gone/" { error_page 410 "/en/guides/gone/withdrawn.html"; return 410; }\n',
  );
});

it('Caddy does the same', () => {
  expect(forCaddy(former)).toContain('redir "/guider/a/" "/guider/b/" 301\n');
  expect(forCaddy(former)).toContain('\tpath "/en/guides/gone/"\n');
});

it('what staff write never becomes configuration', () => {
  const redirects = [
    { from: '/x";}location', to: '/' },
    { from: '/y', to: '/$host' },
    { from: '/{$HOME}', to: '/' },
  ];
  const nothing = { redirects: [], withdrawn: [] };
  for (const file of [forNginx, forCaddy]) expect(file({ redirects, withdrawn: [] })).toBe(file(nothing));
});

it('servers keep to themselves what is not for readers', () => {
  const [, pattern = ''] = /^location ~ (\S+) /.exec(forNginx(former)) ?? [];
  expect(forCaddy(former)).toContain(`@hidden path_regexp ${pattern}\nerror @hidden 404\n`);
  const isHidden = (address: string) => new RegExp(pattern).test(address);
  const files = ['/_redirects', '/_headers', '/redirects.nginx.conf', '/redirects.caddy', '/.release.json'];
  for (const file of [...files, '/guider/a/withdrawn.html', '/guider/.x.tmp'])
    expect([file, isHidden(file)]).toEqual([file, true]);
  for (const page of ['/', '/guider/a/', '/_astro/x.css', '/404.html', '/rss.xml', '/guider/withdrawn/'])
    expect([page, isHidden(page)]).toEqual([page, false]);
});
