import type { Home, SiteSettings } from '../../common/view-model/settings.ts';
import type { PressOrganisation, PressRoom } from '../../common/view-model/press-room.ts';
import { isLoopback } from '../../common/loopback.ts';
import { optional } from '../../common/optional.ts';
import { readerPaths, readerUrl, type ReaderPath } from '../../common/protocol/intake.ts';
import type { HomeData, Reference, SettingsData } from '../../common/protocol/published-store/texts.ts';
import { readHex } from '../../common/theme.ts';
import type { Reader } from './reader.ts';

/** Origins, as `https://example.org`. */
export interface Origins {
  /** Of the public site. */
  siteUrl: string;
  /** Of the CMS, to which readers may send something. */
  cmsUrl: string;
  /** The address of the hub that tells of changed feeds; missing where there is none. */
  hub?: string;
  /** Whether the CMS has a mail server. */
  sendsMail: boolean;
}

export function toSettings(stored: SettingsData, origins: Origins, reader: Reader): SiteSettings {
  const { tagline = '', description = '', footer, logo, colours, press, countSearches, askReaders } = stored;
  const mails = origins.sendsMail || isLoopback(new URL(origins.siteUrl));
  const urlOf = (path: ReaderPath, wanted: boolean) => (wanted ? readerUrl(path, origins) : undefined);
  return {
    siteUrl: origins.siteUrl,
    ...optional('hub', origins.hub),
    name: stored.name,
    tagline,
    description,
    publisher: stored.publisher,
    press: { ...optional('email', press.email), ...optional('phone', press.phone) },
    ...optional('footer', footer),
    ...optional('logo', reader.picture(logo)),
    colours: {
      ...optional('link', readHex(colours.link ?? '')),
      ...optional('accent', readHex(colours.accent ?? '')),
    },
    ...optional('searchReportUrl', urlOf(readerPaths.searchReport, countSearches)),
    ...optional('feedbackUrl', urlOf(readerPaths.feedback, askReaders)),
    countsVisits: stored.countVisits !== false,
    ...optional('subscribeUrl', urlOf(readerPaths.subscribe, stored.takeSubscribers && mails)),
    accessibility: stored.accessibility,
  };
}

export function toPressRoom({ press }: SettingsData, reader: Reader): PressRoom {
  const { intro, hours, email, phone, onCallPhone, boilerplates } = press;
  return {
    ...optional('intro', intro),
    contacts: reader.persons(press.contacts),
    ...optional('hours', hours),
    ...optional('email', email),
    ...optional('phone', phone),
    ...optional('onCallPhone', onCallPhone),
    boilerplates,
    logos: press.logos.flatMap(({ picture: id, forDark }) => {
      const picture = reader.picture(id);
      return picture ? [{ picture, forDark }] : [];
    }),
    pictures: press.pictures.flatMap((id) => reader.picture(id) ?? []),
    organisations: press.organisations.flatMap((id) => toPressOrganisation(id, reader) ?? []),
  };
}

function toPressOrganisation(id: Reference, reader: Reader): PressOrganisation | undefined {
  const sender = reader.sender(id);
  return sender && { ...sender, ...optional('logo', reader.member(id)?.logo) };
}

export function toHome({ title = '', lede = '', featured }: HomeData, reader: Reader): Home {
  return { title, lede, featured: reader.summaries(featured) };
}
