import type { Cut, CutShape, Picture } from '../../../common/view-model/media.ts';
import { attribute, markup } from '../../html.ts';

export interface PictureProps {
  picture: Picture;
  /** How wide the picture stands on the page, as in the `sizes` attribute. */
  sizes: string;
  /** The picture is cut to the shape of its box: as staff have cut it, else around its focal point. */
  cropped?: CutShape;
  /** The picture stands in the first view. */
  eager?: boolean;
  /** It says nothing that the text beside it does not say. */
  decorative?: boolean;
}

/** The best format first: browsers take the first source that they can show. */
const formats = ['image/avif', 'image/webp'] as const;

/** A picture as HTML: lists have one an item, and each has a dozen attributes. */
export function pictureHtml(props: PictureProps): string {
  const { picture, sizes, cropped, eager = false, decorative = false } = props;
  const { alt, altLanguage, focalPoint } = picture;
  const cut = cropped && picture.cuts?.[cropped];
  const { address, width, height, renditions } = cut ?? picture;
  const sources = formats.map((type) => sourceHtml(renditions, type, sizes)).join('');
  return [
    cropped ? '<picture class="cropped">' : '<picture>',
    sources,
    markup`<img src="${address}" width="${width}" height="${height}"`,
    decorative ? ' alt' : attribute('alt', alt) + attribute('lang', altLanguage),
    eager ? ' loading="eager" fetchpriority="high" decoding="async"' : ' loading="lazy" decoding="async"',
    cropped && !cut
      ? attribute('data-focal-x', focalStep(focalPoint.x)) +
        attribute('data-focal-y', focalStep(focalPoint.y))
      : '',
    '></picture>',
  ].join('');
}

function sourceHtml(renditions: Cut['renditions'], type: string, sizes: string): string {
  const srcset = renditions
    .filter(({ format }) => format === type)
    .map(({ address, width }) => `${address} ${width}w`)
    .join(', ');
  return srcset && markup`<source type="${type}" srcset="${srcset}" sizes="${sizes}">`;
}

/** In steps of ten, each with a rule in styles/focal-points.css: no page carries styles of its own. */
function focalStep(percentage: number): number | undefined {
  const step = Math.round(percentage / 10) * 10;
  return step === 50 ? undefined : step;
}
