import { describe, expect, it } from 'vitest';
import { onceForEach } from '../../support/limits.ts';
import { addressOf, pageIn, questionIn, reportAddress } from '../../../cms/admin/feedback/question.ts';
import { lastForgottenDay } from '../../../cms/feedback/retention.ts';
import type { AskedPage } from '../../../cms/feedback/page-at.ts';
import type { Feedback } from '../../../cms/feedback/read-feedback.ts';
import { receiveFeedback, type FeedbackReceiver } from '../../../cms/feedback/receive.ts';
import { maxCommentLength } from '../../../common/protocol/feedback.ts';

const origin = 'https://site.example';
const form = 'application/x-www-form-urlencoded';
const pages: Record<string, AskedPage> = {
  '/guider/elen/': { kind: 'guides', documentId: 7, language: 'sv' },
  '/en/guides/power/': { kind: 'guides', documentId: 7, language: 'en' },
};

type Fields = Record<string, string | string[]>;
const encoded = (fields: Fields) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
  ).toString();

function receiver(given: Partial<FeedbackReceiver> = {}) {
  const stored: Feedback[] = [];
  const send = (body: BodyInit, headers: Record<string, string> = {}) =>
    receiveFeedback(
      new Request('https://cms.example/feedback', {
        method: 'POST',
        body,
        headers: { 'content-type': form, origin, ...headers },
        ...(body instanceof ReadableStream && { duplex: 'half' }),
      }),
      {
        origins: [origin],
        siteUrl: origin,
        limit: { take: async () => true },
        isOn: async () => true,
        pageAt: async (address) => pages[address],
        store: async (_, feedback) => stored.push(feedback) > 0,
        ...given,
      },
    );
  const say = (fields: Fields, headers?: Record<string, string>) =>
    send(encoded({ page: '/guider/elen/', answer: 'no', ...fields }), headers);
  return { stored, send, say };
}

const byItself = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('What a reader says of a page is taken', () => {
  it('from the script of the page, and answered with nothing', async () => {
    const { stored, say } = receiver();
    const response = await say({ reason: ['missing', 'hard'], comment: ' Vilket tryck?\r\nHur mycket? ' });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(await response.text()).toBe('');
    expect(stored).toEqual([
      {
        page: '/guider/elen/',
        answer: 'no',
        reasons: ['hard', 'missing'],
        comment: 'Vilket tryck?\nHur mycket?',
      },
    ]);
  });

  it.each([
    ['/guider/elen/', 'sv', 'Tack!', 'Tillbaka till sidan'],
    ['/en/guides/power/', 'en', 'Thank you!', 'Back to the page'],
  ])(
    'from %s without script, and answered with a page in its language',
    async (page, language, thanks, back) => {
      const { stored, say } = receiver();
      const response = await say({ page, answer: 'yes', comment: '', website: '' }, byItself);
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain(thanks);
      expect(html).toContain(`<a href="${origin}${page}">${back}</a>`);
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(stored).toEqual([{ page, answer: 'yes', reasons: [] }]);
    },
  );

  it('without what looks like the address or number of a person', async () => {
    const { stored, say } = receiver();
    await say({ comment: 'Fel i steg 3. Ring 070-123 45 67 eller anna@exempel.se' });
    expect(stored[0]?.comment).toBe('Fel i steg 3. Ring […] eller […]');
  });

  it('without what is invisible or turns the direction of text', async () => {
    const { stored, say } = receiver();
    await say({ comment: 'a\u0000b\u202Ec\u200B\n\n\n\n\td' });
    expect(stored[0]?.comment).toBe('abc\n\n d');
  });

  it('up to the longest comment in the longest of letters', async () => {
    const { stored, say } = receiver();
    expect((await say({ comment: '€'.repeat(maxCommentLength) })).status).toBe(204);
    expect(stored[0]?.comment).toHaveLength(maxCommentLength);
  });

  it('as markup that nobody reads as such', async () => {
    const { stored, say } = receiver();
    const comment = '<script>alert(1)</script> "&amp;';
    await say({ comment });
    expect(stored[0]?.comment).toBe(comment);
  });
});

