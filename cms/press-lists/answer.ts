import type { Payload } from 'payload';
import { homeAddress } from '../../common/addresses.ts';
import { environment } from '../../common/environment.ts';
import { languages, type Language } from '../../common/languages.ts';
import { sentencePage } from '../door/sentence-page.ts';
import { text } from '../i18n/texts.ts';
import { secret } from '../press-links/plain-page.ts';
import { digestOfAddress } from '../subscriptions/address.ts';
import { dataResponse } from './contact-endpoints.ts';
import { contactData } from './contact-data.ts';
import { pressAddress, readPressToken } from './links.ts';
import { optOut } from './opt-outs.ts';
import { storedPage } from './pages.ts';

/**
 * Answers a journalist who has the secret address of a letter: `/subscription/press/<token>` is what is stored of them, `…/data` the same
 * as a file, and what is sent to `…/leave` ends all letters, also by the one press of RFC 8058. What is asked for (GET) changes
 * nothing.
 *
 * @returns nothing for an address that we have not written
 */
export async function answerContact(
  payload: Payload,
  { method }: Request,
  [token = '', page = '']: string[],
): Promise<Response | undefined> {
  const reached = readPressToken(token);
  if (!reached || !['', 'leave', 'data'].includes(page)) return undefined;
  const { pool } = payload.db;
  const found = await contactData(pool, reached.id);
  // Where the address is another by now, an old letter may lie with somebody else.
  const contact = found && digestOfAddress(found.email) === reached.digest ? found : undefined;
  if (method === 'POST') {
    if (page !== 'leave') return undefined;
    await optOut(pool, reached);
    return left(contact?.language);
  }
  // Of whoever is stored no longer, there is nothing to show, and still something to say.
  if (!contact) return left();
  if (page === 'data') return dataResponse(contact, secret);
  const { siteName } = await payload.findGlobal({ slug: 'settings', depth: 0 });
  const links = { leave: pressAddress(token, 'leave'), data: pressAddress(token, 'data') };
  return storedPage({ language: contact.language, name: siteName }, contact, links);
}

/** Also to whoever presses twice. */
function left(language?: Language): Response {
  const spoken = language ? [language] : languages;
  const sentences = spoken.map((one) => ({
    language: one,
    sentence: text('pressList.left')[one],
    link: {
      address: new URL(homeAddress(one), environment.siteUrl).href,
      words: text('subscription.home')[one],
    },
  }));
  const title = spoken.map((one) => text('pressList.stored.title')[one]).join(' – ');
  return sentencePage(sentences, { title, status: 200, headers: secret });
}
