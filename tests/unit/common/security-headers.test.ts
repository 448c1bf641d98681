import { expect, test } from 'vitest';
import { previewPolicy, securityHeaders } from '../../../common/security-headers.ts';

const plain = { siteUrl: 'http://localhost:4321' };
const secure = { siteUrl: 'https://bruket.example' };

function directives(policy = ''): Record<string, string[]> {
  const parts = policy.split('; ').map((directive) => directive.split(' '));
  return Object.fromEntries(parts.map(([name = '', ...sources]) => [name, sources]));
}

const policyOf = (settings: Parameters<typeof securityHeaders>[0]) =>
  directives(securityHeaders(settings)['Content-Security-Policy']);

test('nothing that is written into a page is run', () => {
  for (const sources of Object.values(policyOf(secure)))
    for (const source of sources)
      expect(source).toMatch(/^('self'|'none'|'wasm-unsafe-eval'|'inline-speculation-rules')$/);
  expect(policyOf(secure)['default-src']).toEqual(["'none'"]);
  expect(policyOf(secure)['script-src']).toEqual([
    "'self'",
    "'wasm-unsafe-eval'",
    "'inline-speculation-rules'",
  ]);
  expect(policyOf(secure)['style-src']).toEqual(["'self'"]);
});

test('what readers say goes to the CMS of the organisation, and nothing to anyone else', () => {
  expect(policyOf(secure)['connect-src']).toEqual(["'self'"]);
  const readerUrl = 'https://cms.bruket.example/search-report';
  const counting = policyOf({ ...secure, readerUrl });
  expect(counting).toEqual({
    ...policyOf(secure),
    'connect-src': ["'self'", 'https://cms.bruket.example'],
    'form-action': ["'self'", 'https://cms.bruket.example'],
  });
});

test('no page stands in a frame, moves its base or sends a form elsewhere', () => {
  expect(policyOf(plain)).toMatchObject({
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  });
  expect(securityHeaders(plain)['X-Frame-Options']).toBe('DENY');
});

test('only a site that is reached encrypted asks to be reached so always', () => {
  expect(securityHeaders(plain)).not.toHaveProperty('Strict-Transport-Security');
  expect(securityHeaders(secure)['Strict-Transport-Security']).toBe('max-age=31536000');
});

test('values hold nothing that would end a line or a quotation in the files of hosts', () => {
  for (const value of Object.values(securityHeaders(secure))) expect(value).not.toMatch(/["\\{}$\n]/);
});

test('a preview runs no code at all', () => {
  const policy = directives(previewPolicy('https://bruket.example'));
  expect(policy).not.toHaveProperty('script-src');
  expect(policy['default-src']).toEqual(["'none'"]);
  expect(policy['style-src']).toEqual(["'self'", 'https://bruket.example']);
  expect(policy['font-src']).toEqual(["'self'"]);
});
