import { sql } from '@payloadcms/db-postgres';
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload';
import { goneTag } from '../../common/protocol/cache-tags.ts';
import { environment } from '../../common/environment.ts';
import { invalidField } from '../errors/invalid-field.ts';
import { pathKey, readFormerAddress, readTarget, type ReadAddress } from '../../common/redirects/address.ts';
import { circleOf, type Redirect } from '../../common/redirects/circle.ts';
import { text, type Text, type TextKey } from '../i18n/texts.ts';
import { transactionOf, waitForTurn } from '../database/transaction.ts';

/**
 * Stores the addresses of a redirect in the form that they are compared in, and refuses one that could not
 * work. What is in the trash, or goes there, may be as it is; what comes back from it is looked at again.
 */
export const checkRedirect: CollectionBeforeValidateHook = async ({ data, originalDoc, req, collection }) => {
  const stored = {
    ...data,
    ...addressOf('from', readFormerAddress, data),
    ...addressOf('to', readTarget, data),
  };
  const { id, from, to, deletedAt } = { ...originalDoc, ...stored };
  if (deletedAt || !isAddress(from, readFormerAddress) || !isAddress(to, readTarget)) return stored;
  await waitForTurn(req, 'redirects');
  const issue = await issueIn({ id, from, to }, req);
  if (issue) throw invalidField(req, collection.slug, issue.field, issue.reason);
  return stored;
};

type Read = (given: string, siteUrl: string) => ReadAddress;

function addressOf(field: 'from' | 'to', read: Read, data: Record<string, unknown> = {}) {
  const given = data[field];
  const result = typeof given === 'string' ? read(given, environment.siteUrl) : undefined;
  return result && 'address' in result ? { [field]: result.address } : {};
}

function isAddress(value: unknown, read: Read): value is string {
  return typeof value === 'string' && 'address' in read(value, environment.siteUrl);
}

interface Issue {
  field: 'from' | 'to';
  reason: Text;
}

async function issueIn(
  { id, ...redirect }: Redirect & { id?: number },
  req: PayloadRequest,
): Promise<Issue | undefined> {
  const { from } = redirect;
  if (pathKey(from) === pathKey(redirect.to)) return { field: 'to', reason: text('error.redirect.self') };
  if (await isPage(from, req))
    return { field: 'from', reason: told('error.redirect.page', { address: from }) };
  const others = (await redirectsInUse(req)).filter((other) => other.id !== id);
  const same = others.find((other) => pathKey(other.from) === pathKey(from));
  if (same) return { field: 'from', reason: told('error.redirect.taken', { address: from, to: same.to }) };
  const circle = circleOf(redirect, others);
  if (circle) return { field: 'to', reason: told('error.redirect.circle', { path: circle.join(' → ') }) };
  return undefined;
}

async function redirectsInUse(req: PayloadRequest): Promise<(Redirect & { id: number })[]> {
  const { docs } = await req.payload.find({
    collection: 'redirects',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return docs;
}

/** Whether readers get a page or a file at the address today: it comes before any redirect. */
async function isPage(address: string, req: PayloadRequest): Promise<boolean> {
  const bare = pathKey(address);
  const database = await transactionOf(req);
  const { rows } = await database.execute(sql`
    SELECT FROM published_pages
    WHERE address IN (${bare}, ${`${bare}/`}) AND hash <> '' AND NOT tags @> ARRAY[${goneTag}]
      OR files @> ARRAY[${bare}]
    LIMIT 1`);
  return rows.length > 0;
}

function told(key: TextKey, values: Record<string, string>): Text {
  const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const { sv, en } = text(key);
  return { sv: fill(sv), en: fill(en) };
}
