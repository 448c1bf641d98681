import type { Endpoint, PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { refusedResponse } from '../access/refusal.ts';
import { otherLanguage, type Language } from '../../common/languages.ts';
import { optional } from '../../common/optional.ts';
import { isId } from '../database/id.ts';
import { inTransaction, transactionOf } from '../database/transaction.ts';
import { errorResponse } from '../errors/error-response.ts';
import { newestVersionOf } from '../history/newest-version.ts';
import { recordAct } from '../history/record-act.ts';
import { putBase } from './bases.ts';
import { fieldsOf } from './keep-bases.ts';
import { takeOver } from './take-over.ts';
import { textsOf } from './texts.ts';
import { findTranslation } from './find-translation.ts';

/**
 * Makes a document's translation: `POST /api/<kind>/:id/translation`. It is a draft in the other language with
 * all that the document's newest draft holds, its texts still to be translated, and without an address.
 * Answers with its `id`, also where there is one already (409).
 */
export function makeTranslation(kind: Kind): Endpoint {
  return {
    path: '/:id/translation',
    method: 'post',
    handler: async (req) => {
      const signedOut = refusedResponse(req, 'read drafts');
      if (signedOut) return signedOut;
      const id = Number(req.routeParams?.['id']);
      const document = isId(id) ? await findNewest(kind, id, req) : undefined;
      if (!document) return errorResponse('error.translation.missing', 404, req);
      const language = otherLanguage(document.language);
      const refused = refusedResponse(req, 'write drafts', language);
      if (refused) return refused;
      const key = document.translationKey;
      const existing = await findTranslation(kind, key, language, req);
      if (existing) return alreadyThere(existing, req);
      try {
        const made = await create(kind, document, language, req);
        return Response.json({ id: made.id }, { status: 201 });
      } catch (error) {
        // Somebody else may have made it at the same moment.
        const other = await findTranslation(kind, key, language, req);
        if (!other) throw error;
        return alreadyThere(other, req);
      }
    },
  };
}

async function findNewest(kind: Kind, id: number, req: PayloadRequest) {
  return req.payload.findByID({
    collection: kind,
    id,
    draft: true,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  });
}

function create(
  kind: Kind,
  document: { id: number },
  language: Language,
  req: PayloadRequest,
): Promise<{ id: number }> {
  const data = { ...takeOver(document), language, untranslated: true };
  return inTransaction(req, async () => {
    const options = { collection: kind, data, draft: true, depth: 0, overrideAccess: false, req } as const;
    const { id, title } = await req.payload.create(options);
    await rememberWhole(kind, { documentId: id, source: document }, req);
    const version = await newestVersionOf(req, kind, id);
    const detail = optional('version', version);
    await recordAct(req, { act: 'create translation', kind, id, language, title, detail });
    return { id };
  });
}

/** A translation begins up to date: it says what its source says. */
async function rememberWhole(
  kind: Kind,
  { documentId, source }: { documentId: number; source: { id: number } },
  req: PayloadRequest,
): Promise<void> {
  const texts = textsOf(fieldsOf(req, kind), source);
  await putBase(await transactionOf(req), kind, { documentId, sourceId: source.id, texts });
}

async function alreadyThere(
  { id, deletedAt }: { id: number; deletedAt?: string | null },
  req: PayloadRequest,
): Promise<Response> {
  const reason = errorResponse(deletedAt ? 'error.translation.trash' : 'error.translation.exists', 409, req);
  return Response.json({ ...(await reason.json()), id }, { status: 409 });
}
