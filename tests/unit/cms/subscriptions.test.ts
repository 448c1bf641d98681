import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../cms/subscriptions/address.ts';
import { addChoices, readChoices } from '../../../cms/subscriptions/choices.ts';
import {
  confirmAddress,
  idIn,
  isTokenOf,
  openWish,
  tokenOf,
  type Wish,
} from '../../../cms/subscriptions/links.ts';
import { pressTokenOf, readPressToken } from '../../../cms/press-lists/links.ts';
import { receiveSubscription, type SubscriptionReceiver } from '../../../cms/subscriptions/receive.ts';
import fc from '../../support/fast-check.ts';

const origin = 'https://news.example.org';

interface Sent {
  fields?: string | Record<string, string>;
  accept?: string;
  from?: string;
}

/** A form as a browser sends it. */
function send(receiver: Partial<SubscriptionReceiver>, { fields = {}, accept = '*/*', from = origin }: Sent) {
  const given = { email: 'eva@example.org', form: 'sv', pace: 'now', kind: 'guides', language: 'sv' };
  const body = typeof fields === 'string' ? fields : new URLSearchParams({ ...given, ...fields }).toString();
  const headers = { origin: from, accept, 'content-type': 'application/x-www-form-urlencoded' };
  return receiveSubscription(
    new Request('https://cms.example.org/subscribe', { method: 'POST', headers, body }),
    {
      origins: [origin],
      siteUrl: origin,
      limit: { take: () => Promise.resolve(true) },
      isOn: () => Promise.resolve(true),
      ask: () => Promise.resolve(),
      ...receiver,
    },
  );
}

describe('The form of subscribers', () => {
  it('asks the address to confirm, and is answered in the same words whatever is known of it', async () => {
    const wishes: Wish[] = [];
    const ask = (wish: Wish) => Promise.resolve(void wishes.push(wish));
    const page = await send({ ask }, { accept: 'text/html', fields: { topics: '7' } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Nästan klart.')]);
    expect((await send({ ask }, {})).status).toBe(204);
    expect(wishes[0]).toEqual({
      address: 'eva@example.org',
      language: 'sv',
      choices: {
        ...{ pace: 'now', languages: ['sv'], kinds: ['guides'] },
        ...{ topics: [7], regions: [], organisations: [] },
      },
    });
  });

  it('is dropped in silence where a machine has filled it in, and refused from elsewhere or too often', async () => {
    const ask = () => Promise.reject(new Error('Nobody is to be asked.'));
    expect((await send({ ask }, { fields: { website: 'x' } })).status).toBe(204);
    expect((await send({ ask }, { from: 'https://evil.example' })).status).toBe(403);
    const often = await send({ ask, limit: { take: () => Promise.resolve(false) } }, { accept: 'text/html' });
    expect([often.status, await often.text()]).toEqual([429, expect.stringContaining('om tio minuter')]);
    expect((await send({ ask, isOn: () => Promise.resolve(false) }, {})).status).toBe(503);
    expect((await send({ ask }, { fields: { unknown: '1' } })).status).toBe(400);
    expect((await send({ ask }, { fields: { topics: "1' OR 1=1" } })).status).toBe(400);
    const wrong = await send({ ask }, { accept: 'text/html', fields: { email: 'eva', form: 'en' } });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('does not look like')]);
  });

  it.each([
    'eva@example.org\r\nBcc: all@example.org',
    'eva@example.org\nSubject: x',
    'eva@example.org, bo@example.org',
    'Eva <eva@example.org>',
    'eva@example.org;bo@example.org',
    '"a b"@example.org',
    'eva@localhost',
    `${'a'.repeat(65)}@example.org`,
    `eva@${'a.'.repeat(130)}org`,
    'eva@example.org\0',
    'eva@exam\u2028ple.org',
    '@example.org',
    'eva@@example.org',
  ])('takes no second receiver and no line of its own for an address: %j', async (email) => {
    const ask = () => Promise.reject(new Error('Nobody is to be asked.'));
    expect((await send({ ask }, { fields: { email } })).status).toBe(422);
  });

  it('takes two addresses for none', async () => {
    const ask = () => Promise.reject(new Error('Nobody is to be asked.'));
    const fields = 'email=a@example.org&email=b@example.org&form=sv&kind=guides';
    expect((await send({ ask }, { fields })).status).toBe(422);
  });

  it('takes addresses as people have them', () => {
    expect(readAddress(' Eva.Öst+nyheter@Example.ORG ')).toBe('Eva.Öst+nyheter@example.org');
    expect(readAddress("o'neil_x@sub.räksmörgås.se")).toBe("o'neil_x@sub.räksmörgås.se");
  });

  it('never lets anything through that could end a line', () => {
    const piece = fc.constantFrom(
      'eva',
      '@',
      '.org',
      '.',
      'ö',
      '-',
      '+',
      '\r',
      '\n',
      ' ',
      ',',
      '<',
      '"',
      '\u2028',
      '\0',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          expect(readAddress(text) ?? '').not.toMatch(/[\s\p{C},;<>"()[\]\\]/u);
        },
      ),
    );
  });
});

