/** Widths in pixels of the renditions that pages offer, each as AVIF and WebP. */
export const renditionWidths = [480, 960, 1600] as const;
export const renditionFormats = ['avif', 'webp'] as const;
