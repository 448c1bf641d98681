import fc from './fast-check.ts';
import type { Field, Payload } from 'payload';

/** A request as somebody writes it by hand, or a broken program sends it. The path is below `/api`. */
export interface OddRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** What stands where a text, a number, a relation or a whole tree is expected. */
const oddValues: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, 2 ** 31, 2 ** 53, '', ' ', 'x', '1', '-5', '1e9', 'NaN', 'null'],
  ...[
    '99999999999999999999',
    '12345678901',
    '\0',
    'a\0b',
    '\ud800',
    'a\udfff',
    '\u202e',
    'å',
    'x'.repeat(3000),
  ],
  ...[
    '2026-99-99',
    '2026-01-01',
    'true',
    'sv',
    'xx',
    "' OR 1=1 --",
    '%',
    '_',
    '\\',
    '${x}',
    '{"a":1}',
    '[object Object]',
  ],
  ...[
    [],
    [null],
    [[]],
    ['x'],
    [1, 2],
    [{}],
    {},
    { a: 1 },
    { sv: 'x' },
    { id: 'x' },
    { id: 1 },
    { equals: 1 },
  ],
  ...[{ relationTo: 'nothing', value: 1 }, { relationTo: 'media', value: 99_999_999 }, { value: {} }],
  ...[
    { blockType: 'nothing' },
    [{ blockType: 'nothing' }],
    [{ blockType: '__proto__' }],
    [{ id: '\0' }],
    [{ id: 1 }],
  ],
  ...[{ root: {} }, { root: null }, { root: { type: 'root', children: 'x' } }],
  { root: { type: 'root', children: [null, 1, 'x', { type: 'nothing' }, { type: 'upload', value: 'x' }] } },
  { root: { type: 'root', children: [{ type: 'block', fields: { blockType: 'nothing' } }] } },
  { root: { type: 'root', children: [{ type: 'upload', relationTo: 'media', value: 99_999_999 }] } },
];

const operators = [
  ...[
    'equals',
    'not_equals',
    'in',
    'not_in',
    'all',
    'exists',
    'greater_than',
    'greater_than_equal',
    'less_than',
  ],
  ...[
    'less_than_equal',
    'like',
    'not_like',
    'contains',
    'within',
    'intersects',
    'near',
    'nothing',
    '__proto__',
    '',
  ],
];

const parameters = [
  ...[
    'page',
    'limit',
    'depth',
    'locale',
    'fallback-locale',
    'fallbackLocale',
    'sort',
    'where',
    'select',
    'populate',
  ],
  ...[
    'joins',
    'draft',
    'trash',
    'pagination',
    'autosave',
    'publishSpecificLocale',
    'data',
    'uploadEdits',
    'token',
  ],
  ...[
    'duplicateFromID',
    'flattenLocales',
    'overrideLock',
    'selectedLocales',
    '__proto__',
    'constructor',
    '[]',
  ],
];

const ids = [
  '1',
  '2',
  '0',
  '-1',
  '1.5',
  'x',
  '99999999999999999999',
  '2147483648',
  '%00',
  '%ED%A0%80',
  '%E0%A4',
  'null',
];

const contentTypes = [
  ...[
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'application/x-www-form-urlencoded',
    '',
  ],
  ...[
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'multipart/mixed; boundary="',
    'application/xml',
    'x',
  ],
];

/**
 * Requests to every collection, global and endpoint of a CMS, with odd values in its fields and queries.
 *
 * @example fc.sample(oddRequests(payload), { numRuns: 5000, seed })
 */
export function oddRequests(payload: Payload): fc.Arbitrary<OddRequest> {
  const anyValue = fc.oneof({ arbitrary: fc.constantFrom(...oddValues), weight: 4 }, fc.jsonValue());
  const targets = targetsOf(payload);
  return fc.constantFrom(...targets).chain(({ method, path, names, sound }) =>
    fc.record({
      method: fc.constant(method),
      path: fc
        .tuple(pathWith(path, names), query(names, anyValue))
        .map(([address, search]) => `${address}${search}`),
      headers: headers(method),
      ...(hasBody(method) && { body: body(names, sound, anyValue) }),
    }),
  );
}

interface Target {
  method: string;
  /** With the names of what goes into it, such as `:id`. */
  path: string;
  /** Of the fields. */
  names: string[];
  /** What a document could be made of. */
  sound: Record<string, unknown>;
}

function targetsOf({ config }: Payload): Target[] {
  const common = { names: ['x'], sound: {}, base: '', endpoints: config.endpoints };
  const owners = [
    ...config.collections.map(({ slug, fields, endpoints }) => ({
      names: namesOf(fields),
      sound: soundValues(fields),
      base: `/${slug}`,
      endpoints,
    })),
    ...config.globals.map(({ slug, fields, endpoints }) => ({
      names: namesOf(fields),
      sound: soundValues(fields),
      base: `/globals/${slug}`,
      endpoints,
    })),
    common,
  ];
  return owners.flatMap(({ names, sound, base, endpoints }) =>
    (endpoints || []).map(({ method, path }) => ({
      method: method.toUpperCase(),
      path: base + path,
      names,
      sound,
    })),
  );
}

/** Of all fields at any depth, as queries name them, and what every document has. */
function namesOf(fields: Field[]): string[] {
  const own = fields.flatMap((field): string[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => namesOf(tab.fields));
    const inner = 'fields' in field ? namesOf(field.fields) : [];
    if (!('name' in field) || !field.name) return inner;
    return [field.name, ...inner.map((name) => `${field.name}.${name}`)];
  });
  return [
    ...new Set([...own, 'id', '_status', 'createdAt', 'updatedAt', 'deletedAt', 'nothing', '__proto__']),
  ];
}

