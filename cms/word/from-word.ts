import type { Endpoint, PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { defaultLanguage, isLanguage, type Language } from '../../common/languages.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { toLexical } from '../rich-text/to-lexical.ts';
import { receiveWord } from './receive.ts';
import type { Told } from './read/ledger.ts';
import { sentencesOf } from './sentences.ts';
import { storePictures } from './store-pictures.ts';
import { withPictures } from './with-pictures.ts';

/** What became of a Word file. */
export interface Made {
  id: number;
  title: string;
  /** What was left out or should be looked at, in sentences. */
  told: string[];
}

/** Makes a draft of a Word file: `POST /api/<kind>/from-word?locale=…` with the form field `file`. */
export function fromWord(kind: Kind): Endpoint {
  return {
    path: '/from-word',
    method: 'post',
    handler: async (req) => {
      const received = await receiveWord(req);
      if (received instanceof Response) return received;
      const { name, word } = received;
      const language = languageIn(req);
      const pictures = await storePictures(word.pictures, language, req);
      const title = word.title || name.replace(/\.[a-z]{3,4}$/i, '');
      const noTitle: Told[] = word.title ? [] : [{ kind: 'noTitle', count: 1, names: [title] }];
      const text = withPictures(word.text, pictures.ids);
      const body = text.length > 0 ? toLexical(text) : null;
      const texts: Record<string, unknown> = { title, lede: word.lede, body };
      const { id } = await req.payload.create({
        ...{ collection: kind, draft: true, depth: 0, overrideAccess: false },
        data: { ...texts, language },
        req,
      });
      const told = sentencesOf([...noTitle, ...word.told], languageOfStaff(req));
      return Response.json({ id, title, told: [...told, ...pictures.told] } satisfies Made, { status: 201 });
    },
  };
}

/** That of the list. */
export function languageIn({ locale }: PayloadRequest): Language {
  return typeof locale === 'string' && isLanguage(locale) ? locale : defaultLanguage;
}
