import { otherLanguage, type Language } from '../../common/languages.ts';
import { isRecord } from '../../common/is-record.ts';
import type { Embedded, Words } from './pictures/embedded.ts';

type Values = Record<string, unknown>;

/**
 * What the file of a picture says goes into the fields that are empty, and never over what somebody has written.
 *
 * @param data of the save in one language, with that of the other in `other`
 * @param stored of the picture, in all languages
 * @returns what is to be added to the data
 */
export function fillFromFile(data: Values, stored: Values, embedded: Embedded, language: Language): Values {
  const other = otherLanguage(language);
  const own = filled(data, inLanguage(stored, language), valuesOf(embedded, language));
  const given = isRecord(data['other']) ? data['other'] : {};
  const others = filled(given, inLanguage(stored, other), wordsOf(embedded, other));
  return Object.keys(others).length > 0 ? { ...own, other: { ...given, ...others } } : own;
}

function filled(data: Values, stored: Values, found: Values): Values {
  const empty = Object.entries(found).filter(([name]) => !(name in data ? data[name] : stored[name]));
  return Object.fromEntries(empty);
}

/** As the fields have it. What a file does not call by its language is taken for that which one works in. */
export function valuesOf({ alt, caption, terms, ...shared }: Embedded, language: Language): Values {
  const { credit, takenAt, place: _, ...others } = shared;
  const words = wordsOf({ alt: named(alt), caption: named(caption), terms: named(terms) }, language);
  return withoutEmpty({
    ...words,
    ...others,
    credit: credit && (saysWhat.test(credit) ? credit : `Foto: ${credit}`),
    takenAt: takenAt && `${takenAt}T12:00:00.000Z`,
  });
}

const saysWhat = /^(foto|photo|bild|picture|illustration|grafik|graphics?)\b/i;

/** With what is in any language as that which is asked for. */
function named(words: Words | undefined): Words {
  return { sv: words?.sv ?? words?.any ?? '', en: words?.en ?? words?.any ?? '' };
}

function wordsOf({ alt, caption, terms }: Embedded, language: Language): Values {
  return withoutEmpty({ alt: alt?.[language], caption: caption?.[language], terms: terms?.[language] });
}

function withoutEmpty(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

function inLanguage(stored: Values, language: Language): Values {
  const values = Object.entries(stored).map(([name, value]) => [
    name,
    isRecord(value) ? value[language] : value,
  ]);
  return Object.fromEntries(values);
}
