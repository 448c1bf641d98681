import {
  $getNodeByKey,
  $parseSerializedNode,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical';
import type { PastedPicture } from '../../pasting/pictures.ts';
import { lexical } from '../../rich-text/lexical.ts';
import type { Figure } from './insert.ts';
import { uploadPicture } from './upload.ts';

/**
 * Stores the pictures and gives each figure its own; a figure whose picture cannot be stored goes.
 *
 * @returns the pictures that have no place in the text
 */
export async function placePictures(
  editor: LexicalEditor,
  pictures: PastedPicture[],
  figures: Figure[],
  locale: string,
): Promise<PastedPicture[]> {
  const missing: PastedPicture[] = [];
  for (const [index, picture] of pictures.entries()) {
    const figure = figures[index];
    const id = figure === undefined ? undefined : await uploadPicture(picture, locale);
    if (id === undefined) missing.push(picture);
    if (figure !== undefined) editor.update(() => $settle(figure, id), { discrete: true });
  }
  return missing;
}

function $settle(figure: Figure, picture: number | undefined): void {
  const node = $getNodeByKey(figure);
  if (picture === undefined) node?.remove();
  // A block that is open does not look at its fields again; another one in its place does.
  else node?.replace($parseSerializedNode(lexical.block({ picture, blockName: '', blockType: 'figure' })));
}
