import { pictureOfFile } from '../../pasting/pictures.ts';
import { readPasted, type Goal, type Pasted } from '../../pasting/read-pasted.ts';

/** What is copied within the editor comes along in its own form. */
const ownForm = 'application/x-lexical-editor';

/** `undefined`: nothing but plain text, or something of the editor's own. */
export function readClipboard(clipboard: DataTransfer, goal: Goal): Pasted | undefined {
  if (clipboard.types.includes(ownForm)) return undefined;
  const images = [...clipboard.files].filter(({ type }) => type.startsWith('image/'));
  const html = clipboard.getData('text/html');
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  takeFile(body, images);
  const pasted = readPasted(body, goal);
  if (pasted.text.length + pasted.pictures.length + pasted.leftOut.length > 0) return pasted;
  if (html || images.length === 0 || clipboard.getData('text/plain')) return undefined;
  return { text: [], pictures: [], leftOut: images.map(pictureOfFile) };
}

/** A picture copied by itself comes as a file and as an address that may not be read. */
function takeFile(body: HTMLElement, [image, ...others]: File[]): void {
  const [picture, ...more] = body.querySelectorAll('img');
  if (!image || !picture || others.length + more.length > 0 || body.textContent.trim()) return;
  picture.setAttribute('src', URL.createObjectURL(image));
}
