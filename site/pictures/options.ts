import type { Language } from '../../common/languages.ts';
import { slugOf } from '../../common/sections.ts';
import { slugify } from '../../common/slugify.ts';
import type { Picture, PressPicture } from '../../common/view-model/media.ts';
import { optionsIn, type FacetOption } from '../facets/options.ts';
import { translator } from '../i18n/index.ts';
import type { PictureFacet, PictureValues } from './facets.ts';

const formats = ['landscape', 'portrait', 'square'] as const;
const pictureKinds = ['photo', 'logo'] as const;

/** What a picture has of each facet, as it stands in addresses. */
export function valuesOf({ picture, topics, organisations, isLogo }: PressPicture): PictureValues {
  return {
    topic: topics.map(({ address }) => slugOf(address)),
    organisation: organisations.map(({ address }) => slugOf(address)),
    person: peopleIn(picture).map(slugify),
    format: [formatOf(picture)],
    kind: [isLogo ? 'logo' : 'photo'],
  };
}

/** Nearly as wide as high is square to whoever looks for a place for it. */
function formatOf({ width, height }: Pick<Picture, 'width' | 'height'>): (typeof formats)[number] {
  const ratio = width / height;
  return ratio > 1.1 ? 'landscape' : ratio < 0.9 ? 'portrait' : 'square';
}

function peopleIn({ pictured = '' }: Picture): string[] {
  return pictured.split(', ').filter((name) => slugify(name) !== '');
}

/** The values of a facet that any of the pictures has, in the order of the alphabet where they are names. */
export function optionsOf(pictures: PressPicture[], facet: PictureFacet, language: Language): FacetOption[] {
  const links = pictures.flatMap(({ topics, organisations }) => [...topics, ...organisations]);
  const foreign = links.filter((link) => link.language !== language);
  const options = optionsIn(
    pictures.map(valuesOf),
    facet,
    titlesOf(pictures, facet, language),
    new Map(foreign.map((link) => [slugOf(link.address), link.language])),
  );
  if (facet === 'format' || facet === 'kind') return options;
  return options.sort((a, b) => a.title.localeCompare(b.title, language));
}

function titlesOf(pictures: PressPicture[], facet: PictureFacet, language: Language): Map<string, string> {
  const t = translator(language);
  switch (facet) {
    case 'format':
      return new Map(formats.map((format) => [format, t(`pictures.format.${format}`)]));
    case 'kind':
      return new Map(pictureKinds.map((kind) => [kind, t(`pictures.kind.${kind}`)]));
    case 'person':
      return new Map(
        pictures.flatMap(({ picture }) => peopleIn(picture).map((name) => [slugify(name), name])),
      );
    case 'topic':
      return titlesBySlug(pictures.flatMap(({ topics }) => topics));
    case 'organisation':
      return titlesBySlug(pictures.flatMap(({ organisations }) => organisations));
  }
}

function titlesBySlug(links: { address: string; title: string }[]): Map<string, string> {
  return new Map(links.map(({ address, title }) => [slugOf(address), title]));
}
