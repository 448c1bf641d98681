import type { CanceledRelease, ReleaseFacts, ReleasePicture, ReleaseSubject } from './release-facts.ts';

/** IPTC's news in JSON, version 3.1. https://iptc.org/std/ninjs/ */
const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};
/** TT's code for press releases, beside the words that IPTC has for them. */
const genres = [{ name: 'Press Release', literal: 'PRM' }];

export function ninjsOf(release: ReleaseFacts) {
  const { uri, language, title, lede, text, html, former } = release;
  return {
    standard,
    uri,
    type: 'text',
    representationType: 'full',
    profile: release.pictures.length > 0 ? 'text-photo' : 'text-only',
    version: release.version,
    firstCreated: release.firstAt,
    versionCreated: release.versionAt,
    contentCreated: release.firstAt,
    pubStatus: 'usable',
    copyrightHolder: release.holder,
    copyrightNotice: release.notice,
    usageTerms: release.terms,
    ...(release.note ? { edNote: release.note } : {}),
    language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: title }],
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: lede }],
    bodies: [
      {
        ...{ role: 'main', contentType: 'text/plain', value: text },
        ...{ charCount: release.characters, wordCount: release.words },
      },
      { role: 'richtext', contentType: 'application/xhtml+xml', value: html },
    ],
    ...(release.byline ? { by: release.byline } : {}),
    slugline: release.slug,
    ...(release.place ? { located: release.place } : {}),
    people: release.people.map(({ name, role, phone, email }) => ({
      ...{ name, rel: 'contact' },
      contactInfo: [
        ...(phone ? [{ type: 'phone', role: role ?? 'press', value: phone }] : []),
        ...(email ? [{ type: 'email', role: role ?? 'press', value: email }] : []),
      ],
    })),
    organisations: release.organisations.map(about),
    places: release.regions.map(about),
    subjects: release.topics.map(about),
    infoSources: [{ name: release.holder, role: 'source' }],
    genres,
    // Versions before this one, for whoever has taken them.
    altIds: [
      { role: 'web', value: release.address },
      ...former.map((at) => ({ role: 'replacing', value: `${uri} ${at}` })),
    ],
    renditions: [
      { name: 'web', href: release.address, contentType: 'text/html', title },
      ...release.files.map((file, index) => ({
        ...{ name: `file${index + 1}`, href: file.address, contentType: file.type },
        ...{ title: file.title, sizeInBytes: file.size },
      })),
    ],
    associations: release.pictures.map((picture, index) => pictureOf(picture, index, release)),
  };
}

function about({ name, uri }: ReleaseSubject) {
  return { name, rel: 'about', uri };
}

function pictureOf(
  { uri, alt, caption, credit, renditions }: ReleasePicture,
  index: number,
  release: ReleaseFacts,
) {
  return {
    name: `picture${index + 1}`,
    rel: index === 0 ? 'featureimage' : 'gallery',
    uri,
    type: 'picture',
    pubStatus: 'usable',
    language: release.language,
    usageTerms: release.terms,
    ...(credit ? { by: credit, copyrightNotice: credit } : {}),
    descriptions: [
      ...(caption ? [{ role: 'caption', contentType: 'text/plain', value: caption }] : []),
      ...(alt ? [{ role: 'alt', contentType: 'text/plain', value: alt }] : []),
    ],
    renditions: renditions.map(({ name, address, type, width, height }) => ({
      ...{ name, href: address, contentType: type, width, height },
    })),
  };
}

/** Told to whoever has taken it, under the same identity. */
export function canceledNinjs({ uri, language, title, at, replacement }: CanceledRelease) {
  return {
    standard,
    uri,
    type: 'text',
    representationType: 'partial',
    versionCreated: at,
    pubStatus: 'canceled',
    language,
    genres,
    ...(title ? { headlines: [{ role: 'main', contentType: 'text/plain', value: title }] } : {}),
    ...(replacement ? { altIds: [{ role: 'replacedby', value: replacement }] } : {}),
  };
}

/** @param list its address, the time of its newest version, and what it is called */
export function ninjsList(
  list: { uri: string; title: string; language: string; updatedAt: string },
  releases: ReleaseFacts[],
) {
  return {
    standard,
    uri: list.uri,
    type: 'composite',
    representationType: 'full',
    versionCreated: list.updatedAt,
    pubStatus: 'usable',
    language: list.language,
    title: list.title,
    associations: releases.map((release, index) => ({
      ...{ name: `release${index + 1}`, rel: 'member' },
      ...ninjsOf(release),
    })),
  };
}
