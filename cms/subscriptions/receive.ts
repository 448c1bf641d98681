import { sectionAddress } from '../../common/addresses.ts';
import { isLanguage, type Language } from '../../common/languages.ts';
import { subscribedThings, subscriptionFields as names } from '../../common/protocol/subscriptions.ts';
import { sentencePage } from '../door/sentence-page.ts';
import { text, type TextKey } from '../i18n/texts.ts';
import { acceptBody, emptyAnswer, type Intake } from '../intake/accept-body.ts';
import { readAddress } from './address.ts';
import { readChoices } from './choices.ts';
import type { Wish } from './links.ts';

/** All topics, regions and organisations ticked. */
const maxBodySize = 12 * 1024;

export interface SubscriptionReceiver extends Pick<Intake, 'origins' | 'limit'> {
  /** Origin of the public site. */
  siteUrl: string;
  isOn(): Promise<boolean>;
  /** Asks whoever reads the mail of an address; as often as somebody may be asked. */
  ask(wish: Wish): Promise<void>;
}

const known = new Set<string>([...Object.values(names), ...subscribedThings]);

/**
 * Takes the form by which somebody subscribes, and says the same whether the address is known or not. The script of the page
 * gets a status and no body, a browser that has sent the form by itself a short page.
 */
export async function receiveSubscription(
  request: Request,
  receiver: SubscriptionReceiver,
): Promise<Response> {
  const contentType = 'application/x-www-form-urlencoded';
  const taken = await acceptBody(request, { ...receiver, contentType, maxBodySize });
  const fields = new URLSearchParams('refused' in taken ? '' : taken.body);
  const status = 'refused' in taken ? taken.refused : await receive(fields, receiver);
  if (!request.headers.get('accept')?.includes('text/html')) {
    return emptyAnswer(status, 'origin' in taken ? taken.origin : undefined);
  }
  return pageAnswer(status, formLanguage(fields), receiver.siteUrl);
}

async function receive(fields: URLSearchParams, receiver: SubscriptionReceiver): Promise<number> {
  if ([...fields.keys()].some((name) => !known.has(name))) return 400;
  // A machine that is refused tries again.
  if (fields.getAll(names.trap).some(Boolean)) return 204;
  const language = formLanguage(fields);
  const choices = readChoices(fields, language);
  const given = fields.getAll(names.address);
  const address = given.length === 1 ? readAddress(given[0] ?? '') : undefined;
  if (!choices) return 400;
  if (!address) return 422;
  try {
    if (!(await receiver.isOn())) return 503;
    await receiver.ask({ address, language, choices });
    return 204;
  } catch {
    return 503;
  }
}

function formLanguage(fields: URLSearchParams): Language {
  const given = fields.get(names.form) ?? '';
  return isLanguage(given) ? given : 'sv';
}

function pageAnswer(status: number, language: Language, siteUrl: string): Response {
  const say = (key: TextKey) => text(key)[language];
  const link = {
    address: new URL(sectionAddress('subscribe', language), siteUrl).href,
    words: say('subscription.back'),
  };
  const sentence = say(sentenceFor(status));
  return sentencePage([{ language, sentence, link }], {
    title: say('subscription.form.title'),
    status: status === 204 ? 200 : status,
  });
}

function sentenceFor(status: number): TextKey {
  if (status === 204) return 'subscription.sent';
  if (status === 422) return 'subscription.address';
  return status === 429 ? 'subscription.often' : 'subscription.failed';
}
