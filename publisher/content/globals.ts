import type { Home, SiteSettings } from '../../common/view-model/settings.ts';
import { isLoopback } from '../../common/loopback.ts';
import { optional } from '../../common/optional.ts';
import { readerPaths, readerUrl, type ReaderPath } from '../../common/protocol/intake.ts';
import type { HomeData, SettingsData } from '../../common/protocol/published-store/texts.ts';
import { readHex } from '../../common/theme.ts';
import type { Reader } from './reader.ts';

/** Origins, as `https://example.org`. */
export interface Origins {
  /** Of the public site. */
  siteUrl: string;
  /** Of the CMS, to which readers may send something. */
  cmsUrl: string;
  /** Whether the CMS has a mail server. */
  sendsMail: boolean;
}

export function toSettings(stored: SettingsData, origins: Origins, reader: Reader): SiteSettings {
  const { tagline = '', description = '', footer, logo, colours, press, countSearches, askReaders } = stored;
  const mails = origins.sendsMail || isLoopback(new URL(origins.siteUrl));
  const urlOf = (path: ReaderPath, wanted: boolean) => (wanted ? readerUrl(path, origins) : undefined);
  return {
    siteUrl: origins.siteUrl,
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
    ...optional('subscribeUrl', urlOf(readerPaths.subscribe, stored.takeSubscribers && mails)),
    accessibility: stored.accessibility,
  };
}

export function toHome({ title = '', lede = '', featured }: HomeData, reader: Reader): Home {
  return { title, lede, featured: reader.summaries(featured) };
}
