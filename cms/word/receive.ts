import { addDataAndFileToRequest, type PayloadRequest } from 'payload';
import { cleanLine } from '../../common/text-hygiene.ts';
import { refusedResponse } from '../access/refusal.ts';
import { errorResponse } from '../errors/error-response.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import { convertWord } from './convert.ts';
import { maxFile } from './limits.ts';
import type { WordText } from './read/read-word.ts';

export interface Received {
  /** Of the file, as whoever sent it calls it. */
  name: string;
  word: WordText;
}

/** What the form around a file adds to its size, in bytes. */
const form = 10_000;

/** Reads the Word file that a request brings, or answers why that is not possible. */
export async function receiveWord(req: PayloadRequest): Promise<Received | Response> {
  const refused = refusedResponse(req, 'write drafts');
  if (refused) return refused;
  // A file that is too large is refused before any of it is read.
  if (Number(req.headers.get('content-length') ?? 0) > maxFile + form)
    return errorResponse('word.refused.tooLarge', 413, req, {
      name: text('word.untitled')[languageOfStaff(req)],
    });
  await addDataAndFileToRequest(req);
  const { file, files } = req;
  // What follows is not about this file.
  req.file = undefined;
  req.files = undefined;
  if (!file) return errorResponse(files ? 'word.refused.several' : 'word.refused.noFile', 400, req);
  const name = cleanLine(file.name);
  if (file.data.length > maxFile) return errorResponse('word.refused.tooLarge', 413, req, { name });
  const answer = await convertWord(file.data);
  if ('text' in answer) return { name, word: answer.text };
  const kind = answer.kind ? text(answer.kind)[languageOfStaff(req)] : '';
  return errorResponse(answer.issue, 400, req, { name, kind });
}
