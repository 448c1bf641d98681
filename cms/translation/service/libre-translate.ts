import { isRecord } from '../../../common/is-record.ts';
import { ServiceError, type Languages, type Piece, type TranslationService } from './service.ts';

/** For one request, in milliseconds: a machine without a graphics card takes some seconds for a long paragraph. */
const timeout = 30_000;
/** In one request, in characters: less than the 5,000 that public servers take. */
const maxLetters = 4_000;
const maxTexts = 40;

/** A server that speaks the API of LibreTranslate: `POST /translate`, https://docs.libretranslate.com. */
export function libreTranslate({ url, key }: { url: string; key: string }): TranslationService {
  const { host } = new URL(url);
  const address = new URL('translate', url.endsWith('/') ? url : `${url}/`);
  return {
    host,
    async translate(pieces, languages) {
      const translated: string[] = [];
      for (const batch of batchesOf(pieces)) translated.push(...(await ask(address, key, batch, languages)));
      return translated;
    },
  };
}

/** One format in each, in their order. */
function batchesOf(pieces: Piece[]): Piece[][] {
  const batches: Piece[][] = [];
  let letters = 0;
  for (const piece of pieces) {
    const last = batches.at(-1);
    letters += piece.text.length;
    const fits = last && last.length < maxTexts && letters <= maxLetters && last[0]?.isHtml === piece.isHtml;
    if (fits) last.push(piece);
    else {
      batches.push([piece]);
      letters = piece.text.length;
    }
  }
  return batches;
}

async function ask(address: URL, key: string, batch: Piece[], { from, to }: Languages): Promise<string[]> {
  const asked = {
    q: batch.map(({ text }) => text),
    source: from,
    target: to,
    format: batch[0]?.isHtml ? 'html' : 'text',
    ...(key && { api_key: key }),
  };
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  }).catch((error: unknown) => {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    throw new ServiceError(isLate ? 'error.side.service.late' : 'error.side.service.silent');
  });
  if (!response.ok) throw new ServiceError(keyOf(response.status));
  return translationsIn(await bodyOf(response), batch.length);
}

function keyOf(status: number): ServiceError['key'] {
  if (status === 401 || status === 403) return 'error.side.service.key';
  if (status === 429) return 'error.side.service.busy';
  return status === 400 ? 'error.side.service.refused' : 'error.side.service.failed';
}

/** An answer is not much longer than the question: of more than that, nothing is read. */
const maxAnswer = 1_000_000;

async function bodyOf(response: Response): Promise<unknown> {
  try {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > maxAnswer) throw new Error('The answer is too long.');
    }
    return JSON.parse(text);
  } catch {
    throw new ServiceError('error.side.service.failed');
  }
}

function translationsIn(body: unknown, count: number): string[] {
  const { translatedText } = isRecord(body) ? body : {};
  const texts: unknown[] = Array.isArray(translatedText) ? translatedText : [translatedText];
  const isWhole = texts.length === count && texts.every((text) => typeof text === 'string');
  if (!isWhole) throw new ServiceError('error.side.service.failed');
  return texts.map(String);
}
