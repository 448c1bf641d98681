import { expect, test } from 'vitest';
import {
  codePages,
  feedAddress,
  homeAddress,
  isYear,
  kinds,
  languageOf,
  pageAddress,
  sectionAddress,
  segments,
  subjectKinds,
  termAddress,
  termsAddress,
  yearAddress,
} from '../../../common/addresses.ts';
import { languages } from '../../../common/languages.ts';
import { fileOf } from '../../../common/publication.ts';
import { kindOf, sectionOf, slugOf, subjectKindOf } from '../../../common/sections.ts';
import { sitemapAddress, sitemapFileOf } from '../../../common/sitemaps.ts';

test('Swedish stands at the root and English under /en/', () => {
  expect(homeAddress('sv')).toBe('/');
  expect(pageAddress('press-releases', 'sv', 'nytt')).toBe('/pressmeddelanden/nytt/');
  expect(yearAddress('guides', 'en', 2024)).toBe('/en/guides/2024/');
  expect(feedAddress('sv', 'guides')).toBe('/guider/rss.xml');
  expect(termAddress('en', 'waste-heat')).toBe('/en/glossary/#waste-heat');
  expect(termsAddress('sv')).toBe('/ordlista/ord.json');
});

test('every address tells its language and section', () => {
  for (const language of languages) {
    for (const section of [...kinds, ...subjectKinds, ...codePages, 'press' as const, 'glossary' as const]) {
      const address = sectionAddress(section, language);
      expect(languageOf(address)).toBe(language);
      expect(sectionOf(address)).toBe(section);
    }
  }
});

test('no two sections of a language share a word', () => {
  for (const language of languages) {
    const words = Object.values(segments).map((words) => words[language]);
    expect(new Set(words).size).toBe(words.length);
  }
});

test('the home page and unknown addresses lie in no section', () => {
  expect(sectionOf('/')).toBeUndefined();
  expect(sectionOf('/en/')).toBeUndefined();
  expect(sectionOf('/rss.xml')).toBeUndefined();
  expect(() => kindOf('/amnen/')).toThrow();
  expect(() => subjectKindOf('/guider/')).toThrow();
});

test('a slug is the last part of an address, and four digits are a year', () => {
  expect(slugOf('/en/guides/first-steps/')).toBe('first-steps');
  expect(isYear('2024')).toBe(true);
  expect(isYear('2024-i-siffror')).toBe(false);
});

test('an address has one file', () => {
  expect(fileOf('/')).toBe('index.html');
  expect(fileOf('/guider/')).toBe('guider/index.html');
  expect(fileOf('/404.html')).toBe('404.html');
  expect(fileOf('/en/rss.xml')).toBe('en/rss.xml');
});

test('the name of a sitemap file leads back to what it holds', () => {
  const file = { language: 'en', kind: 'case-studies', year: 2025 } as const;
  expect(sitemapAddress(file)).toBe('/sitemaps/en-case-studies-2025.xml');
  expect(sitemapFileOf('en-case-studies-2025')).toEqual(file);
  expect(sitemapFileOf('pages')).toBe('pages');
  expect(sitemapFileOf('de-guides-2025')).toBeUndefined();
  expect(sitemapFileOf('sv-topics-2025')).toBeUndefined();
});
