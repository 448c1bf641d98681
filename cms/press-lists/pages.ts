import { escapeMarkup } from '../../common/html.ts';
import { fill, text, type TextKey } from '../i18n/texts.ts';
import { htmlPage, type Place } from '../subscriptions/pages.ts';
import type { ContactData } from './contact-data.ts';

/** What is stored of a journalist, and the button by which they get no more letters. */
export function storedPage(
  { language, name }: Place,
  contact: ContactData,
  links: { leave: string; data: string },
): Response {
  const { email, outlet, source } = contact;
  const say = (key: TextKey) => escapeMarkup(fill(text(key)[language], { name, address: email }));
  const facts: [TextKey, string | null][] = [
    ['field.media-contacts.name', contact.name],
    ['field.media-contacts.email', email],
    ['field.media-contacts.outlet', outlet],
    ['field.media-contacts.beats', contact.beats],
    ['pressList.stored.source', source],
  ];
  return htmlPage(language, say('pressList.stored.title'), [
    `<p>${say('pressList.stored.lede')}</p>`,
    `<dl>${facts
      .filter(([, value]) => value)
      .map(([key, value]) => `<dt>${say(key)}</dt><dd>${escapeMarkup(value ?? '')}</dd>`)
      .join('\n')}</dl>`,
    contact.optedOutAt
      ? `<p class="said">${say('pressList.stored.optedOut')}</p>`
      : `<form method="post" action="${escapeMarkup(links.leave)}"><button type="submit">${say('pressList.letter.leave')}</button></form>`,
    `<nav><p><a href="${escapeMarkup(links.data)}" download>${say('subscription.data')}</a></p></nav>`,
  ]);
}
