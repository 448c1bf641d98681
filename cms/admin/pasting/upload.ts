import type { PastedPicture } from '../../pasting/pictures.ts';
import { slugify } from '../../../common/slugify.ts';

/** How long a picture's own server may take, in milliseconds. */
const timeout = 15_000;

/** @returns the id of the stored picture; `undefined` when it cannot be read or the CMS refuses it */
export async function uploadPicture(picture: PastedPicture, locale: string): Promise<number | undefined> {
  try {
    const file = await fileOf(picture);
    if (!file) return undefined;
    const form = new FormData();
    form.append('file', file);
    form.append('_payload', JSON.stringify({ alt: picture.alt.slice(0, maxAltLength) }));
    const response = await fetch(`/api/media?locale=${encodeURIComponent(locale)}&depth=0`, {
      method: 'POST',
      credentials: 'same-origin',
      body: form,
    });
    const { doc } = (await response.json()) as { doc?: { id?: number } };
    return response.ok ? doc?.id : undefined;
  } catch {
    return undefined;
  }
}

/** What the field of the media takes, in characters. */
const maxAltLength = 300;

/** The server of a picture may forbid the browser to read it. */
async function fileOf({ address, alt }: PastedPicture): Promise<File | undefined> {
  const response = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(timeout) });
  const blob = await response.blob();
  const [, ending] = /^image\/([a-z]+)/.exec(blob.type) ?? [];
  return response.ok && ending
    ? new File([blob], `${slugify(alt) || 'bild'}.${ending}`, { type: blob.type })
    : undefined;
}
