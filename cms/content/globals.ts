import type { Payload } from 'payload';
import type { Home, SiteSettings } from '../../site/content.ts';
import type { Language } from '../../site/languages.ts';
import { day } from './documents.ts';
import { optional, type Reader } from './reader.ts';

export async function readSettings(
  payload: Payload,
  siteUrl: string,
  locale: Language,
): Promise<SiteSettings> {
  const stored = await payload.findGlobal({ slug: 'settings', locale, fallbackLocale: false, depth: 0 });
  const { compliance, shortcomings, assessedAt, updatedAt, method } = stored.accessibility;
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
    accessibility: {
      compliance,
      shortcomings: (shortcomings ?? []).map((shortcoming) => shortcoming.text),
      ...optional('assessedAt', day(assessedAt)),
      ...optional('updatedAt', day(updatedAt)),
      ...optional('method', method),
    },
  };
}

export async function readHome(payload: Payload, reader: Reader): Promise<Home> {
  const stored = await payload.findGlobal({
    slug: 'home',
    locale: reader.language,
    fallbackLocale: false,
    depth: 0,
  });
  return {
    title: stored.title ?? '',
    lede: stored.lede ?? '',
    featured: (stored.featured ?? []).flatMap(
      ({ relationTo, value }) => reader.summary(relationTo, value) ?? [],
    ),
  };
}
