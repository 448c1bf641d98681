import type { Picture } from '../../common/view-model/media.ts';

/** What a picture desk sets below a picture. @example 'Ugnen tänds. På bilden: Eva Norr. Foto: Anna Ek' */
export function captionToCopy({ alt, caption, credit, pictured }: Picture): string {
  return [caption || alt, pictured, credit].filter(Boolean).map(ended).join(' ');
}

function ended(text: string | undefined, place: number, all: unknown[]): string {
  const whole = (text ?? '').trim();
  return place < all.length - 1 && !/[.!?…]$/.test(whole) ? `${whole}.` : whole;
}
