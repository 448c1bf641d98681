import { expect, it } from 'vitest';
import { createTranslations } from '../../../publisher/store/translations.ts';

const swedish = { id: 1, language: 'sv', translation: 2 } as const;
const english = { id: 2, language: 'en', translation: 1 } as const;

it('A document is found from its translation, and the other way round', () => {
  const translations = createTranslations([swedish, english, { id: 3, language: 'sv' }]);
  expect(translations.of(1)).toEqual({ sv: 1, en: 2 });
  expect(translations.of(2)).toEqual({ sv: 1, en: 2 });
  expect(translations.of(3)).toEqual({ sv: 3 });
});

it('A document that is not for the public is known by its translation, if that is', () => {
  const translations = createTranslations([english]);
  expect(translations.of(1)).toEqual({ sv: 1, en: 2 });
  translations.put({ ...english, translation: undefined });
  expect(translations.of(1)).toEqual({});
});

it('A document that has gone and one that is back are told by what is there', () => {
  const translations = createTranslations([swedish, english]);
  translations.remove(1);
  expect(translations.of(2)).toEqual({ sv: 1, en: 2 });
  translations.put({ id: 2, language: 'en' });
  expect(translations.of(2)).toEqual({ en: 2 });
  expect(translations.of(1)).toEqual({});
  translations.put(english);
  translations.put(swedish);
  expect(translations.of(2)).toEqual({ sv: 1, en: 2 });
});
