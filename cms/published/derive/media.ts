import { optional } from '../../../common/optional.ts';
import { readCuts } from '../../uploads/crops/read-cuts.ts';
import type { MediaData, StoredRendition } from '../../../common/protocol/published-store/texts.ts';
import { references } from './values.ts';
import { renditionFormats, renditionWidths } from '../../uploads/renditions.ts';
import type { Media } from '../../payload-types.ts';

/** @returns `undefined` when no rendition for every reader could be made of the upload */
export function mediaData(media: Media): MediaData | undefined {
  const jpeg = rendition(media.sizes?.jpeg);
  if (!jpeg) return undefined;
  const { link, ...cuts } = readCuts(media);
  return {
    ...optional('alt', media.alt),
    ...optional('caption', media.caption),
    ...optional('credit', media.credit),
    pictured: references(media.pictured),
    ...optional('picturedNames', media.picturedNames),
    fingerprint: media.fingerprint ?? Date.parse(media.updatedAt).toString(36),
    jpeg,
    preview: link?.jpeg ?? rendition(media.sizes?.preview) ?? jpeg,
    ...(Object.keys(cuts).length > 0 && { cuts }),
    renditions: renditionFormats.flatMap((format) => renditionsOf(media, format)),
    focalPoint: { x: media.focalX ?? 50, y: media.focalY ?? 50 },
  };
}

/** A small picture yields the same width more than once; the page needs each width once. */
function renditionsOf(media: Media, format: (typeof renditionFormats)[number]): MediaData['renditions'] {
  const byWidth = new Map<number, MediaData['renditions'][number]>();
  for (const width of renditionWidths) {
    const size = rendition(media.sizes?.[`${format}${width}`]);
    if (size) byWidth.set(size.width, { ...size, format: `image/${format}` });
  }
  return [...byWidth.values()].sort((a, b) => a.width - b.width);
}

type Size = NonNullable<NonNullable<Media['sizes']>['jpeg']>;

function rendition({ filename, width, height }: Size = {}): StoredRendition | undefined {
  return filename && width && height ? { filename, width, height } : undefined;
}
