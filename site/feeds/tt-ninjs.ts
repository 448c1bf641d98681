import type { CanceledRelease, ReleaseFacts, ReleasePicture } from './release-facts.ts';

/** News agency TT's variant of ninjs, which Swedish editorial systems read. https://github.com/ttab/ttspec */
const standard = {
  name: 'ttninjs',
  version: '1.8',
  schema: 'https://tt.se/spec/ttninjs/ttninjs-schema_1.8.json',
};
/** TT is moving the code from the one to the other. */
const pressRelease = { sector: 'PRM', genre: [{ name: 'Pressmeddelande', code: 'PRM' }] };
/** Of ordinary news, where 1 is the most urgent. */
const urgency = 4;

export function ttNinjsOf(release: ReleaseFacts) {
  const { uri, former } = release;
  const subjects = (all: ReleaseFacts['topics']) => all.map(({ name }) => ({ name, rel: 'about' }));
  return {
    $standard: standard,
    uri,
    type: 'text',
    mimetype: 'text/html',
    representationtype: 'complete',
    profile: 'PUBL',
    version: release.version,
    firstcreated: release.firstAt,
    versioncreated: release.versionAt,
    pubstatus: 'usable',
    urgency,
    copyrightholder: release.holder,
    copyrightnotice: release.notice,
    usageterms: release.terms,
    ...(release.note ? { ednote: release.note } : {}),
    language: release.language,
    source: release.holder,
    headline: release.title,
    description_text: release.lede,
    body_text: release.text,
    body_html5: release.html,
    charcount: release.characters,
    wordcount: release.words,
    ...(release.byline ? { byline: release.byline } : {}),
    bylines: release.people.map(({ name, role, phone, email }) => ({
      ...{ byline: name, role: 'Presskontakt' },
      ...(role ? { jobtitle: role } : {}),
      ...(phone ? { phone } : {}),
      ...(email ? { email } : {}),
      internal: 'true',
    })),
    slugline: release.slug,
    ...(release.place ? { located: release.place } : {}),
    organisation: subjects(release.organisations),
    place: subjects(release.regions),
    subject: subjects(release.topics),
    ...pressRelease,
    ...(former.length > 0
      ? { replacing: [uri], revisions: former.map((versioncreated) => ({ uri, versioncreated })) }
      : {}),
    altids: { originaltransmissionreference: uri },
    renditions: {
      web: { href: release.address, mimetype: 'text/html', title: release.title },
      ...named(
        'file',
        release.files.map(({ title, address, type, size }) => ({
          ...{ href: address, mimetype: type, title, sizeinbytes: size },
        })),
      ),
    },
    associations: named(
      'picture',
      release.pictures.map((picture) => pictureOf(picture, release)),
    ),
  };
}

/** TT's names of what each is good for. */
const usages: Record<string, string> = { hires: 'Hires', preview: 'Preview' };

function pictureOf({ uri, alt, caption, credit, renditions }: ReleasePicture, release: ReleaseFacts) {
  return {
    uri,
    type: 'picture',
    mimetype: renditions[0]?.type ?? 'image/jpeg',
    representationtype: 'complete',
    pubstatus: 'usable',
    language: release.language,
    usageterms: release.terms,
    ...(credit ? { byline: credit, copyrightnotice: credit } : {}),
    description_text: caption ?? alt,
    renditions: Object.fromEntries(
      renditions.map(({ name, address, type, width, height }) => [
        name,
        {
          ...{ href: address, mimetype: type, width, height, unit: 'px' },
          ...{ usage: usages[name], variant: 'Normal' },
        },
      ]),
    ),
  };
}

function named<T>(name: string, all: T[]): Record<string, T> {
  return Object.fromEntries(all.map((one, index) => [`${name}${index + 1}`, one]));
}

export function canceledTtNinjs({ uri, language, title, at, replacement }: CanceledRelease) {
  return {
    $standard: standard,
    uri,
    type: 'text',
    representationtype: 'incomplete',
    versioncreated: at,
    pubstatus: 'canceled',
    language,
    ...(title ? { headline: title } : {}),
    ...pressRelease,
    ...(replacement ? { replacedby: replacement } : {}),
  };
}

export function ttNinjsList(
  list: { uri: string; title: string; language: string; updatedAt: string },
  releases: ReleaseFacts[],
) {
  return {
    $standard: standard,
    uri: list.uri,
    type: 'composite',
    representationtype: 'complete',
    versioncreated: list.updatedAt,
    pubstatus: 'usable',
    language: list.language,
    title: list.title,
    associations: named('release', releases.map(ttNinjsOf)),
  };
}
