import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from '../../support/fast-check.ts';
import { expect, test } from 'vitest';
import {
  contrast,
  contrastOn,
  grounds,
  hasColours,
  minContrast,
  readableOnLight,
  readHex,
  themeCss,
} from '../../../common/theme.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('contrast is what WCAG says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test('a colour is six hexadecimal digits, however they are typed', () => {
  expect(readHex(' 0A587F ')).toBe('#0a587f');
  for (const wrong of ['', 'red', '#fff', '#12345g', 'url(x)', '#0a587f;}'])
    expect(readHex(wrong), wrong).toBe(undefined);
});

test('whatever colour is chosen, text in it can be read on every ground of both themes', () => {
  fc.assert(
    fc.property(colour, colour, (link, accent) => {
      const css = themeCss({ link, accent });
      const [light = '', dark = ''] = css.split('@media');
      const at = (part: string, name: string) => new RegExp(`--${name}:(#[0-9a-f]{6})`).exec(part)?.[1] ?? '';
      for (const name of ['link', 'ember']) {
        expect(contrastOn(at(light, name), grounds.light)).toBeGreaterThanOrEqual(minContrast);
        expect(contrastOn(at(dark, name), grounds.dark)).toBeGreaterThanOrEqual(minContrast);
      }
      expect(contrastOn(at(light, 'ember-on-deep'), grounds.deep)).toBeGreaterThanOrEqual(minContrast);
    }),
  );
});

test('a colour that can be read stays as it was chosen', () => {
  expect(readableOnLight('#0a587f')).toBe('#0a587f');
  expect(readableOnLight('#ffcc00')).not.toBe('#ffcc00');
});

test('without colours there is nothing to say', () => {
  expect(hasColours({})).toBe(false);
  expect(hasColours({ accent: '#b93a14' })).toBe(true);
});

test('the grounds are those of the style sheet', async () => {
  const css = await readFile(path.resolve('site/styles/tokens.css'), 'utf8');
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  const values = (part: string, names: string[]) =>
    names.map((name) => {
      const value = new RegExp(`--${name}: (#[0-9a-f]+);`).exec(part)?.[1] ?? '';
      return value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value;
    });
  expect(values(light, ['ground', 'tint'])).toEqual(grounds.light);
  expect(values(dark, ['ground', 'tint'])).toEqual(grounds.dark);
  expect([...values(light, ['deep']), ...values(dark, ['deep'])]).toEqual(grounds.deep);
});
