/** A shape that the site cuts pictures to. */
export interface CropFormat {
  name: 'card' | 'square' | 'link';
  /** Width by height. */
  aspect: number;
  /** Of what is made of a cut, in pixels, from the smallest to the largest. */
  widths: readonly number[];
  /** Pages offer it as AVIF and WebP too; other services take JPEG alone. */
  isOnPages: boolean;
}

/** Lists and cards, portraits and small pictures of lists, and what other services show of a link. */
export const cropFormats = [
  { name: 'card', aspect: 3 / 2, widths: [480, 960], isOnPages: true },
  { name: 'square', aspect: 1, widths: [240, 480], isOnPages: true },
  { name: 'link', aspect: 1200 / 630, widths: [1200], isOnPages: false },
] as const satisfies CropFormat[];

export type CropName = (typeof cropFormats)[number]['name'];
