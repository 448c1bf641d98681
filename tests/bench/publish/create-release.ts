import type { Payload } from 'payload';
import type { Random } from '../corpus/random.ts';
import { richText } from '../corpus/rich-text.ts';
import type { Surroundings } from '../corpus/surroundings.ts';
import { phrase, prose } from '../corpus/words.ts';

/** Publishes a new press release in Swedish, as staff do. Its transaction is committed when this returns. */
export async function createRelease(payload: Payload, slug: string, about: Surroundings, random: Random) {
  const title = `${phrase(random, 'sv', 6)} ${slug}`;
  const { id } = await payload.create({
    collection: 'press-releases',
    depth: 0,
    data: {
      language: 'sv',
      title,
      slug,
      lede: prose(random, 'sv', 25),
      body: richText(random, 'sv', 400),
      image: random.pick(about.media),
      topics: random.several(about.topics, 2),
      regions: random.several(about.regions, 1),
      organisations: random.several(about.organisations, 2),
      contacts: random.several(about.people, 1),
      _status: 'published',
    },
  });
  return { id, slug, title };
}
