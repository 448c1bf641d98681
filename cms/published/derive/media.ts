import { isRecord } from '../../../common/is-record.ts';
import { optional } from '../../../common/optional.ts';
import { readCuts } from '../../uploads/crops/read-cuts.ts';
import type { MediaData, StoredRendition } from '../../../common/protocol/published-store/texts.ts';
import { day, references } from './values.ts';
import { readMasters } from '../../uploads/read-masters.ts';
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
    ...optional('copyright', media.copyright),
    ...optional('licence', media.licence),
    ...optional('terms', media.terms),
    ...optional('takenAt', day(media.takenAt)),
    ...optional('rightsUntil', day(media.rightsUntil)),
    ...(media.forPress && { forPress: true }),
    ...optional('downloads', downloadsOf(media, jpeg)),
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

/** Nothing of what is for own use. */
function downloadsOf(media: Media, jpeg: StoredRendition): MediaData['downloads'] {
  if (media.licence === 'own') return undefined;
  const { preview, press, original } = readMasters(media);
  const web = { ...jpeg, size: media.sizes?.jpeg?.filesize ?? 0, mimeType: 'image/jpeg' };
  const isOffered = !tellsPlace(media) || media.originalWithPlace;
  const made = { ...optional('preview', preview), web, ...optional('press', press) };
  return { ...made, ...(isOffered && optional('original', original)) };
}

function tellsPlace({ embedded }: Media): boolean {
  return isRecord(embedded) && embedded['place'] === true;
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
