import type { PictureFacts } from '../embedding/facts.ts';
import { digestOf, markOf } from '../content/picture-facts.ts';
import { takenAddress } from '../content/pictures.ts';

/** Pictures to be taken home as one file, and what is said of them. */
export interface Archive {
  /** What readers save it as. */
  name: string;
  pictures: ArchivedPicture[];
  texts: { name: string; text: string }[];
}

interface ArchivedPicture {
  /** In the archive. */
  name: string;
  /** As the CMS keeps it. */
  filename: string;
  facts: PictureFacts;
}

/** Tells the address that readers get for an archive, and may take note that it is used. */
export type ArchiveAddress = (archive: Archive) => string;

/** An archive that holds something else has another address. */
export const publicArchiveAddress: ArchiveAddress = ({ name, pictures, texts }) => {
  const files = pictures.map((one) => [one.name, one.filename, markOf(one.facts)]);
  return `${takenAddress}zip-${digestOf(JSON.stringify([files, texts]))}/${encodeURIComponent(name)}`;
};

export function isArchiveAddress(address: string): boolean {
  return address.startsWith(`${takenAddress}zip-`);
}
