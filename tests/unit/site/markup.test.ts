import fc from '../../support/fast-check.ts';
import { expect, test } from 'vitest';
import { absoluteAddress } from '../../../site/absolute-address.ts';
import { attribute, markup } from '../../../site/html.ts';
import { pictureHtml } from '../../../site/components/media/picture.ts';
import { picture } from '../../support/fake-content.ts';

test('texts in markup are safe between tags and in attributes', () => {
  expect(markup`<p title="${'"><script>'}">${'<b>&'}</p>`).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</p>',
  );
  expect(markup`<img width="${480}">`).toBe('<img width="480">');
});

test('an attribute without a value is left out, an empty one stands by its name', () => {
  expect(attribute('lang', undefined)).toBe('');
  expect(attribute('alt', '')).toBe(' alt');
  expect(attribute('alt', 'Ugn "A"')).toBe(' alt="Ugn &quot;A&quot;"');
});

test('a picture that is cut keeps its focal point, but for the middle', () => {
  const one = picture('ugn', 'En ugn', { focalPoint: { x: 71, y: 50 } });
  const html = pictureHtml({ picture: one, sizes: '100vw', cropped: 'card' });
  expect(html).toContain('<picture class="cropped">');
  expect(html).toContain('data-focal-x="70"');
  expect(html).not.toContain('data-focal-y');
  expect(pictureHtml({ picture: one, sizes: '100vw' })).not.toContain('data-focal');
});

test('a decorative picture says nothing, and one without renditions has no sources', () => {
  const one = picture('ugn', 'En ugn', { altLanguage: 'sv', renditions: [] });
  const html = pictureHtml({ picture: one, sizes: '100vw', decorative: true });
  expect(html).toContain(' alt loading="lazy"');
  expect(html).not.toContain('lang=');
  expect(html).not.toContain('<source');
});

test('an absolute address is the one that a browser makes of it', () => {
  const signs = ['a', 'b', '0', '-', '_', '~', '.', 'å', '%', ' ', '?', '#', '&', '/', '\\'];
  const part = fc.string({ unit: fc.constantFrom(...signs) });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const address = `/x${parts.map((one) => `/${one}`).join('')}`;
      for (const siteUrl of ['https://Example.org', 'http://127.0.0.1:8080'])
        expect(absoluteAddress(address, { siteUrl })).toBe(new URL(address, siteUrl).href);
    }),
  );
});
