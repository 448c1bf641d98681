import { tidied } from '../../pasting/blocks.ts';
import { lessBold, reformat } from '../../pasting/inlines.ts';
import { withFigures, type Part } from '../../pasting/parts.ts';
import { tidy } from '../../rich-text/tidy.ts';
import type { Inline } from '../../../common/protocol/published-store/rich-text.ts';
import { choiceOf } from './drawings.ts';
import { isRuleOnly, readLine } from './inlines.ts';
import type { ListPlace } from './numbering.ts';
import type { Reader } from './reader.ts';
import type { NumberingOf, Role } from './styles.ts';
import { readTable } from './table.ts';
import { at, attribute, child, elementsIn, textIn, valueOf, within, type XmlElement } from './xml.ts';

/** What stands in the text, in a cell or in a box, one part after the other. */
export function readBlocks(parent: XmlElement, reader: Reader): Part[] {
  const parts: Part[] = [];
  /** The text of paragraphs whose end has been deleted: it goes on in the next. */
  let begun: Inline[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:p') {
      const { inlines, boxes } = readLine(element, reader);
      begun = [...begun, ...inlines];
      if (!goesOn(element, reader)) {
        parts.push(...readParagraph(element, begun, reader));
        begun = [];
      }
      parts.push(...boxes.flatMap((box) => readBlocks(box, reader)));
    } else if (element.name === 'w:tbl') parts.push(...readTable(element, reader, readBlocks));
    else for (const inner of contentsOf(element, reader)) visit(inner);
  };
  for (const element of elementsIn(parent)) visit(element);
  const rest = tidied(begun);
  return rest.length > 0
    ? [...parts, ...withFigures(rest, (children) => [{ type: 'paragraph', children }])]
    : parts;
}

/** What stands in a frame around parts of a text. */
function contentsOf(element: XmlElement, { ledger }: Reader): XmlElement[] {
  switch (element.name) {
    case 'w:sdt':
      return frameOf(element, ledger);
    case 'w:ins':
    case 'w:moveTo':
    case 'w:customXml':
    case 'w:smartTag':
      return elementsIn(element);
    case 'mc:AlternateContent':
      return choiceOf(element);
    case 'w:altChunk':
    case 'w:subDoc':
      ledger.note('objects');
      return [];
    case 'm:oMathPara':
    case 'm:oMath':
      return [{ name: 'w:p', attributes: new Map(), children: [element] }];
    default:
      return [];
  }
}

/** A content control; a table of contents is one, too. */
function frameOf(frame: XmlElement, ledger: Reader['ledger']): XmlElement[] {
  const properties = child(frame, 'w:sdtPr');
  const gallery = valueOf(at(properties, 'w:docPartObj', 'w:docPartGallery')) ?? '';
  if (gallery === 'Table of Contents') {
    ledger.note('contents');
    return [];
  }
  const content = child(frame, 'w:sdtContent');
  return content && !child(properties, 'w:showingPlcHdr') ? elementsIn(content) : [];
}

/** Whether the end of a paragraph is deleted, or it is a large first letter. */
function goesOn(paragraph: XmlElement, { ledger }: Reader): boolean {
  const properties = child(paragraph, 'w:pPr');
  const marks = child(properties, 'w:rPr');
  const isDeleted = Boolean(child(marks, 'w:del') ?? child(marks, 'w:moveFrom'));
  if (isDeleted) ledger.note('tracked');
  return isDeleted || attribute(child(properties, 'w:framePr'), 'w:dropCap') !== undefined;
}

function readParagraph(paragraph: XmlElement, inlines: Inline[], reader: Reader): Part[] {
  const properties = child(paragraph, 'w:pPr');
  const style = valueOf(child(properties, 'w:pStyle'));
  const role = roleOf(properties, reader.styles.role(style));
  const text = tidied(inlines);
  if (role.is === 'contents') return noteContents(paragraph, reader);
  if (text.length === 0) return isRuleOnly(paragraph) ? [{ type: 'rule' }] : [];
  const numbering = numberingOf(properties, reader.styles.numberingOf(style));
  const place = numbering && reader.numbering.next(numbering);
  return withFigures(text, (children) => readWords(children, role, place, reader));
}

function noteContents(paragraph: XmlElement, { ledger }: Reader): Part[] {
  if (within(paragraph, 'w:t').some((text) => textIn(text).trim())) ledger.note('contents');
  return [];
}

/** A paragraph may say by itself that it is a heading. */
function roleOf(properties: XmlElement | undefined, role: Role): Role {
  const level = Number(valueOf(child(properties, 'w:outlineLvl')) ?? NaN);
  if (!(level >= 0)) return role;
  if (level < 9) return role.is === 'text' ? { is: 'heading', level: level + 1 } : role;
  return role.is === 'heading' ? { is: 'text' } : role;
}

function numberingOf(
  properties: XmlElement | undefined,
  ofStyle: NumberingOf | undefined,
): NumberingOf | undefined {
  const own = child(properties, 'w:numPr');
  const list = valueOf(child(own, 'w:numId')) ?? ofStyle?.list;
  const level = valueOf(child(own, 'w:ilvl'));
  return list === undefined
    ? undefined
    : { list, level: level === undefined ? (ofStyle?.level ?? 0) : Number(level) };
}

function readWords(
  children: Inline[],
  role: Role,
  place: ListPlace | undefined,
  { ledger, roles }: Reader,
): Part[] {
  if (children.length === 0) return [];
  if (role.is === 'heading' || role.is === 'title') {
    if (place?.ordered) ledger.note('headingNumbers');
    const level = role.is === 'heading' ? role.level : 0;
    const words = tidy(reformat(children, lessBold));
    return [{ type: 'raw-heading', level, children: words }];
  }
  if (place) return [{ type: 'list-line', ...place, children }];
  if (role.is === 'quote') return [{ type: 'quote', children }];
  const paragraph: Part = { type: 'paragraph', children };
  if (role.is === 'block') ledger.note('blocks');
  roles.set(paragraph, role);
  return [paragraph];
}