/** Simple values for the fields that can have them. */
function soundValues(fields: Field[]): Record<string, unknown> {
  const found = fields.map((field): Record<string, unknown> => {
    if (field.type === 'tabs') return Object.assign({}, ...field.tabs.map((tab) => soundValues(tab.fields)));
    if (field.type === 'row' || field.type === 'collapsible') return soundValues(field.fields);
    return 'name' in field && field.type in soundOf && !made.includes(field.name)
      ? { [field.name]: soundOf[field.type] }
      : {};
  });
  return Object.assign({}, ...found);
}

/** By the CMS itself. */
const made = ['slug', 'revision', 'url', 'thumbnailURL', 'filename', 'mimeType', 'publicName', 'fingerprint'];

const soundOf: Record<string, unknown> = {
  text: 'ord',
  textarea: 'Två ord.',
  email: 'a@example.org',
  checkbox: false,
};

/** An odd value at a path, within objects or lists. */
function nested(path: string, value: unknown, inLists: boolean): Record<string, unknown> {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { [name]: value };
  const inner = nested(rest.join('.'), value, inLists);
  return { [name]: inLists ? [inner] : inner };
}

function pathWith(path: string, names: string[]): fc.Arbitrary<string> {
  const part = fc.oneof(
    { arbitrary: fc.constantFrom(...ids), weight: 3 },
    fc.constantFrom(...names.map(encodeURIComponent)),
  );
  return fc
    .array(part, { minLength: 4, maxLength: 4 })
    .map((parts) =>
      path.replace(/:\w+[?*+]?/g, () => parts.pop() ?? 'x').replace(/\/\*\w+/g, () => `/${parts.pop()}`),
    );
}

function query(names: string[], value: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const text = value.map(asText);
  const plain = fc.tuple(fc.constantFrom(...parameters), text).map(([name, given]) => `${name}=${given}`);
  const where = fc
    .tuple(
      fc.constantFrom('where', 'where[or][0]', 'where[and][0][or][1]'),
      fc.constantFrom(...names),
      fc.constantFrom(...operators),
      text,
    )
    .map(([start, name, operator, given]) => `${start}[${encodeURIComponent(name)}][${operator}]=${given}`);
  const nested = fc
    .tuple(fc.constantFrom(...parameters), fc.constantFrom(...names), text)
    .map(([parameter, name, given]) => `${parameter}[${encodeURIComponent(name)}]=${given}`);
  const broken = fc.constantFrom(
    'where[',
    'where[a',
    '%',
    'where=%00',
    '&&&',
    '=',
    'where[x][equals][y][z]=1',
    'sort=-',
  );
  const one = fc.oneof({ arbitrary: where, weight: 4 }, { arbitrary: plain, weight: 3 }, nested, broken);
  const usual = fc.constantFrom('draft=true', 'locale=sv', 'draft=true&autosave=true&locale=en', 'depth=0');
  return fc
    .tuple(usual, fc.oneof({ arbitrary: fc.constant([]), weight: 2 }, fc.array(one, { maxLength: 2 })))
    .map(([start, parts]) => `?${[start, ...parts].join('&')}`);
}

/** As a query carries it: lone surrogates as no encoder would write them. */
function asText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const signs = text.match(/[\s\S]/gu) ?? [];
  return signs.map((sign) => (/\p{Surrogate}/u.test(sign) ? '%ED%A0%80' : encodeURIComponent(sign))).join('');
}

function headers(method: string): fc.Arbitrary<Record<string, string>> {
  const type = fc.oneof(
    { arbitrary: fc.constant('application/json'), weight: 12 },
    fc.constantFrom(...contentTypes),
  );
  const override = fc.constantFrom<Record<string, string>>(
    {},
    {},
    {},
    {},
    {},
    {},
    {},
    {},
    { 'X-Payload-HTTP-Method-Override': 'GET' },
  );
  const language = fc.constantFrom('sv', 'en', 'xx', '');
  return fc.tuple(type, override, language).map(([contentType, overriding, spoken]) => ({
    'Accept-Language': spoken,
    ...(hasBody(method) && contentType ? { 'Content-Type': contentType } : {}),
    ...(method === 'POST' ? overriding : {}),
  }));
}

function body(
  names: string[],
  sound: Record<string, unknown>,
  value: fc.Arbitrary<unknown>,
): fc.Arbitrary<string> {
  const odd = fc
    .tuple(fc.constantFrom(...names), value, fc.boolean())
    .map(([name, given, inLists]) => nested(name, given, inLists));
  const fields = fc
    .tuple(fc.constantFrom(sound, sound, {}), fc.array(odd, { minLength: 1, maxLength: 2 }))
    .map(([start, found]) => Object.assign({}, start, ...found) as object);
  const json = fc.oneof({ arbitrary: fields, weight: 20 }, value).map((data) => JSON.stringify(data));
  const broken = fc.constantFrom(
    '',
    '{',
    '--x\r\n',
    'a=b&c',
    '\0',
    '[',
    'null',
    '{"a":',
    '--x\r\n\r\n\r\n--x--',
  );
  const form = json.map(
    (data) => `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${data}\r\n--x--\r\n`,
  );
  const file = json.map(
    (data) =>
      `--x\r\nContent-Disposition: form-data; name="file"; filename="${data.slice(1, 9).replace(/["\r\n]/g, '')}"\r\n` +
      `Content-Type: image/png\r\n\r\n${data}\r\n--x--\r\n`,
  );
  return fc.oneof({ arbitrary: json, weight: 12 }, broken, form, file);
}

const hasBody = (method: string) => ['POST', 'PUT', 'PATCH'].includes(method);
