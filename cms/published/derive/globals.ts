import { optional } from '../../../common/optional.ts';
import type { HomeData, PressData, SettingsData } from '../../../common/protocol/published-store/texts.ts';
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
    press: pressData(stored.press),
    countSearches: stored.countSearches !== false,
    askReaders: stored.askReaders !== false,
    ...(stored.countVisits === false && { countVisits: false }),
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

function pressData(stored: Setting['press'] = {}): PressData {
  return {
    ...optional('intro', stored.intro),
    contacts: references(stored.contacts),
    ...optional('hours', stored.hours),
    ...optional('email', stored.email),
    ...optional('phone', stored.phone),
    ...optional('onCallPhone', stored.onCallPhone),
    boilerplates: (stored.boilerplates ?? []).map(({ title, text }) => ({ title, text })),
    logos: (stored.logos ?? []).flatMap(({ picture, forDark }) => {
      const id = reference(picture);
      return id === undefined ? [] : [{ picture: id, forDark: forDark === true }];
    }),
    pictures: references(stored.pictures),
    organisations: references(stored.organisations),
  };
}

export function homeData(stored: Home): HomeData {
  return {
    ...optional('title', stored.title),
    ...optional('lede', stored.lede),
    featured: documentReferences(stored.featured),
  };
}
