import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { environment } from '../../common/environment.ts';
import { editAddress } from '../admin/edit-address.ts';
import { transactionOf } from '../database/transaction.ts';
import { readAuthors } from '../editing/authors.ts';
import { fill, text } from '../i18n/texts.ts';
import { composeLetter, type Letter } from '../mail/letter.ts';
import { queueMail, replaceLetter } from '../mail/outbox.ts';
import type { Asked } from '../review/act-endpoint.ts';
import { quoted } from '../review/letters.ts';
import { colleague, type Colleague } from '../review/reviewers.ts';
import { commentsOf, type StoredComment } from './store.ts';

/** How long one person gets no other letter of the same document, in milliseconds. */
const pause = 60 * 60 * 1000;

/** Those who have written in a document, or said something of it, are told of a comment, but whoever made it. */
export async function tellWriters(asked: Asked, added: number): Promise<void> {
  const { kind, id, newest, open, req } = asked;
  const comments = await commentsOf(req, { kind, id });
  const known = [
    ...Object.values(readAuthors(newest.values['fieldAuthors'])).map(({ user }) => user),
    ...comments.map(({ userId }) => userId),
    open?.userId,
  ];
  const others = new Set(known.filter((one) => typeof one === 'number' && one !== req.user?.id));
  for (const other of others) {
    const person = await colleague(req, other ?? null);
    if (person?.role) await tellOne(asked, person, comments, added);
  }
}

/** At once, or with all that is said until an hour has passed since the letter before. */
async function tellOne(
  asked: Asked,
  person: Colleague,
  comments: StoredComment[],
  added: number,
): Promise<void> {
  const { kind, id, req } = asked;
  const former = await lastLetter(req, asked, person);
  const now = new Date();
  const waits = former !== undefined && former.dueAt > now;
  const first = waits ? former.firstComment : added;
  const told = comments.filter((one) => one.id >= first && one.userId !== person.id);
  const letter = writeDigest(asked, person, told);
  if (waits) return replaceLetter(req, former.mailId, letter);
  const dueAt = new Date(Math.max(now.getTime(), (former?.dueAt.getTime() ?? 0) + pause));
  const mailId = await queueMail(req, { to: person.email, letter, ...(former ? { dueAt } : {}) });
  const database = await transactionOf(req);
  await database.execute(sql`
    INSERT INTO comment_letters (kind, document_id, user_id, mail_id, first_comment, due_at)
    VALUES (${kind}, ${id}, ${person.id}, ${mailId}, ${first}, ${dueAt.toISOString()})
    ON CONFLICT (kind, document_id, user_id) DO UPDATE SET
      mail_id = excluded.mail_id, first_comment = excluded.first_comment, due_at = excluded.due_at`);
}

interface LastLetter {
  mailId: string;
  firstComment: number;
  dueAt: Date;
}

async function lastLetter(
  req: PayloadRequest,
  { kind, id }: Asked,
  person: Colleague,
): Promise<LastLetter | undefined> {
  const database = await transactionOf(req);
  const { rows } = await database.execute<{ mailId: string; firstComment: number; dueAt: string | Date }>(sql`
    SELECT mail_id AS "mailId", first_comment::int AS "firstComment", due_at AS "dueAt" FROM comment_letters
    WHERE kind = ${kind} AND document_id = ${id} AND user_id = ${person.id}`);
  const [row] = rows;
  return row && { ...row, dueAt: new Date(row.dueAt) };
}

function writeDigest({ kind, id, newest }: Asked, person: Colleague, told: StoredComment[]): Letter {
  const language = person.language ?? 'sv';
  const title = newest.title || text('title.none')[language];
  const lines = told.map(({ userName, quote, body }) => {
    const of = quote && ` ${fill(text('mail.comments.of')[language], { quote: quoted(quote, language) })}`;
    return `${userName}${of}:\n${body}`;
  });
  return composeLetter(language, {
    subject: fill(text('mail.comments.subject')[language], { title }),
    name: person.name ?? '',
    before: [fill(text('mail.comments')[language], { title }), ...lines],
    action: text('mail.comments.action')[language],
    link: new URL(editAddress({ collection: kind, id, language: newest.language }), environment.cmsUrl).href,
    place: environment.cmsUrl,
  });
}
