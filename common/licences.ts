import type { Language } from './languages.ts';

/** What may be done with a picture, from the freest to the narrowest. */
export const licences = ['cc-by-4.0', 'cc-by-sa-4.0', 'press', 'editorial', 'own'] as const;
export type Licence = (typeof licences)[number];

/** Where a licence of Creative Commons stands. */
export function licenceAddress(licence: Licence): string | undefined {
  const [, name] = /^cc-(by|by-sa)-4\.0$/.exec(licence) ?? [];
  return name && `https://creativecommons.org/licenses/${name}/4.0/`;
}

/** What each allows, to whoever has the picture before them. */
export const licenceTexts: Record<Licence, Record<Language, string>> = {
  'cc-by-4.0': {
    sv: 'CC BY 4.0: får användas fritt när upphovet anges.',
    en: 'CC BY 4.0: free to use when the source is credited.',
  },
  'cc-by-sa-4.0': {
    sv: 'CC BY-SA 4.0: får användas fritt när upphovet anges, och det som görs av bilden delas på samma villkor.',
    en: 'CC BY-SA 4.0: free to use when the source is credited, and what is made of it is shared on the same terms.',
  },
  press: {
    sv: 'Får publiceras fritt av medier. Ange upphovet.',
    en: 'Free for the media to publish. Credit the source.',
  },
  editorial: {
    sv: 'Får användas redaktionellt, inte i reklam. Ange upphovet.',
    en: 'For editorial use, not in advertising. Credit the source.',
  },
  own: { sv: 'Får inte användas av andra.', en: 'Not to be used by others.' },
};
