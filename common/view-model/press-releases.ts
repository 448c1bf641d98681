import type { DocumentBase } from './document-base.ts';
import type { Picture, PictureArchive } from './media.ts';
import type { RichText } from './rich-text.ts';
import type { Sender } from './subjects.ts';

export interface PressRelease extends DocumentBase {
  kind: 'press-releases';
  /** The dateline's place. */
  place?: string;
  byline?: string;
  gallery: Picture[];
  /** Its organisations, and how to reach them. */
  senders: Sender[];
  /** All its pictures, where there are several to take home. */
  archive?: PictureArchive;
  /** Standing text about the sender. */
  boilerplate?: RichText;
}
