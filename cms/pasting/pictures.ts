import { styleOf } from './elements.ts';
import { oneLine } from './spaces.ts';

/** A picture in a pasted text. */
export interface PastedPicture {
  /** The address in the clipboard; many lead to a file that the browser may not read. */
  address: string;
  /** What it shows, for those who do not see it. Empty: nobody has written it. */
  alt: string;
  /** What staff know it by; empty when it has no name. */
  name: string;
}

/** The picture of an `<img>`; `undefined` for the invisible ones that count readers and the boxes that Docs ticks. */
export function pictureOf(image: Element): PastedPicture | undefined {
  const address = image.getAttribute('src') ?? '';
  if (!address || isTiny(image) || image.hasAttribute('aria-roledescription')) return undefined;
  const alt = oneLine(image.getAttribute('alt'));
  const file = fileName(address);
  const described = alt && !isFileName(alt) ? alt : '';
  return { address, alt: described, name: alt || file };
}

/** A picture that comes as a file alone has no description. */
export function pictureOfFile({ name }: File): PastedPicture {
  return { address: '', alt: '', name };
}

/** Only these can be read by the browser, and only pictures that are described may be published. */
export function canComeAlong({ address, alt }: PastedPicture): boolean {
  return alt !== '' && /^(data:image\/|https:|blob:)/i.test(address);
}

function isTiny(image: Element): boolean {
  const sizes = [image.getAttribute('width'), image.getAttribute('height')];
  const style = styleOf(image);
  return [...sizes, style.get('width'), style.get('height')].some((size) => /^[01](px)?$/.test(size ?? ''));
}

export function isFileName(text: string): boolean {
  return /^\S+\.(avif|bmp|emf|gif|heic|jpe?g|png|svg|tiff?|webp|wmf)$/i.test(text);
}

function fileName(address: string): string {
  const [path = ''] = address.split(/[?#]/);
  const last = path.split(/[/\\]/).at(-1) ?? '';
  return !/^(data|blob):/i.test(address) && isFileName(last) ? decoded(last) : '';
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
