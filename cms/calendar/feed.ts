import ical, { ICalEventStatus } from 'ical-generator';
import { environment } from '../../common/environment.ts';
import type { Language } from '../../common/languages.ts';
import { editAddress } from '../admin/edit-address.ts';
import { fill, text, type TextKey } from '../i18n/texts.ts';
import { keyOf, type PlanEvent } from './events.ts';

/** The calendar that programs subscribe to: titles and times, nothing of what texts say. */
export function writeFeed(events: PlanEvent[], language: Language): string {
  const say = (key: TextKey, values = {}) => fill(text(key)[language], values);
  const host = new URL(environment.cmsUrl).host;
  const calendar = ical({ name: say('calendar.feed.name'), ttl: 60 * 60 });
  for (const event of events) {
    const { kind: collection, id, language: of, title, act, standing } = event;
    calendar.createEvent({
      id: `${keyOf(event)}@${host}`,
      start: event.at,
      summary: say(`calendar.feed.${act}`, { title: title || say('title.none') }),
      description: `${say(`collection.${collection}`)}, ${say(`option.language.${of}`)}, ${say(`standing.${standing}`)}`,
      url: new URL(editAddress({ collection, id, language: of }), environment.cmsUrl).href,
      status:
        standing === 'waiting' || standing === 'review'
          ? ICalEventStatus.TENTATIVE
          : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
