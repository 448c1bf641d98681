import type { Language } from '../../../common/languages.ts';
import type { PastedPicture } from '../../pasting/pictures.ts';
import { text } from '../../i18n/texts.ts';
import { fill } from '../live-status/format.ts';

/** Which pictures are missing and what to do; empty when none is. */
export function leftOutMessage(missing: PastedPicture[], short: boolean, language: Language): string {
  if (missing.length === 0) return '';
  const count = String(missing.length);
  const names = missing.map(({ name }) => (name ? `”${name}”` : text('paste.unnamed')[language]));
  const key = missing.length === 1 ? 'paste.leftOut.one' : 'paste.leftOut.many';
  const remedy = text(short ? 'paste.leftOut.short' : 'paste.leftOut.remedy')[language];
  return `${fill(text(key)[language], { count, names: names.join(', ') })} ${remedy}`;
}
