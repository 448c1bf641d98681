import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PayloadRequest } from 'payload';
import { environment, uploadFolder } from '../../../common/environment.ts';
import type { Language } from '../../../common/languages.ts';
import type { RichText } from '../../../common/protocol/published-store/rich-text.ts';
import type { Media } from '../../payload-types.ts';
import { addressIn, type Material, type WrittenPicture } from './material.ts';

/** Reads from the database and the uploads what a text refers to, as far as whoever asks may read it. */
export async function gatherMaterial(
  text: RichText,
  locale: Language,
  req: PayloadRequest,
): Promise<Material> {
  const pictures = new Map<number, WrittenPicture>();
  const ids = idsIn(text);
  const options = { depth: 0, pagination: false, overrideAccess: false, locale, req } as const;
  const where = (some: Set<number>) => ({ id: { in: [...some] } });
  const media = await req.payload.find({ collection: 'media', where: where(ids.media), ...options });
  for (const one of media.docs) {
    const picture = await pictureOf(one);
    if (picture) pictures.set(one.id, picture);
  }
  const people = await req.payload.find({ collection: 'people', where: where(ids.people), ...options });
  const files = await req.payload.find({ collection: 'files', where: where(ids.files), ...options });
  const names = {
    people: new Map(people.docs.map(({ id, name }) => [id, name])),
    files: new Map(files.docs.map(({ id, title, filename }) => [id, title || (filename ?? '')])),
  };
  return {
    picture: (id) => pictures.get(id),
    nameOf: (collection, id) => names[collection].get(id) ?? '',
    addressOf: (target) => addressIn(target, environment),
  };
}

const collections = { picture: 'media', person: 'people', file: 'files' } as const;

function idsIn(text: RichText): Record<'media' | 'people' | 'files', Set<number>> {
  const ids = { media: new Set<number>(), people: new Set<number>(), files: new Set<number>() };
  for (const block of text) {
    if (block.type === 'table')
      for (const { children } of block.rows.flat()) {
        const inner = idsIn(children);
        for (const name of ['media', 'people', 'files'] as const)
          inner[name].forEach((id) => ids[name].add(id));
      }
    if (block.type !== 'component') continue;
    for (const [field, collection] of Object.entries(collections)) {
      const id = block.values[field];
      if (typeof id === 'number') ids[collection].add(id);
    }
  }
  return ids;
}

/** What Word can show of it: the picture as it came where it can, so that it is known again, else a rendition. */
async function pictureOf({
  filename,
  mimeType,
  width,
  height,
  sizes,
  alt,
}: Media): Promise<WrittenPicture | undefined> {
  const type = mimeType === 'image/png' ? 'png' : 'jpg';
  const isFit = mimeType === 'image/png' || mimeType === 'image/jpeg';
  const name = isFit ? filename : sizes?.jpeg?.filename;
  const data =
    name && (await readFile(path.join(uploadFolder('media'), path.basename(name))).catch(() => undefined));
  return data
    ? { data, type, width: width ?? 1, height: height ?? 1, alt: alt || '', name: filename ?? '' }
    : undefined;
}
