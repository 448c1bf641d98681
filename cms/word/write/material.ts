import type { LinkTarget } from '../../../common/protocol/published-store/rich-text.ts';

/** What a text refers to, as a Word file can hold it. */
export interface Material {
  /** `undefined`: gone since. */
  picture(id: number): WrittenPicture | undefined;
  /** What a person or a file is called. */
  nameOf(collection: 'people' | 'files', id: number): string;
  addressOf(target: LinkTarget): string;
}

export interface WrittenPicture {
  data: Buffer;
  type: 'png' | 'jpg';
  /** In pixels. */
  width: number;
  height: number;
  alt: string;
  name: string;
}

/** Where a link leads from a Word file. `../read/links.ts` knows what it was. */
export function addressIn(
  target: LinkTarget,
  { cmsUrl, siteUrl }: { cmsUrl: string; siteUrl: string },
): string {
  if ('collection' in target) return `${cmsUrl}/admin/collections/${target.collection}/${target.id}`;
  return target.url.startsWith('/') ? `${siteUrl}${target.url}` : target.url;
}
