import { optional } from '../../../common/optional.ts';
import type { HomeData, SettingsData } from '../../../common/protocol/published-store/texts.ts';
import type { Home, Setting } from '../../payload-types.ts';
import { day, documentReferences, reference, references } from './values.ts';

export function settingsData(stored: Setting): SettingsData {
  const { compliance, shortcomings, assessedAt, assessor, method, updatedAt, email, phone } =
    stored.accessibility;
  return {
    name: stored.siteName,
    ...optional('tagline', stored.tagline),
    ...optional('description', stored.description),
    ...optional('footer', stored.footer),
    ...optional('logo', reference(stored.logo)),
    colours: { ...optional('link', stored.colours?.link), ...optional('accent', stored.colours?.accent) },
    publisher: {
      name: stored.publisher?.name ?? stored.siteName,
      ...optional('email', stored.publisher?.email),
      ...optional('phone', stored.publisher?.phone),
      ...optional('postalAddress', stored.publisher?.postalAddress),
      ...optional('website', stored.publisher?.website),
    },
    press: {
      contacts: references(stored.press?.contacts),
      ...optional('email', stored.press?.email),
      ...optional('phone', stored.press?.phone),
    },
    countSearches: stored.countSearches !== false,
    askReaders: stored.askReaders !== false,
    takeSubscribers: stored.takeSubscribers !== false,
    ...optional('wordParts', stored.wordParts),
    accessibility: {
      compliance,
      shortcomings: (shortcomings ?? []).map(({ text, ground, reason }) => ({ text, ground, reason })),
      ...optional('assessedAt', day(assessedAt)),
      ...optional('assessor', assessor),
      ...optional('method', method),
      ...optional('updatedAt', day(updatedAt)),
      ...optional('email', email),
      ...optional('phone', phone),
    },
  };
}

export function homeData(stored: Home): HomeData {
  return {
    ...optional('title', stored.title),
    ...optional('lede', stored.lede),
    featured: documentReferences(stored.featured),
  };
}
