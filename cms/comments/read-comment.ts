import { cleanLine, cleanText } from '../../common/text-hygiene.ts';
import { trackedFields } from '../editing/tracked-fields.ts';
import type { Asked, Refused } from '../review/act-endpoint.ts';
import { around, maxQuote } from './passage.ts';
import type { NewComment, StoredComment } from './store.ts';

const maxBody = 4000;

type Given = Omit<NewComment, 'userId' | 'userName'>;

/** What somebody says, or why it cannot be said. */
export function commentIn({ data, kind, req }: Asked, comments: StoredComment[]): Given | Refused {
  const body = typeof data['body'] === 'string' ? cleanText(data['body']).trim() : '';
  if (!body) return { status: 400, error: 'error.comments.empty' };
  if (body.length > maxBody) return { status: 400, error: 'error.comments.long' };
  if (data['thread'] !== undefined) return answerTo(data['thread'], body, comments);
  // What stands in a row of a list belongs to the list.
  const asked = `${String(data['field'])}.`;
  const field = trackedFields(req.payload.collections[kind].config.flattenedFields).find(({ path }) =>
    asked.startsWith(`${path}.`),
  );
  if (!field) return { status: 400, error: 'error.comments.field' };
  return {
    ...{ threadId: null, field: field.path, body },
    quote: words(data['quote'], maxQuote),
    before: words(data['before'], -around),
    after: words(data['after'], around),
  };
}

function answerTo(thread: unknown, body: string, comments: StoredComment[]): Given | Refused {
  const begun = comments.find(({ id, threadId }) => id === thread && threadId === null);
  if (!begun) return { status: 404, error: 'error.comments.missing' };
  return { threadId: begun.id, field: begun.field, body, quote: '', before: '', after: '' };
}

/** @param length how many letters are kept: of the beginning, or, with less than 0, of the end */
function words(value: unknown, length: number): string {
  const line = typeof value === 'string' ? cleanLine(value) : '';
  return length < 0 ? line.slice(length) : line.slice(0, length);
}
