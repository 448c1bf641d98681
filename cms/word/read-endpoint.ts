import type { Endpoint } from 'payload';
import type { RichText } from '../../common/protocol/published-store/rich-text.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import { shortened } from '../pasting/short.ts';
import { languageIn } from './from-word.ts';
import { receiveWord } from './receive.ts';
import { sentencesOf } from './sentences.ts';
import { storePictures } from './store-pictures.ts';
import { withPictures } from './with-pictures.ts';

/** A Word file as the editor takes it. */
export interface ReadWord {
  title: string;
  lede: string;
  text: RichText;
  /** What was left out or should be looked at, in sentences. */
  told: string[];
}

/**
 * Reads a Word file for the editor: `POST /api/read-word?locale=…` with the form field `file`, and `short=true` for
 * a field without headings, tables and figures. Its pictures are stored.
 */
export const readWordFile: Endpoint = {
  path: '/read-word',
  method: 'post',
  handler: async (req) => {
    const received = await receiveWord(req);
    if (received instanceof Response) return received;
    const { word } = received;
    const { title, lede } = word;
    const told = sentencesOf(word.told, languageOfStaff(req));
    if (req.query['short'] === 'true')
      return Response.json({ title, lede, ...shortly(word.text, told, languageOfStaff(req)) });
    const pictures = await storePictures(word.pictures, languageIn(req), req);
    const answer: ReadWord = {
      title,
      lede,
      text: withPictures(word.text, pictures.ids),
      told: [...told, ...pictures.told],
    };
    return Response.json(answer);
  },
};

function shortly(whole: RichText, told: string[], language: 'sv' | 'en'): Pick<ReadWord, 'text' | 'told'> {
  const isShort = whole.every(({ type }) => type === 'paragraph' || type === 'list');
  const short = shortened(withPictures(whole, []));
  return { text: short, told: isShort ? told : [text('word.told.short')[language], ...told] };
}
