import { lookup } from 'mrmime';
import { slugOf } from '../../common/sections.ts';
import type { SubjectLink } from '../../common/view-model/links.ts';
import type { Picture } from '../../common/view-model/media.ts';
import type { Person } from '../../common/view-model/people.ts';
import type { PressRelease } from '../../common/view-model/press-releases.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { formatDate } from '../formats.ts';
import { bodyHtml, partsOf } from './full-text.ts';
import { linesOf } from './plain-lines.ts';

/** What editorial offices take of a press release, whatever the words of their format. Addresses are whole. */
export interface ReleaseFacts {
  /** What it is known by for ever: where it stood first. */
  uri: string;
  address: string;
  slug: string;
  language: string;
  title: string;
  lede: string;
  /** As paragraphs with empty lines between them, and as XHTML. */
  text: string;
  html: string;
  /** How many characters and words `text` has. */
  characters: number;
  words: number;
  /** When the public first had it, and this version; ISO 8601 in UTC. */
  firstAt: string;
  versionAt: string;
  /** Tells versions apart, and later ones are larger. */
  version: string;
  /** The times of the versions before this one that readers were told of, the oldest first; none where nothing was corrected. */
  former: string[];
  byline?: string;
  place?: string;
  holder: string;
  notice: string;
  terms: string;
  /** What was corrected, for the desk. */
  note?: string;
  people: Person[];
  organisations: ReleaseSubject[];
  regions: ReleaseSubject[];
  topics: ReleaseSubject[];
  pictures: ReleasePicture[];
  files: { title: string; address: string; type: string; size: number }[];
}

export interface ReleaseSubject {
  name: string;
  uri: string;
}

export interface ReleasePicture {
  uri: string;
  alt: string;
  caption?: string;
  credit?: string;
  /** The largest first. */
  renditions: { name: string; address: string; type: string; width: number; height: number }[];
}

/** What a withdrawn press release leaves for those who have taken it. */
export interface CanceledRelease {
  uri: string;
  language: string;
  title?: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** Where what says now what it said is told. */
  replacement?: string;
}

export async function releaseFacts(release: PressRelease, locals: App.Locals): Promise<ReleaseFacts> {
  const { content, language, settings, t } = locals;
  const whole = (address: string) => absoluteAddress(address, settings);
  const [first = release.address] = await content.firstAddresses([release]);
  const contacts = release.contacts.length > 0 ? release.contacts : await content.pressContacts(language);
  const text = partsOf(release, t)
    .flatMap(({ title, text: blocks }) => [...(title ? [title] : []), ...linesOf(blocks)])
    .join('\n\n');
  const { publishedAt, updatedAt, corrections } = release;
  const versionAt =
    [publishedAt, updatedAt, ...corrections.map(({ date }) => date)].toSorted().at(-1) ?? updatedAt;
  const holder = settings.publisher.name;
  const toSubject = ({ title, address }: SubjectLink): ReleaseSubject => ({
    name: title,
    uri: whole(address),
  });
  return {
    uri: whole(first),
    address: whole(release.address),
    slug: slugOf(release.address),
    language,
    title: release.title,
    lede: release.lede,
    text,
    html: bodyHtml(release, locals),
    characters: text.length,
    words: text.split(/\s+/).filter(Boolean).length,
    firstAt: publishedAt,
    versionAt,
    version: versionAt.replace(/\D/g, '').slice(0, 14),
    former:
      corrections.length > 0
        ? [
            publishedAt,
            ...corrections
              .slice(1)
              .map(({ date }) => date)
              .toReversed(),
          ]
        : [],
    ...(release.byline ? { byline: release.byline } : {}),
    ...(release.place ? { place: release.place } : {}),
    holder,
    notice: `© ${versionAt.slice(0, 4)} ${holder}`,
    terms: t('wire.terms'),
    ...(corrections.length > 0 ? { note: noteOf(release, locals) } : {}),
    people: contacts,
    organisations: release.organisations.map(toSubject),
    regions: release.regions.map(toSubject),
    topics: release.topics.map(toSubject),
    pictures: picturesOf(release).map((picture) => toPicture(picture, whole)),
    files: release.attachments.map(({ title, address, mimeType, size }) => ({
      ...{ title, address: whole(address), type: mimeType, size },
    })),
  };
}

function noteOf({ corrections }: PressRelease, { language, t }: App.Locals): string {
  return corrections
    .map(({ type, date, text }) =>
      t('correction.told', { type: t(`correction.${type}`), date: formatDate(date, language), text }),
    )
    .join('\n');
}

/** That of the page first; none twice. */
function picturesOf({ picture, gallery }: PressRelease): Picture[] {
  const all = [...(picture ? [picture] : []), ...gallery];
  return [...new Map(all.map((one) => [one.address, one])).values()];
}

function toPicture(
  { address, width, height, preview, alt, caption, credit }: Picture,
  whole: (address: string) => string,
): ReleasePicture {
  const sizes = [
    { name: 'hires', address, width, height },
    ...(preview ? [{ name: 'preview', ...preview }] : []),
  ];
  return {
    uri: whole(address),
    alt,
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
    renditions: sizes.map((one) => ({
      ...{ name: one.name, address: whole(one.address), width: one.width, height: one.height },
      type: lookup(one.address) ?? 'image/jpeg',
    })),
  };
}
