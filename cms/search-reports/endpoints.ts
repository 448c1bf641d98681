import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { refusedResponse } from '../access/refusal.ts';
import type { Capability } from '../access/roles.ts';
import { isLanguage } from '../../common/languages.ts';
import { isId } from '../database/id.ts';
import { errorResponse } from '../errors/error-response.ts';
import { addSynonym } from './add-synonym.ts';
import { markHandled, type AskedQuery } from './handled.ts';

/**
 * What staff can do about a query, by `POST /api/search-reports/<path>` with its `language` and `query`:
 * begin a guide, add it to a term (`term`), dismiss it, or take that back.
 */
export const answerSearch: Endpoint[] = [
  forStaff('/guide', 'write drafts', async (asked, req) => {
    const { id } = await req.payload.create({
      collection: 'guides',
      draft: true,
      locale: asked.language,
      data: { title: capitalised(asked.query), language: asked.language, _status: 'draft' },
      overrideAccess: false,
      depth: 0,
      req,
    });
    await markHandled(req.payload, asked, 'guide');
    return Response.json({ id }, { status: 201 });
  }),
  forStaff('/synonym', 'change the library', async (asked, req) => {
    const term: unknown = req.data?.['term'];
    const title = isId(term) ? await addSynonym(term, asked, req) : undefined;
    if (!title) return errorResponse('error.search-reports.term', 404, req);
    await markHandled(req.payload, asked, 'synonym');
    return Response.json({ title });
  }),
  forStaff('/dismiss', 'answer readers', async (asked, req) => {
    await markHandled(req.payload, asked, 'dismissed');
    return Response.json({});
  }),
  forStaff('/reopen', 'answer readers', async (asked, req) => {
    await markHandled(req.payload, asked, null);
    return Response.json({});
  }),
];

type Answering = (asked: AskedQuery, req: PayloadRequest) => Promise<Response>;

function forStaff(path: string, capability: Capability, answer: Answering): Endpoint {
  return {
    path,
    method: 'post',
    handler: async (req) => {
      const refused = refusedResponse(req, 'see what readers say') ?? refusedResponse(req, capability);
      if (refused) return refused;
      await addDataAndFileToRequest(req);
      const asked = askedIn(req.data);
      if (!asked || !(await isKnown(asked, req)))
        return errorResponse('error.search-reports.query', 404, req);
      return answer(asked, req);
    },
  };
}

function askedIn(data: PayloadRequest['data']): AskedQuery | undefined {
  const { language, query }: { language?: unknown; query?: unknown } = data ?? {};
  if (typeof language !== 'string' || !isLanguage(language) || typeof query !== 'string') return undefined;
  return { language, query };
}

/** Nothing is made of words that no reader has searched for. */
async function isKnown({ language, query }: AskedQuery, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'search-reports',
    where: { language: { equals: language }, query: { equals: query } },
    overrideAccess: false,
    req,
  });
  return totalDocs > 0;
}

function capitalised(query: string): string {
  const [first = '', ...rest] = query;
  return first.toUpperCase() + rest.join('');
}
