import type { Endpoint, GlobalConfig, GlobalSlug, PayloadRequest } from 'payload';
import { languages } from '../../../common/languages.ts';
import { optional } from '../../../common/optional.ts';
import { keptBy } from '../../access/kept-by.ts';
import { refusedResponse } from '../../access/refusal.ts';
import { inTransaction } from '../../database/transaction.ts';
import { newestVersionOf } from '../../history/newest-version.ts';
import { recordAct } from '../../history/record-act.ts';
import { noteRestoring } from '../../history/thing-acts.ts';
import { textOf } from './version-text.ts';

/**
 * Saves once more what a version of the settings or the start page said, in both languages, as if somebody had written
 * it: `POST /api/globals/<slug>/versions/:id`. Payload writes its rows anew, past all that looks at what is saved.
 */
export function restoreGlobalVersion({ slug }: GlobalConfig): Endpoint {
  return {
    path: '/versions/:id',
    method: 'post',
    handler: async (req) => {
      const refused = refusedResponse(req, keptBy(slug));
      if (refused) return refused;
      const id = String(req.routeParams?.['id']);
      const doc = await inTransaction(req, () => restore(req, slug as GlobalSlug, id));
      return Response.json({ doc, message: req.t('version:restoredSuccessfully') });
    },
  };
}

async function restore(req: PayloadRequest, slug: GlobalSlug, id: string): Promise<object> {
  const fields = req.payload.globals.config.find((known) => known.slug === slug)?.flattenedFields ?? [];
  const options = { slug, depth: 0, overrideAccess: false, req };
  noteRestoring(req);
  let [restored, from]: [object, string?] = [{}];
  for (const locale of languages) {
    req.locale = locale;
    const { version, updatedAt } = await req.payload.findGlobalVersionByID({ ...options, locale, id });
    restored = await req.payload.updateGlobal({
      ...{ ...options, locale, overrideLock: false },
      data: textOf({ ...version }, fields),
    });
    from = updatedAt;
  }
  const version = await newestVersionOf(req, slug, null);
  const detail = { ...optional('from', from), ...optional('version', version) };
  await recordAct(req, { act: 'restore version', kind: slug, detail });
  return restored;
}
