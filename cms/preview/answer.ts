import type { FlattenedField, Payload } from 'payload';
import { isKind, isSubjectKind } from '../../common/addresses.ts';
import { isRecord } from '../../common/is-record.ts';
import { defaultLanguage, isLanguage } from '../../common/languages.ts';
import { optional } from '../../common/optional.ts';
import { logger } from '../../common/log.ts';
import { isId } from '../database/id.ts';
import { errorResponse } from '../errors/error-response.ts';
import { languageOfRequest } from '../rest/guard.ts';
import { isGlobal } from '../published/read-stored.ts';
import type { Look, Previewed } from './edited-text.ts';
import { formValues } from './form-values.ts';
import { previewPage } from './preview.ts';
import { pageResponse } from './render-page.ts';

/** A preview: `/preview/<kind>/<id>` or `/preview/globals/<global>`, in the language `?locale=`. */
export interface PreviewRequest {
  kind: string;
  id: string;
  request: Request;
}

/** What there is a preview of, as a path names it. */
export function previewedAt(kind: string, id: string): Previewed | undefined {
  if (kind === 'globals') return isGlobal(id) ? { source: id } : undefined;
  const hasPage = isKind(kind) || isSubjectKind(kind) || kind === 'terms';
  return hasPage && /^\d+$/.test(id) && isId(Number(id)) ? { source: kind, id: Number(id) } : undefined;
}

/** Shows signed-in staff how a draft will look, through the very templates of the site. */
export async function showDraft(payload: Payload, { kind, id, request }: PreviewRequest): Promise<Response> {
  const { user } = await payload.auth({ headers: request.headers });
  const { pathname, search } = new URL(request.url);
  const login = `/admin/login?redirect=${encodeURIComponent(pathname + search)}`;
  if (!user) return new Response(null, { status: 307, headers: { location: login } });
  return (await pageFor(payload, { kind, id, request }, { user })) ?? notFound(payload, request);
}

/** The same of what the form of the admin says, saved or not: `POST` of its values as JSON. */
export async function showForm(payload: Payload, { kind, id, request }: PreviewRequest): Promise<Response> {
  const { user } = await payload.auth({ headers: request.headers });
  if (!user) return refusal('error.preview.signedOut', 401, payload, request);
  const values = await valuesIn(request);
  if (!values) return refusal('error.request.body', 400, payload, request);
  try {
    return (await pageFor(payload, { kind, id, request }, { user, values })) ?? notFound(payload, request);
  } catch (error) {
    // Half a row of a list may be more than a template bears; the next key mends it.
    logger.info({ err: error }, `No preview of ${kind} ${id} could be made`);
    return refusal('error.preview.unfit', 422, payload, request);
  }
}

async function pageFor(
  payload: Payload,
  { kind, id, request }: PreviewRequest,
  look: Omit<Look, 'language'>,
): Promise<Response | undefined> {
  const previewed = previewedAt(kind, id);
  const locale = new URL(request.url).searchParams.get('locale') ?? '';
  const language = isLanguage(locale) ? locale : defaultLanguage;
  if (!previewed) return undefined;
  const values = look.values && formValues(fieldsOf(payload, previewed), look.values);
  const page = await previewPage(payload, previewed, { ...look, ...optional('values', values), language });
  return page && pageResponse(page, { 'x-page-address': encodeURI(page.address) });
}

function fieldsOf({ collections, globals }: Payload, previewed: Previewed): FlattenedField[] {
  if ('id' in previewed) return collections[previewed.source].config.flattenedFields;
  return globals.config.find(({ slug }) => slug === previewed.source)?.flattenedFields ?? [];
}

async function valuesIn(request: Request): Promise<object | undefined> {
  // No form of another site can send this type.
  if (!request.headers.get('content-type')?.startsWith('application/json')) return undefined;
  const values: unknown = await request.json().catch(() => undefined);
  return isRecord(values) ? values : undefined;
}

function notFound(payload: Payload, request: Request): Response {
  return refusal('error.preview.missing', 404, payload, request);
}

function refusal(
  key: Parameters<typeof errorResponse>[0],
  status: number,
  { config }: Payload,
  request: Request,
) {
  return errorResponse(key, status, { i18n: { language: languageOfRequest(request, config) } });
}
