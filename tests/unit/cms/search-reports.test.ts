import { describe, expect, it } from 'vitest';
import { onceForEach } from '../../support/limits.ts';
import { addressOf, questionIn } from '../../../cms/admin/search-reports/question.ts';
import { lastForgottenWeek } from '../../../cms/search-reports/retention.ts';
import { receiveReport, type Receiver } from '../../../cms/search-reports/receive.ts';
import type { SearchReport } from '../../../common/protocol/search-report.ts';

it('The last week to forget is the newest that began 90 days ago or earlier', () => {
  // 90 days before 2026-11-22 is Monday 2026-08-24, the first day of week 35.
  expect(lastForgottenWeek(new Date('2026-11-22T12:00:00Z'))).toBe('2026-W35');
  expect(lastForgottenWeek(new Date('2026-11-21T12:00:00Z'))).toBe('2026-W34');
});

const origin = 'https://site.example';
const report: SearchReport = { language: 'sv', query: 'vätgas', outcome: 'nothing' };

function receiver(given: Partial<Receiver> = {}) {
  const counted: SearchReport[] = [];
  const send = (body: BodyInit, headers: Record<string, string> = {}) =>
    receiveReport(
      new Request('https://cms.example/search-report', {
        method: 'POST',
        body,
        headers: { 'content-type': 'text/plain;charset=UTF-8', origin, ...headers },
        ...(body instanceof ReadableStream && { duplex: 'half' }),
      }),
      {
        origins: [origin],
        limit: { take: async () => true },
        isOn: async () => true,
        count: async (one) => void counted.push(one),
        ...given,
      },
    );
  return { counted, send };
}

describe('A report is taken', () => {
  it('from a page of the site, and answered with nothing', async () => {
    const { counted, send } = receiver();
    const response = await send(JSON.stringify({ ...report, query: '  Vätgas ' }));
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
    expect(counted).toEqual([report]);
  });

  it('but not counted when it is switched off, and that cannot be told', async () => {
    const { counted, send } = receiver({ isOn: async () => false });
    expect((await send(JSON.stringify(report))).status).toBe(204);
    expect(counted).toEqual([]);
  });

  it('but not counted when it looks personal, and that cannot be told', async () => {
    const { counted, send } = receiver();
    expect((await send(JSON.stringify({ ...report, query: 'anna@exempel.se' }))).status).toBe(204);
    expect(counted).toEqual([]);
  });

  it.each([
    ['no JSON', 'vätgas'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another language', JSON.stringify({ ...report, language: 'de' })],
    ['another outcome', JSON.stringify({ ...report, outcome: 'found' })],
    ['a query that is no text', JSON.stringify({ ...report, query: ['vätgas'] })],
    ['an empty query', JSON.stringify({ ...report, query: ' ' })],
    ['something more', JSON.stringify({ ...report, user: 7 })],
  ])('not with %s', async (_, body) => {
    const { counted, send } = receiver();
    const response = await send(body);
    expect(response.status).toBe(400);
    expect(await response.text()).toBe('');
    expect(counted).toEqual([]);
  });

  it('not from another site, from nowhere or from a sandbox', async () => {
    const { counted, send } = receiver();
    for (const foreign of ['https://elsewhere.example', 'null', '', `${origin}.elsewhere.example`]) {
      const response = await send(JSON.stringify(report), { origin: foreign });
      expect(response.status, foreign).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(counted).toEqual([]);
  });

  it('not of another type', async () => {
    const { send } = receiver();
    for (const type of ['application/json', 'text/plainer', 'multipart/form-data', '']) {
      expect((await send(JSON.stringify(report), { 'content-type': type })).status, type).toBe(415);
    }
  });

  it('not beyond a kilobyte, and no more than that is read', async () => {
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 512;
        controller.enqueue(new Uint8Array(512).fill(32));
      },
    });
    const { counted, send } = receiver();
    expect((await send(endless)).status).toBe(413);
    expect(read).toBeLessThan(4096);
    expect((await send(' '.repeat(2000), { 'content-length': '10' })).status).toBe(413);
    expect(counted).toEqual([]);
  });

  it('not when there are too many, told apart by the address that the server has seen', async () => {
    const { send } = receiver({ limit: onceForEach() });
    const from = (addresses: string) =>
      send(JSON.stringify(report), { 'x-forwarded-for': addresses }).then(({ status }) => status);
    expect(await from('198.51.100.1')).toBe(204);
    expect(await from('198.51.100.1')).toBe(429);
    expect(await from('198.51.100.2')).toBe(204);
  });

  it('not while nobody can tell whether there are too many', async () => {
    const limit = { take: () => Promise.reject(new Error('connect ECONNREFUSED')) };
    const { send, counted } = receiver({ limit });
    expect((await send(JSON.stringify(report))).status).toBe(503);
    expect(counted).toEqual([]);
  });

  it('as far as the database allows; what fails is not told', async () => {
    const { send } = receiver({ count: () => Promise.reject(new Error('relation "secret"')) });
    const response = await send(JSON.stringify(report));
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('');
  });
});

describe('The address of the list', () => {
  it('says what is asked for, and no more', () => {
    const asked = questionIn({ period: 'last', language: 'en', show: 'handled', order: 'week', rows: '100' });
    expect(addressOf(asked, { limit: asked.limit })).toBe(
      '/admin/collections/search-reports?period=last&language=en&show=handled&order=week&rows=100',
    );
    expect(addressOf(questionIn(), {})).toBe('/admin/collections/search-reports');
  });

  it('takes what nobody offers for nothing', () => {
    expect(questionIn({ period: ['this'], language: 'de', order: 'id; drop', rows: '1e9' })).toEqual({
      ...questionIn(),
      limit: 1000,
    });
  });
});
