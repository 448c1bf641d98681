import type { Payload } from 'payload';
import sharp from 'sharp';
import { subjectKinds, type SubjectKind } from '../../../common/addresses.ts';
import { createRandom, type Random } from './random.ts';
import { richText } from './rich-text.ts';
import { phrase, prose } from './words.ts';

/** What documents are about and show: ids in the database. */
export interface Surroundings extends Record<SubjectKind, number[]> {
  people: number[];
  media: number[];
}

const counts: Record<SubjectKind, number> = {
  topics: 12,
  regions: 3,
  organisations: 40,
  projects: 8,
  journeys: 2,
};

/** Makes a fixed number of subjects, people and pictures as staff would, in both languages. */
export async function createSurroundings(payload: Payload): Promise<Surroundings> {
  const random = createRandom(1);
  const made: Surroundings = {
    topics: [],
    regions: [],
    organisations: [],
    projects: [],
    journeys: [],
    people: [],
    media: [],
  };
  for (let n = 0; n < 8; n += 1) made.media.push(await createPicture(payload, n));
  for (let n = 0; n < 10; n += 1) {
    const data = { name: `Exempelperson ${n}`, email: `person-${n}@example.org` };
    made.people.push((await payload.create({ collection: 'people', data })).id);
  }
  for (const kind of subjectKinds) {
    for (let n = 0; n < counts[kind]; n += 1) made[kind].push(await createSubject(payload, kind, n, random));
  }
  return made;
}

async function createSubject(
  payload: Payload,
  collection: SubjectKind,
  n: number,
  random: Random,
): Promise<number> {
  const data = (locale: 'sv' | 'en') => ({
    title: `${phrase(random, locale, 2)} ${n}`,
    slug: `${collection}-${n}`,
    lede: prose(random, locale, 15),
    body: richText(random, locale, 120),
  });
  const { id } = await payload.create({ collection, locale: 'sv', data: data('sv') });
  await payload.update({ collection, id, locale: 'en', data: data('en') });
  return id;
}

async function createPicture(payload: Payload, n: number): Promise<number> {
  const background = { r: 30 * n, g: 90, b: 200 - 20 * n };
  const data = await sharp({ create: { width: 1600, height: 1000, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const file = { data, name: `bild-${n}.jpg`, mimetype: 'image/jpeg', size: data.length };
  const alt = { sv: `Bild ${n}`, en: `Picture ${n}` };
  const { id } = await payload.create({ collection: 'media', locale: 'sv', data: { alt: alt.sv }, file });
  await payload.update({ collection: 'media', id, locale: 'en', data: { alt: alt.en } });
  return id;
}
