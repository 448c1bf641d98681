import { getRequestLanguage, parseCookies, type SanitizedConfig } from 'payload';
import { isRecord } from '../../common/is-record.ts';
import { errorResponse } from '../errors/error-response.ts';
import type { TextKey } from '../i18n/texts.ts';
import { isOffered, ownerOf } from './offered.ts';
import { wrongParameter } from './query.ts';

/** Why a request to the REST API cannot be meant. */
interface Refusal {
  key: TextKey;
  status: number;
  values?: Record<string, string>;
}

/**
 * Answers a request to the REST API that nobody can have meant, in the language of whoever sent it; the others are
 * Payload's. It trusts them: a query without sense, or a body that is none, would be an error of the server.
 */
export async function guardRest(
  request: Request,
  config: SanitizedConfig,
  answer: () => Promise<Response>,
): Promise<Response> {
  const refusal = await refusalOf(request, config);
  if (!refusal) return answer();
  const { key, status, values } = refusal;
  return errorResponse(key, status, { i18n: { language: languageOfRequest(request, config) } }, values);
}

/** As Payload takes it. */
export function languageOfRequest({ headers }: Request, config: SanitizedConfig): string {
  return getRequestLanguage({ config, cookies: parseCookies(headers), headers });
}

async function refusalOf(request: Request, config: SanitizedConfig): Promise<Refusal | undefined> {
  const { pathname, search } = new URL(request.url);
  const path = readPath(pathname);
  if (!path) return { key: 'error.request.address', status: 400 };
  const method = isQuery(request.headers) ? 'GET' : request.method;
  if (!isOffered({ method, path }, config)) return { key: 'error.request.unknown', status: 404 };
  if (!(await hasReadableBody(request))) return { key: 'error.request.body', status: 400 };
  if (!isRead(method) && isInAllLanguages(search)) return { key: 'error.request.languages', status: 400 };
  const owner = { fields: ownerOf(path, config)?.flattenedFields ?? [], config };
  const queries = [search, isQuery(request.headers) ? await request.clone().text() : ''];
  const name = queries.map((query) => wrongParameter(query, owner)).find((one) => one !== undefined);
  return name === undefined ? undefined : { key: 'error.request.parameter', status: 400, values: { name } };
}

const isRead = (method: string) => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/** A text is written in one language; `all` and `*` are for those who read. */
function isInAllLanguages(search: string): boolean {
  return new URLSearchParams(search).getAll('locale').some((locale) => locale === 'all' || locale === '*');
}

/** The parts of a path below `/api`, decoded. */
function readPath(pathname: string): string[] | undefined {
  try {
    const parts = pathname.split('/').slice(2).map(decodeURIComponent);
    return parts.some((part) => part.includes('\0')) ? undefined : parts;
  } catch {
    return undefined;
  }
}

/** A query that is too long for an address comes as a form, by a header that Payload knows. */
function isQuery(headers: Headers): boolean {
  return overriding.some((name) => headers.get(name) === 'GET');
}

const overriding = ['x-payload-http-method-override', 'x-http-method-override'];

/** JSON must be an object, what comes in parts must tell where they end, and only a form can be a query. */
async function hasReadableBody(request: Request): Promise<boolean> {
  const { headers, method } = request;
  if (!['POST', 'PATCH', 'PUT'].includes(method)) return true;
  const given = headers.get('content-type') ?? '';
  const type = given.split(';')[0]?.trim().toLowerCase() ?? '';
  if (isQuery(headers)) return type === 'application/x-www-form-urlencoded';
  if (type.startsWith('multipart/')) return /^multipart\/form-data;.*boundary=/i.test(given);
  return type !== 'application/json' || isObjectText(await request.clone().text());
}

function isObjectText(text: string): boolean {
  if (text === '') return true;
  try {
    return isRecord(JSON.parse(text));
  } catch {
    return false;
  }
}
