import { getTranslation } from '@payloadcms/translations';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { fill, text, type TextKey } from '../../i18n/texts.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';

/** What is done to several documents at once. */
export type BulkAct = 'publish' | 'withdraw' | 'update' | 'delete';

interface Done {
  /** As they stand now. */
  docs: object[];
  failed: number;
}

/** What came of an act on several documents, in one or two sentences. */
export function summaryOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  act: BulkAct,
  { docs, failed }: Done,
): string {
  if (act === 'publish' || act === 'withdraw') return toldOf(req, act, { docs, failed });
  const { labels } = req.payload.collections[collection].config;
  const label = (count: number) => getTranslation(count === 1 ? labels.singular : labels.plural, req.i18n);
  const total = docs.length + failed;
  if (failed === 0) return req.t(done[act], { count: total, label: label(total) });
  return req.t(notDone[act], { count: failed, label: label(total), total });
}

const done = {
  update: 'general:updatedCountSuccessfully',
  delete: 'general:deletedCountSuccessfully',
} as const;
const notDone = { update: 'error:unableToUpdateCount', delete: 'error:unableToDeleteCount' } as const;

/** What is published with a time ahead is scheduled. */
function toldOf(req: PayloadRequest, act: 'publish' | 'withdraw', { docs, failed }: Done): string {
  const language = languageOfStaff(req);
  const say = (key: TextKey, count: number) => fill(text(key)[language], { count: String(count) });
  const ahead = act === 'publish' ? docs.filter(isAhead).length : 0;
  const told = [
    ...(docs.length > ahead || ahead === 0 ? [say(`bulk.${act}.done`, docs.length - ahead)] : []),
    ...(ahead > 0 ? [say('bulk.publish.ahead', ahead)] : []),
  ].join(', ');
  return failed === 0 ? `${told}.` : `${told}. ${say(`bulk.${act}.failed`, failed)}`;
}

function isAhead(doc: object): boolean {
  const { publishAt } = Object(doc) as { publishAt?: unknown };
  return typeof publishAt === 'string' && new Date(publishAt) > new Date();
}
