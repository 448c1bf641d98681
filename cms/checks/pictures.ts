import type { Target } from '../dead-links/dead-links.ts';
import { targetOf, type Checked } from './checked.ts';
import { contentsOf, runningTexts } from './contents.ts';

/** A picture on the page of a text. */
export interface ShownPicture {
  picture: Target;
  /** What the text itself says below it; missing where the picture's own caption stands there. */
  caption?: string;
  /** Before a film, where no caption stands. */
  isPoster?: boolean;
}

/** Each picture once; what is no longer there is told of as a dead link. */
export function picturesIn(checked: Checked): ShownPicture[] {
  const { data, body } = checked.text;
  const gallery = 'gallery' in body ? body.gallery : [];
  const plain = [data.image, ...gallery].map((id) => shown(checked, id));
  // The last of one counts: without words of the text below it.
  const found = [...blockPictures(checked), ...plain].filter((one) => one !== undefined);
  return [...new Map(found.map((one) => [one.picture.id, one])).values()];
}

function blockPictures(checked: Checked): (ShownPicture | undefined)[] {
  const texts = runningTexts(checked.text.body).map(({ text }) => contentsOf(text));
  return texts.flatMap(({ components }) =>
    components.flatMap(({ slug, values }) => {
      if (slug === 'video') return shown(checked, values['poster'], { isPoster: true });
      if (slug !== 'figure') return [];
      const { caption } = values;
      return shown(checked, values['picture'], typeof caption === 'string' && caption ? { caption } : {});
    }),
  );
}

function shown(
  checked: Checked,
  id: unknown,
  more: Omit<ShownPicture, 'picture'> = {},
): ShownPicture | undefined {
  const picture = typeof id === 'number' ? targetOf(checked, 'media', id) : undefined;
  return picture && !picture.deletedAt ? { picture, ...more } : undefined;
}

/** What staff know a picture by. */
export function nameOf({ id, originalName, filename }: Target): string {
  return originalName ?? filename ?? String(id);
}
