import { handleEndpoints, type Payload } from 'payload';
import type { Role } from '../../cms/access/roles.ts';
import { guardRest } from '../../cms/rest/guard.ts';
import { uploadsInTurn } from '../../cms/rest/uploads-in-turn.ts';
import type { Language } from '../../common/languages.ts';

/** What the CMS answered; `body` is its JSON as it came, to be looked into by tests, or its lines. */
export interface Answer {
  status: number;
  headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** A person who is signed in, with the calls that the admin makes. Paths are below `/api`. */
export interface Staff {
  id: number;
  email: string;
  get(path: string): Promise<Answer>;
  post(path: string, data?: object): Promise<Answer>;
  patch(path: string, data?: object): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  /** Sends a file with its fields as the admin's upload form does. */
  upload(method: 'POST' | 'PATCH', path: string, file: File, data?: object): Promise<Answer>;
}

interface Person {
  password?: string;
  role?: Role;
  /** The language of a translator. */
  translates?: Language;
  /** The language of the admin, in which refusals are told. */
  language?: Language;
}

/**
 * Signs in, as somebody new, by default an administrator, where there is nobody with that address, and speaks with Payload's own REST
 * handlers: all of the CMS but Next's routing.
 *
 * @example
 * const staff = await signIn(cms.payload, 'anna@example.org');
 * const { body } = await staff.post('/guides?locale=sv&draft=true', { title: 'Mät först' });
 * await staff.patch(`/guides/${body.doc.id}?draft=true&autosave=true`, { lede: 'Sedan byt.' });
 */
export async function signIn(payload: Payload, email: string, person: Person = {}): Promise<Staff> {
  const { password = 'correct horse battery staple', language = 'sv', role = 'administrator' } = person;
  const { translates = null } = person;
  const known = await payload.find({ collection: 'users', where: { email: { equals: email } }, limit: 1 });
  if (known.docs.length === 0) {
    await payload.create({ collection: 'users', data: { email, password, role, translates } });
  }
  const { token, user } = await payload.login({ collection: 'users', data: { email, password } });
  const headers = { Authorization: `JWT ${token}`, 'Accept-Language': language };
  const call = (method: string, path: string, body?: Body) => request(payload, method, path, headers, body);
  const send = (method: string, path: string, data?: object) => call(method, path, data && jsonBody(data));
  return {
    id: user?.id ?? 0,
    email,
    get: (path) => call('GET', path),
    post: (path, data) => send('POST', path, data),
    patch: (path, data) => send('PATCH', path, data),
    delete: (path) => call('DELETE', path),
    upload: async (method, path, file, data = {}) => call(method, path, await formBody(file, data)),
  };
}

/** Somebody who is not signed in, as readers and crawlers are, at an address that the server has seen. */
export function stranger(
  payload: Payload,
  language: Language = 'sv',
  { address }: { address?: string } = {},
): Pick<Staff, 'get' | 'post' | 'patch'> {
  const headers = { 'Accept-Language': language, ...(address && { 'X-Forwarded-For': address }) };
  const send = (method: string, path: string, data?: object) =>
    request(payload, method, path, headers, data && jsonBody(data));
  return {
    get: (path) => send('GET', path),
    post: (path, data) => send('POST', path, data),
    patch: (path, data) => send('PATCH', path, data),
  };
}

interface Body {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}

function jsonBody(data: object): Body {
  return { bytes: new TextEncoder().encode(JSON.stringify(data)), type: 'application/json' };
}

async function formBody(file: File, data: object): Promise<Body> {
  const form = new FormData();
  form.append('file', file);
  form.append('_payload', JSON.stringify(data));
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? '';
  return { bytes: new Uint8Array(await encoded.arrayBuffer()), type };
}

async function request(
  payload: Payload,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: Body,
): Promise<Answer> {
  const content = { 'Content-Type': body?.type ?? '', 'Content-Length': String(body?.bytes.length) };
  const response = await answerRest(
    payload,
    new Request(`http://127.0.0.1/api${path}`, {
      method,
      headers: { ...headers, ...(body && content) },
      ...(body && { body: body.bytes }),
    }),
  );
  const type = response.headers.get('content-type') ?? '';
  // `Response.text()` would drop the mark at the beginning of a file for spreadsheets.
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
  return {
    status: response.status,
    headers: response.headers,
    body: type.startsWith('text/csv') ? text : type.includes('json') && text ? JSON.parse(text) : undefined,
  };
}

/** As the route of the CMS does. */
export function answerRest({ config }: Payload, request: Request): Promise<Response> {
  const inTurn = () => uploadsInTurn(request, () => handleEndpoints({ config, request }));
  return guardRest(request, config, inTurn);
}
