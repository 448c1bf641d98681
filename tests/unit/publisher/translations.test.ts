import { expect, it } from 'vitest';
import { createTranslations } from '../../../publisher/content/translations.ts';

const swedish = { id: 1, language: 'sv', translationKey: 'a' } as const;
const english = { id: 2, language: 'en', translationKey: 'a' } as const;

it('A document is found from its translation, and the other way round', () => {
  const translations = createTranslations([swedish, english, { ...swedish, id: 3, translationKey: 'b' }]);
  expect(translations.of(1)).toEqual({ sv: 1, en: 2 });
  expect(translations.of(2)).toEqual({ sv: 1, en: 2 });
  expect(translations.of(3)).toEqual({ sv: 3 });
});

it('A document that has gone is no translation any longer, and one that is back is', () => {
  const translations = createTranslations([swedish, english]);
  translations.remove(1);
  expect(translations.of(2)).toEqual({ en: 2 });
  expect(translations.of(1)).toEqual({});
  translations.put(swedish);
  expect(translations.of(2)).toEqual({ sv: 1, en: 2 });
});

it('Documents without a key have no translation, however many there are', () => {
  const translations = createTranslations([
    { ...swedish, translationKey: null },
    { ...english, translationKey: null },
  ]);
  expect(translations.of(1)[english.language]).toBeUndefined();
  expect(translations.of(2)[swedish.language]).toBeUndefined();
});
