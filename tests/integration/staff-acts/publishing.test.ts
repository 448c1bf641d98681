import { afterAll, beforeAll, expect, it } from 'vitest';
import { kinds } from '../../../common/addresses.ts';
import { openPayload, type OpenedPayload } from '../../support/payload.ts';
import { signIn, type Staff } from '../../support/rest.ts';

let cms: OpenedPayload;
let staff: Staff;

beforeAll(async () => {
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
});

afterAll(() => cms?.close());

it.each(kinds)('%s: asked to publish one language, the CMS publishes the document', async (kind) => {
  const { body } = await staff.post(`/${kind}?locale=sv&draft=true`, { title: `Ett språk ${kind}` });
  const id = Number(body.doc.id);
  const answer = await staff.patch(`/${kind}/${id}?locale=sv&publishSpecificLocale=sv`, {
    _status: 'published',
  });
  expect(answer.status).toBe(200);
  const { body: stored } = await staff.get(`/${kind}/${id}?depth=0`);
  expect(stored).toMatchObject({ _status: 'published', title: `Ett språk ${kind}`, language: 'sv' });
  const { body: versions } = await staff.get(`/${kind}/versions?where[parent][equals]=${id}&depth=0`);
  const statuses = (versions.docs as { version: { _status: string } }[]).map(
    ({ version }) => version._status,
  );
  expect(statuses).toEqual(['published', 'draft']);
});

it('a document says that it is published or a draft, not more, in whatever language it is asked for', async () => {
  const { body } = await staff.post('/guides?locale=en&draft=true', { title: 'In English only' });
  const { body: swedish } = await staff.get(`/guides/${body.doc.id}?locale=sv&depth=0&draft=true`);
  expect(swedish).toMatchObject({ title: 'In English only', language: 'en', _status: 'draft' });
});
