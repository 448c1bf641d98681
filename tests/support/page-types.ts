import { kinds, sectionAddress, subjectKinds } from '../../common/addresses.ts';
import { languages, type Language } from '../../common/languages.ts';
import { fixedAddresses } from '../../common/publication.ts';

/** One address of each type of page in each language, as the sample content has them. */
export async function pageTypes(siteUrl: string): Promise<string[]> {
  const published = await addressesIn(siteUrl);
  return languages.flatMap((language) => typesAmong(published, language));
}

/** One address of each type of page in a language. */
export function typesAmong(published: string[], language: Language): string[] {
  const firstBelow = (section: string, isYear: boolean) =>
    published.find(
      (address) =>
        address.startsWith(section) && /\/\d{4}\/$/.test(address) === isYear && address !== section,
    );
  return [
    ...fixedAddresses(language),
    ...[...kinds, ...subjectKinds].flatMap((kind) => firstBelow(sectionAddress(kind, language), false) ?? []),
    ...kinds.flatMap((kind) => firstBelow(sectionAddress(kind, language), true) ?? []),
  ];
}

/** All addresses that the sitemaps tell of. */
async function addressesIn(siteUrl: string): Promise<string[]> {
  const locations = async (address: string) => {
    const text = await (await fetch(new URL(address, siteUrl))).text();
    return [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, location = '']) => new URL(location).pathname);
  };
  const files = await locations('/sitemap.xml');
  return (await Promise.all(files.map(locations))).flat();
}
