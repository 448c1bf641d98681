import type { Validate } from 'payload';
import { describe, expect, it } from 'vitest';
import { Redirects } from '../../../cms/collections/redirects.ts';
import { linkAddress, safeLinks } from '../../../cms/fields/link-address.ts';
import { secureAddress } from '../../../cms/fields/secure-address.ts';

/** What runs code, shows what somebody else wrote as ours, or hides either from a hasty check. */
const dangerous = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'javascript%3Aalert(1)',
  'javascript://example.org/%0aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  'view-source:https://example.org',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
];

const call = (rule: unknown, value: unknown, language = 'sv', more: object = {}) =>
  (rule as Validate)(value, {
    required: false,
    siblingData: {},
    req: { i18n: { language } },
    ...more,
  } as never);

const redirectTo = () => {
  const field = Redirects.fields.find((one) => 'name' in one && one.name === 'to');
  return field && 'validate' in field ? field.validate : undefined;
};

const textWithFootnote = (address: string) => ({
  root: {
    children: [
      { type: 'paragraph', children: [{ type: 'inlineBlock', fields: { blockType: 'footnote', address } }] },
    ],
  },
});

const textWith = (url: string) => ({
  root: {
    children: [
      {
        type: 'list',
        children: [{ type: 'listitem', children: [{ type: 'link', fields: { linkType: 'custom', url } }] }],
      },
    ],
  },
});

describe('An address that staff write', () => {
  it.each(dangerous)('is refused anywhere when it could do harm: %j', async (address) => {
    for (const rule of [linkAddress, secureAddress, redirectTo()])
      expect(await call(rule, address)).toMatch(/^[A-ZÅÄÖ].*\.$/s);
    expect(await call(safeLinks, textWith(address))).toContain('går inte att använda');
    expect(await call(safeLinks, textWith(address), 'en')).toContain('cannot be used');
    expect(await call(safeLinks, textWithFootnote(address))).toContain('går inte att använda');
  });

  it.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'mailto:a@example.org',
    'tel:+4670',
    '/guider/',
    '#kontakt',
  ])('is taken in a running text: %s', async (address) => {
    expect(await call(linkAddress, address)).toBe(true);
    const editor = { validate: () => true };
    expect(await call(safeLinks, textWith(address), 'sv', { editor })).toBe(true);
    expect(await call(safeLinks, textWithFootnote(address), 'sv', { editor })).toBe(true);
  });

  it('may be missing in a footnote, but not in a link', async () => {
    const editor = { validate: () => true };
    expect(await call(linkAddress, '')).toBe(true);
    expect(await call(safeLinks, textWithFootnote(''), 'sv', { editor })).toBe(true);
    expect(await call(linkAddress, '', 'sv', { required: true })).toContain('går inte att använda');
    expect(await call(safeLinks, textWith(''), 'sv', { editor })).toContain('går inte att använda');
  });

  it('leads to the web encrypted where it is the address of a website or video', async () => {
    expect(await call(secureAddress, 'https://example.org')).toBe(true);
    for (const address of ['http://example.org', 'mailto:a@example.org', '/guider/', 'https:example.org'])
      expect(await call(secureAddress, address)).toMatch(/https:\/\//);
  });

  it('of a link to a document is found by the site itself', async () => {
    expect(await call(linkAddress, undefined, 'sv', { siblingData: { linkType: 'internal' } })).toBe(true);
  });
});