describe('What somebody chooses', () => {
  const choices = (form: string) => readChoices(new URLSearchParams(form), 'sv')!;

  it('is everything in the language of the form where nothing is ticked', () => {
    expect(choices('')).toEqual({
      ...{ pace: 'now', languages: ['sv'], kinds: ['press-releases', 'case-studies', 'guides'] },
      ...{ topics: [], regions: [], organisations: [] },
    });
    expect(readChoices(new URLSearchParams('pace=hourly'), 'sv')).toBeUndefined();
  });

  it('is added to what was chosen before, of which all stays all', () => {
    const topics = addChoices(choices('topics=1&kind=guides'), choices('topics=2&language=en'));
    expect(topics).toMatchObject({ topics: [1, 2], languages: ['sv', 'en'] });
    expect(addChoices(choices(''), choices('topics=2')).topics).toEqual([]);
    expect(addChoices(choices('topics=2'), choices('')).topics).toEqual([]);
    expect(addChoices(choices('topics=2'), choices('regions=3'))).toMatchObject({
      topics: [2],
      regions: [3],
    });
  });
});

describe('A link', () => {
  const wish: Wish = {
    address: 'eva@example.org',
    language: 'sv',
    choices: readChoices(new URLSearchParams(), 'sv')!,
  };
  const now = new Date('2026-11-30T09:00:00Z');
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
  const sealedIn = (address: string) => address.split('/').at(-1)!;

  it('of a wish says nothing of it, opens for three days, and not when it is changed', () => {
    const sealed = sealedIn(confirmAddress(wish, now));
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('eva');
    expect(openWish(sealed, inDays(2.9))).toEqual(wish);
    expect(openWish(sealed, inDays(3.1))).toBeUndefined();
    expect(openWish(`A${sealed.slice(1)}B`, now)).toBeUndefined();
    expect(openWish('', now)).toBeUndefined();
  });

  it('of a subscriber is theirs alone', () => {
    const eva = { id: 7, key: 'abc' };
    const token = tokenOf(eva);
    expect(idIn(token)).toBe(7);
    expect(isTokenOf(token, eva)).toBe(true);
    // Whoever subscribes again with the same number has other links.
    expect(isTokenOf(token, { ...eva, key: 'abd' })).toBe(false);
    expect(isTokenOf(token.replace('7-', '8-'), { ...eva, id: 8 })).toBe(false);
    for (const nonsense of ['', '7', '7-', `7-${'a'.repeat(31)}`, `x-${'a'.repeat(32)}`])
      expect(idIn(nonsense)).toBeUndefined();
  });
});

describe('The link of a journalist', () => {
  it('tells whom a letter went to, and nobody makes up or changes one', () => {
    const eva = { id: 7, digest: 'aB-_'.repeat(11).slice(0, 43) };
    const token = pressTokenOf(eva);
    expect(readPressToken(token)).toEqual(eva);
    for (const other of [token.replace('7.', '8.'), token.replace('aB', 'aC'), `${token}0`, '7..', ''])
      expect(readPressToken(other)).toBeUndefined();
  });
});
