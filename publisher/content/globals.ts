import type { Home, SiteSettings } from '../../common/view-model/settings.ts';
import { readHex } from '../../common/theme.ts';
import type { Home as StoredHome, Setting } from '../../cms/payload-types.ts';
import { environment } from '../../common/environment.ts';
import { readerPaths, readerUrl, type ReaderPath } from '../../common/protocol/intake.ts';
import { day } from './days.ts';
import { optional, type Reader } from './reader.ts';

export function toSettings(stored: Setting, siteUrl: string, reader: Reader): SiteSettings {
  const { compliance, shortcomings, assessedAt, assessor, method, updatedAt } = stored.accessibility;
  const urlOf = (path: ReaderPath, wanted: boolean | null | undefined) =>
    wanted === false ? undefined : readerUrl(path, { siteUrl, cmsUrl: environment.cmsUrl });
  return {
    siteUrl,
    name: stored.siteName,
    tagline: stored.tagline ?? '',
    description: stored.description ?? '',
    publisher: {
      name: stored.publisher?.name ?? stored.siteName,
      ...optional('email', stored.publisher?.email),
      ...optional('phone', stored.publisher?.phone),
      ...optional('postalAddress', stored.publisher?.postalAddress),
      ...optional('website', stored.publisher?.website),
    },
    ...optional('footer', stored.footer),
    ...optional('logo', reader.picture(stored.logo)),
    colours: {
      ...optional('link', readHex(stored.colours?.link ?? '')),
      ...optional('accent', readHex(stored.colours?.accent ?? '')),
    },
    ...optional('searchReportUrl', urlOf(readerPaths.searchReport, stored.countSearches)),
    ...optional('feedbackUrl', urlOf(readerPaths.feedback, stored.askReaders)),
    accessibility: {
      compliance,
      shortcomings: (shortcomings ?? []).map(({ text, ground, reason }) => ({ text, ground, reason })),
      ...optional('assessedAt', day(assessedAt)),
      ...optional('assessor', assessor),
      ...optional('method', method),
      ...optional('updatedAt', day(updatedAt)),
    },
  };
}

export function toHome(stored: StoredHome, reader: Reader): Home {
  return {
    title: stored.title ?? '',
    lede: stored.lede ?? '',
    featured: reader.summaries(stored.featured),
  };
}
