import type { Language } from '../../common/languages.ts';
import type { PictureFacts } from '../embedding/facts.ts';

/** A picture in an archive, in pixels. */
interface CaptionedPicture {
  name: string;
  width: number;
  height: number;
  facts: PictureFacts;
}

const words = {
  sv: {
    ...{
      file: 'bildtexter.txt',
      from: 'Bilder från',
      pixels: 'pixlar',
      caption: 'Bildtext',
      alt: 'Alternativ text',
    },
    ...{ pictured: 'På bilden', credit: 'Ange', copyright: 'Upphovsrätt', takenAt: 'Fotograferad' },
    ...{ terms: 'Villkor', licence: 'Licens', unknown: 'Fråga oss innan du publicerar bilden.' },
  },
  en: {
    ...{
      file: 'captions.txt',
      from: 'Pictures from',
      pixels: 'pixels',
      caption: 'Caption',
      alt: 'Alternative text',
    },
    ...{ pictured: 'In the picture', credit: 'Credit', copyright: 'Copyright', takenAt: 'Taken' },
    ...{ terms: 'Terms', licence: 'Licence', unknown: 'Ask us before you publish the picture.' },
  },
} as const satisfies Record<Language, Record<string, string>>;

/** What is said of each picture, as a text of its own; Windows tells by its first sign that it is in UTF-8. */
export function captionsFile(
  language: Language,
  pictures: CaptionedPicture[],
  page: string,
): { name: string; text: string } {
  const { file, from } = words[language];
  const [first] = pictures;
  const head = `${from} ${first?.facts.source.name ?? ''}\n${page}`;
  const text = [head, ...pictures.map((picture) => captionOf(language, picture))].join('\n\n');
  return { name: file, text: `\uFEFF${text}\n` };
}

function captionOf(language: Language, { name, width, height, facts }: CaptionedPicture): string {
  const say = words[language];
  const { caption, alt, terms, credit, copyright, licence, pictured, takenAt } = facts;
  const facing: [string, string | undefined][] = [
    [say.caption, caption[language] ?? caption.sv ?? caption.en],
    [say.alt, alt[language] ?? alt.sv ?? alt.en],
    [say.pictured, pictured.join(', ')],
    [say.credit, credit],
    [say.copyright, copyright],
    [say.takenAt, takenAt],
    [say.terms, terms[language] ?? terms.sv ?? terms.en ?? say.unknown],
    [say.licence, licence],
  ];
  const lines = facing.flatMap(([label, value]) => (value ? `${label}: ${value}` : []));
  return [`${name} (${width} × ${height} ${say.pixels})`, ...lines].join('\n');
}
