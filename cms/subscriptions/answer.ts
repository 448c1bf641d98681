import type { Payload } from 'payload';
import { homeAddress, sectionAddress } from '../../common/addresses.ts';
import { environment } from '../../common/environment.ts';
import { languages, type Language } from '../../common/languages.ts';
import { sentencePage } from '../door/sentence-page.ts';
import { text, type TextKey } from '../i18n/texts.ts';
import { readBody } from '../intake/read-body.ts';
import { limiterOf } from '../limits/limiter.ts';
import { networkOf, senderIn } from '../limits/sender.ts';
import { answerContact } from '../press-lists/answer.ts';
import { secret } from '../press-links/plain-page.ts';
import { readChoices } from './choices.ts';
import { openWish, subscriberAddress, tokenOf } from './links.ts';
import { offeredThings } from './offered.ts';
import { askPage, choicesPage, leavePage, type Place } from './pages.ts';
import { change, confirm, findByToken, lettersTo, removeSubscriber, type Subscriber } from './store.ts';

/** All topics, regions and organisations ticked. */
const maxBodySize = 12 * 1024;

/** Wrong addresses by one sender. */
const guesses = { name: 'subscriptions, wrong', max: 30, seconds: 10 * 60 };

/**
 * Answers whoever has the secret address of a subscription: `/subscription/confirm/<wish>` begins one, `/subscription/<token>`
 * shows and changes it, `…/leave` ends it, also by the one press of RFC 8058, and `…/data` is what is stored; below
 * `/subscription/press/` are the same for journalists whom staff write to. No cookie is looked at, none is set. What is asked for (GET)
 * changes nothing.
 */
export async function answerSubscriber(
  payload: Payload,
  request: Request,
  [first = '', second = '', ...more]: string[],
): Promise<Response> {
  if (first === 'press')
    return (await answerContact(payload, request, [second, ...more])) ?? refuseGuess(request);
  if (more.length > 0) return refuseGuess(request);
  if (first === 'confirm') return answerWish(payload, request, second);
  const subscriber = await findByToken(payload.db.pool, first);
  const token = { token: first, page: second };
  if (!subscriber) return request.method === 'POST' && second === 'leave' ? left() : refuseGuess(request);
  return answerToken(payload, request, subscriber, token);
}

async function answerWish(payload: Payload, request: Request, sealed: string): Promise<Response> {
  const wish = openWish(sealed, new Date());
  if (!wish) return refuseGuess(request);
  if (request.method !== 'POST') return askPage(await placeIn(payload, wish.language), wish.address);
  const subscriber = await confirm(payload.db.pool, wish);
  return showChoices(payload, subscriber, tokenOf(subscriber), 'subscription.confirmed');
}

async function answerToken(
  payload: Payload,
  request: Request,
  subscriber: Subscriber,
  { token, page }: { token: string; page: string },
): Promise<Response> {
  const isSent = request.method === 'POST';
  const { pool } = payload.db;
  if (page === 'leave') {
    if (!isSent) return leavePage(await placeIn(payload, subscriber.language), subscriberAddress(token));
    await removeSubscriber(pool, subscriber.id);
    return left(subscriber.language);
  }
  if (page === 'data' && !isSent) return dataOf(payload, subscriber);
  if (page !== '') return refuseGuess(request);
  if (!isSent) return showChoices(payload, subscriber, token);
  const fields = new URLSearchParams((await readBody(request, maxBodySize)) ?? '');
  const choices = readChoices(fields, subscriber.language);
  if (!choices) return refuseGuess(request);
  return showChoices(
    payload,
    await change(pool, subscriber.id, choices, subscriber),
    token,
    'subscription.saved',
  );
}

async function showChoices(payload: Payload, subscriber: Subscriber, token: string, said?: TextKey) {
  const { language } = subscriber;
  const links = {
    choices: subscriberAddress(token),
    leave: subscriberAddress(token, 'leave'),
    data: subscriberAddress(token, 'data'),
  };
  const offered = await offeredThings(payload.db.pool, language);
  return choicesPage(await placeIn(payload, language), { subscriber, offered, links, ...(said && { said }) });
}

/** All that is stored, for whoever it is about. */
async function dataOf({ db }: Payload, subscriber: Subscriber): Promise<Response> {
  const { address, language, choices, confirmedAt, bounces, restsSince } = subscriber;
  const letters = await lettersTo(db.pool, subscriber.id);
  const all = { address, language, choices, confirmedAt, bounces, restsSince, letters };
  return new Response(JSON.stringify(all, null, 2), {
    headers: {
      ...secret,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="subscription.json"',
    },
  });
}

async function placeIn(payload: Payload, language: Language): Promise<Place> {
  const { siteName } = await payload.findGlobal({ slug: 'settings', depth: 0 });
  return { language, name: siteName };
}

/** Also to whoever presses twice. */
function left(language?: Language): Response {
  return plain('subscription.left', 200, 'again', language ? [language] : languages);
}

/** Every wrong address gets the same words, whether there are too many of them or not. */
async function refuseGuess(request: Request): Promise<Response> {
  const seconds = await limiterOf(guesses).take(networkOf(senderIn(request)));
  const response = plain('subscription.over', seconds === undefined ? 410 : 429, 'home', languages);
  if (seconds !== undefined) response.headers.set('retry-after', String(seconds));
  return response;
}

function plain(key: TextKey, status: number, way: 'again' | 'home', spoken: readonly Language[]): Response {
  const sentences = spoken.map((language) => {
    const path = way === 'again' ? sectionAddress('subscribe', language) : homeAddress(language);
    const link = {
      address: new URL(path, environment.siteUrl).href,
      words: text(`subscription.${way}`)[language],
    };
    return { language, sentence: text(key)[language], link };
  });
  const title = spoken.map((language) => text('subscription.title')[language]).join(' – ');
  return sentencePage(sentences, { title, status, headers: secret });
}