describe('It is refused', () => {
  it.each<[string, Fields]>([
    ['no answer', { answer: '' }],
    ['another answer', { answer: 'maybe' }],
    ['two answers', { answer: ['yes', 'no'] }],
    ['no page', { page: '' }],
    ['a page elsewhere', { page: 'https://elsewhere.example/' }],
    ['an endless address', { page: `/${'x'.repeat(300)}/` }],
    ['an address with a NUL', { page: '/guider/\0/' }],
    ['an unknown reason', { reason: 'ugly' }],
    ['the same reason twice', { reason: ['hard', 'hard'] }],
    ['reasons for yes', { answer: 'yes', reason: 'hard' }],
    ['too long a comment', { comment: 'x'.repeat(maxCommentLength + 1) }],
    ['something more', { user: '7' }],
    ['a language', { language: 'de' }],
  ])('with %s', async (_, fields) => {
    const { stored, say } = receiver();
    expect((await say(fields)).status).toBe(400);
    expect(stored).toEqual([]);
  });

  it.each(['/guider/finns-inte/', '/en/guider/elen/', '/en/guides/elen/', '/'])(
    'of %s, where readers are asked nothing',
    async (page) => {
      const { stored, say } = receiver();
      expect((await say({ page })).status).toBe(404);
      expect(stored).toEqual([]);
    },
  );

  it('from another site, from nowhere or from a sandbox', async () => {
    const { stored, say } = receiver();
    for (const foreign of ['https://elsewhere.example', 'null', '']) {
      const response = await say({}, { origin: foreign });
      expect(response.status, foreign).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(stored).toEqual([]);
  });

  it('of another type', async () => {
    const { send } = receiver();
    for (const type of [
      'application/json',
      'multipart/form-data; boundary=x',
      'text/plain',
      `${form}x`,
      '',
    ]) {
      expect((await send(encoded({}), { 'content-type': type })).status, type).toBe(415);
    }
  });

  it('beyond some kilobytes, and no more than that is read', async () => {
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 4096;
        controller.enqueue(new Uint8Array(4096).fill(97));
      },
    });
    expect((await receiver().send(endless)).status).toBe(413);
    expect(read).toBeLessThan(40_000);
  });

  it('when one sender says too much', async () => {
    const { say } = receiver({ limit: onceForEach() });
    const from = (address: string) => say({}, { 'x-forwarded-for': address }).then(({ status }) => status);
    expect(await from('203.0.113.7')).toBe(204);
    expect(await from('203.0.113.7')).toBe(429);
    expect(await from('203.0.113.8')).toBe(204);
  });

  it('while nobody can tell how much a sender has said', async () => {
    const limit = { take: () => Promise.reject(new Error('connect ECONNREFUSED')) };
    const { say, stored } = receiver({ limit });
    expect((await say({})).status).toBe(503);
    expect(stored).toEqual([]);
  });

  it.each<[string, Partial<FeedbackReceiver>]>([
    ['is switched off', { isOn: async () => false }],
    ['has had enough for now', { store: async () => false }],
    ['has no database', { store: () => Promise.reject(new Error('relation "secret"')) }],
  ])('while the CMS %s, with a friendly sentence and nothing else', async (_, given) => {
    const response = await receiver(given).say({}, byItself);
    const html = await response.text();
    expect(response.status).toBe(503);
    expect(html).toContain('Ditt svar kunde inte skickas.');
    expect(html).toContain('<html lang="sv">');
    expect(html).not.toContain('secret');
  });

  it('with a page that repeats nothing of what was sent', async () => {
    const { say } = receiver();
    const page = '/en/"><script>alert(1)</script>';
    const html = await (await say({ page }, byItself)).text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain(`<a href="${origin}/en/">To the website</a>`);
    expect(html).not.toContain('alert');
  });

  it('in the language of the browser where the page is not known', async () => {
    const english = { ...byItself, 'accept-language': 'de, en-GB;q=0.9, sv;q=0.5' };
    expect(await (await receiver().send('', english)).text()).toContain('<html lang="en">');
    expect(await (await receiver().send('', byItself)).text()).toContain('<html lang="sv">');
  });
});

it('A machine that fills in the hidden field is thanked, and nothing is stored', async () => {
  const { stored, say } = receiver();
  expect((await say({ website: 'https://spam.example' })).status).toBe(204);
  expect(stored).toEqual([]);
});

it('The last day to forget is 365 days ago', () => {
  expect(lastForgottenDay(new Date('2026-11-22T12:00:00Z'))).toBe('2025-11-22');
});

describe('The address of the report', () => {
  it('says what is asked for, and no more', () => {
    const address = '/admin/collections/feedback?period=month&kind=guides&language=en&show=open&order=day';
    const asked = questionIn(Object.fromEntries(new URL(address, origin).searchParams));
    expect(addressOf(asked, {})).toBe(address);
    expect(addressOf(questionIn(), {})).toBe('/admin/collections/feedback');
  });

  it('names a page', () => {
    const page: AskedPage = { kind: 'case-studies', documentId: 12, language: 'en' };
    const { searchParams } = new URL(reportAddress(page), origin);
    expect(pageIn(Object.fromEntries(searchParams))).toEqual(page);
  });

  it.each(['', 'users/1/sv', 'guides/0/sv', 'guides/1/de', 'guides/1e3/sv', 'guides/1/sv/x'])(
    'takes %j for none',
    (of) => {
      expect(pageIn({ of })).toBeUndefined();
    },
  );
});
