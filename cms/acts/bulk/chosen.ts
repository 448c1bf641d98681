import { parseParams, type CollectionSlug, type PayloadRequest, type Where } from 'payload';

/** The clause by which the admin's button leaves out drafts; what it means is whether readers see something. */
const notDraft = JSON.stringify({ _status: { not_equals: 'draft' } });

/**
 * Which documents staff have chosen in the list, or all that it shows. It shows the newest texts; of those that
 * are to be unpublished, the ones that are published count, also where a draft lies beside.
 */
export async function chosenIn(
  req: PayloadRequest,
  collection: CollectionSlug,
  isUnpublishing: boolean,
): Promise<number[]> {
  const { where = {}, sort, limit, trash } = parseParams(req.query);
  const hasDrafts = Boolean(req.payload.collections[collection].config.versions?.drafts);
  const asked = {
    collection,
    sort,
    limit: limit ?? 0,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  };
  const listed = await withinList(where, collection, req);
  const { docs } = await req.payload.find({
    ...asked,
    where: isUnpublishing ? withoutClause(listed) : listed,
    draft: hasDrafts && !trash,
    trash: Boolean(trash),
    select: {},
  });
  const ids = docs.map(({ id }) => id);
  if (!isUnpublishing) return ids;
  const published: Where = { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] };
  const standing = await req.payload.find({ ...asked, where: published, select: {} });
  return standing.docs.map(({ id }) => id);
}

/**
 * Where all that a list shows are chosen, the admin's request leaves out what the list is narrowed by: the
 * documents of the other language would be changed with those that are seen.
 */
async function withinList(where: Where, collection: CollectionSlug, req: PayloadRequest): Promise<Where> {
  if (namesIds(where)) return where;
  const { admin, defaultSort } = req.payload.collections[collection].config;
  const sort = typeof defaultSort === 'string' ? defaultSort : 'id';
  const narrowing = await admin.baseFilter?.({ limit: 0, page: 1, req, sort });
  return narrowing ? { and: [where, narrowing] } : where;
}

function namesIds(where: Where): boolean {
  return Object.entries(where).some(([name, clause]) => {
    if (Array.isArray(clause)) return clause.some(namesIds);
    return name === 'id' && ('in' in clause || 'equals' in clause);
  });
}

function withoutClause(where: Where): Where {
  if (JSON.stringify(where) === notDraft) return {};
  if (!where.and) return where;
  const clauses = where.and.filter((clause) => JSON.stringify(clause) !== notDraft);
  return { ...where, and: clauses.map(withoutClause) };
}
