import { formats } from '../../../common/protocol/published-store/rich-text.ts';
import type { Reader } from './reader.ts';
import { setting } from './styles.ts';
import { at, child, isOn, valueOf, type XmlElement } from './xml.ts';

/** The format of a run, and what is told of the rest of its look. A paragraph's own style is no emphasis. */
export function formatOf(run: XmlElement, isLink: boolean, { styles, ledger }: Reader): number {
  const own = child(run, 'w:rPr');
  const style = valueOf(child(own, 'w:rStyle'));
  const looks = [...(own ? [own] : []), ...styles.looks(style)];
  const has = (name: string) => setting(looks, name) === true;
  const place = valueOf(looks.map((look) => child(look, 'w:vertAlign')).find(Boolean)) ?? raised(own);
  if (!isLink && !styles.isLink(style) && isOn(child(own, 'w:u'))) ledger.note('underlined');
  if (isOn(child(own, 'w:highlight'))) ledger.note('highlighted');
  return (
    (has('w:b') ? formats.bold : 0) |
    (has('w:i') ? formats.italic : 0) |
    (has('w:strike') || has('w:dstrike') ? formats.strikethrough : 0) |
    (styles.isCode(style) ? formats.code : 0) |
    (place === 'subscript' ? formats.subscript : 0) |
    (place === 'superscript' ? formats.superscript : 0)
  );
}

/** LibreOffice may tell how far a sign is raised, and how small it is. */
function raised(own: XmlElement | undefined): string | undefined {
  const halfPoints = child(own, 'w:sz') ? Number(valueOf(child(own, 'w:position')) ?? 0) : 0;
  if (halfPoints === 0) return undefined;
  return halfPoints < 0 ? 'subscript' : 'superscript';
}

export function isHidden(run: XmlElement): boolean {
  return isOn(at(run, 'w:rPr', 'w:vanish'));
}
