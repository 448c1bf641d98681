import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { isLanguage, type Language } from '../../common/languages.ts';
import { refusedResponse } from '../access/refusal.ts';
import { errorResponse } from '../errors/error-response.ts';
import { TooDear } from '../../common/processes/bounded-child.ts';
import { ownWords } from './own-words.ts';
import { askSpeller } from './speller.ts';
import { wordsIn } from './words.ts';

/** Of all texts of a request, in characters: some 300 pages. */
const maxText = 1_000_000;

/** What `POST /api/spelling` answers. */
export interface Misspellings {
  /** Each once, as `wordsIn` tells them. */
  words: string[];
}

/** What `POST /api/spelling/suggestions` answers. */
export interface Suggestions {
  suggestions: string[];
}

/**
 * Which words of some texts are misspelt: `POST /api/spelling` with `language` and `texts`. What was meant is asked
 * for when somebody wants to know: it takes a thousand times as long.
 */
const misspellings: Endpoint = {
  path: '/spelling',
  method: 'post',
  handler: forWriters(async (language, req) => {
    const texts = textsIn(req.data?.['texts']);
    if (!texts) return errorResponse('error.spelling.texts', 400, req);
    return Response.json({ words: await misspeltIn(language, texts, req) } satisfies Misspellings);
  }),
};

/** What was meant by a word: `POST /api/spelling/suggestions` with `language` and `word`. */
const suggestions: Endpoint = {
  path: '/spelling/suggestions',
  method: 'post',
  handler: forWriters(async (language, req) => {
    const [only] = wordsIn(String(req.data?.['word']).slice(0, 100));
    if (!only) return Response.json({ suggestions: [] } satisfies Suggestions);
    const own = await ownWords(language, req);
    const found = await askSpeller({ kind: 'suggest', language, word: only.word, own });
    return Response.json({ suggestions: found } satisfies Suggestions);
  }),
};

export const spelling: Endpoint[] = [misspellings, suggestions];

async function misspeltIn(language: Language, texts: string[], req: PayloadRequest): Promise<string[]> {
  const words = [...new Set(texts.flatMap((text) => wordsIn(text).map(({ word }) => word)))];
  const unknown = words.length > 0 ? await askSpeller({ kind: 'judge', language, words, own: [] }) : [];
  if (unknown.length === 0) return [];
  const own = await ownWords(language, req);
  return askSpeller({ kind: 'judge', language, words: unknown, own });
}

type Answering = (language: Language, req: PayloadRequest) => Promise<Response>;

function forWriters(answer: Answering): Endpoint['handler'] {
  return async (req) => {
    const refused = refusedResponse(req, 'write drafts');
    if (refused) return refused;
    await addDataAndFileToRequest(req);
    const language: unknown = req.data?.['language'];
    if (typeof language !== 'string' || !isLanguage(language))
      return errorResponse('error.spelling.texts', 400, req);
    try {
      return await answer(language, req);
    } catch (error) {
      if (!(error instanceof TooDear)) throw error;
      return errorResponse('error.spelling.dear', 503, req);
    }
  };
}

function textsIn(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((one) => typeof one === 'string');
  const length = texts.reduce((sum, one) => sum + one.length, 0);
  return texts.length === value.length && length <= maxText ? texts : undefined;
}
