import type { Inline, LinkTarget } from '../../../common/protocol/published-store/rich-text.ts';
import { linked } from '../../rich-text/linked.ts';
import { choiceOf, readDrawing } from './drawings.ts';
import { isContents, linkIn } from './fields.ts';
import { targetOf, targetOfHyperlink } from './links.ts';
import { formatOf, isHidden } from './look.ts';
import type { Reader } from './reader.ts';
import { signOf } from './signs.ts';
import { at, attribute, child, elementsIn, textIn, valueOf, within, type XmlElement } from './xml.ts';

/** A line of text, and the text boxes that hang on it. */
export interface Line {
  inlines: Inline[];
  boxes: XmlElement[];
}

/** The text of a paragraph as if all that was changed in it were accepted. */
export function readLine(paragraph: XmlElement, reader: Reader): Line {
  const boxes: XmlElement[] = [];
  const inlines = elementsIn(paragraph).flatMap((element) => readPart(element, undefined, reader, boxes));
  reader.fields.endParagraph();
  return { inlines, boxes };
}

type Target = LinkTarget | undefined;

function readPart(element: XmlElement, target: Target, reader: Reader, boxes: XmlElement[]): Inline[] {
  const inside = (parent: XmlElement | undefined, within: Target = target) =>
    (parent ? elementsIn(parent) : []).flatMap((inner) => readPart(inner, within, reader, boxes));
  switch (element.name) {
    case 'w:r':
      return isHidden(element) ? hidden(element, reader) : readRun(element, target, reader, boxes);
    case 'w:hyperlink':
      return inside(element, targetOfHyperlink(element, reader));
    case 'w:fldSimple':
      return readSimpleField(element, inside, reader);
    case 'w:ins':
    case 'w:moveTo':
      reader.ledger.note('tracked');
      return inside(element);
    case 'w:del':
    case 'w:moveFrom':
      reader.ledger.note('tracked');
      return [];
    case 'w:sdt':
      return at(element, 'w:sdtPr', 'w:showingPlcHdr') ? [] : inside(child(element, 'w:sdtContent'));
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:bdo':
    case 'w:dir':
      return inside(element);
    case 'mc:AlternateContent':
      return choiceOf(element).flatMap((inner) => readPart(inner, target, reader, boxes));
    case 'm:oMath':
    case 'm:oMathPara':
      return readEquation(element, reader);
    default:
      return [];
  }
}

function hidden(run: XmlElement, { ledger }: Reader): Inline[] {
  if (within(run, 'w:t').some((text) => textIn(text).trim())) ledger.note('hidden');
  return [];
}

function readSimpleField(
  field: XmlElement,
  inside: (element: XmlElement, target?: Target) => Inline[],
  reader: Reader,
): Inline[] {
  const code = attribute(field, 'w:instr') ?? '';
  if (isContents(code)) {
    reader.ledger.note('contents');
    return [];
  }
  const link = linkIn(code);
  return link ? inside(field, targetOf(link.url, link.inner, reader)) : inside(field);
}

function readEquation(element: XmlElement, { ledger }: Reader): Inline[] {
  const text = within(element, 'm:t').map(textIn).join('');
  ledger.note('equations', text);
  return [{ type: 'text', text, format: 0 }];
}

function readRun(run: XmlElement, around: Target, reader: Reader, boxes: XmlElement[]): Inline[] {
  return elementsIn(run).flatMap((element) => {
    const { fields } = reader;
    switch (element.name) {
      case 'w:fldChar':
        readFieldSign(attribute(element, 'w:fldCharType'), reader);
        return [];
      case 'w:instrText':
        fields.code(textIn(element));
        return [];
    }
    if (fields.isCode()) return [];
    if (fields.isContents()) {
      reader.ledger.note('contents');
      return [];
    }
    return withTarget(readSign(element, run, around, reader, boxes), around ?? fields.target());
  });
}

function readFieldSign(type: string | undefined, { fields, ledger, ...reader }: Reader): void {
  if (type === 'begin') fields.begin();
  if (type === 'end') fields.end();
  if (type !== 'separate') return;
  const code = fields.separate();
  if (isContents(code)) ledger.note('contents');
  const link = linkIn(code);
  if (link) fields.lead(targetOf(link.url, link.inner, { fields, ledger, ...reader }));
}

function withTarget(inlines: Inline[], target: Target): Inline[] {
  return target
    ? inlines.flatMap((inline) => (inline.type === 'component' ? [inline] : linked(target, [inline])))
    : inlines;
}

/** What stands in a run. */
function readSign(
  element: XmlElement,
  run: XmlElement,
  target: Target,
  reader: Reader,
  boxes: XmlElement[],
): Inline[] {
  const isLink = target !== undefined || reader.fields.target() !== undefined;
  const text = (words: string): Inline[] => [
    { type: 'text', text: words, format: formatOf(run, isLink, reader) },
  ];
  switch (element.name) {
    case 'w:t':
      return text(textIn(element));
    case 'w:tab':
    case 'w:ptab':
      return text('\t');
    case 'w:cr':
      return [{ type: 'break' }];
    case 'w:br':
      return /^(page|column)$/.test(attribute(element, 'w:type') ?? '') ? [] : [{ type: 'break' }];
    case 'w:noBreakHyphen':
      return text('\u2011');
    case 'w:softHyphen':
      return text('\u00ad');
    case 'w:sym':
      return readSymbol(element, text, reader);
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return [reader.note(element) ?? []].flat();
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return isRule(element) ? [] : readFigures(element, reader, boxes);
    case 'mc:AlternateContent':
      return choiceOf(element).flatMap((inner) => readSign(inner, run, target, reader, boxes));
    default:
      return [];
  }
}

function readFigures(element: XmlElement, reader: Reader, boxes: XmlElement[]): Inline[] {
  const drawn = readDrawing(element, reader);
  boxes.push(...drawn.boxes);
  return drawn.figures;
}

function readSymbol(element: XmlElement, text: (words: string) => Inline[], { ledger }: Reader): Inline[] {
  const sign = signOf(element);
  if (sign === undefined) ledger.note('signs');
  return sign === undefined ? [] : text(sign);
}

/** Docs draws a line across the page; Word has one of its own. */
function isRule(element: XmlElement): boolean {
  return (
    element.name === 'w:pict' && within(element, 'v:rect').some((rect) => attribute(rect, 'o:hr') === 't')
  );
}

/** Whether nothing but a line across the page stands in a paragraph. */
export function isRuleOnly(paragraph: XmlElement): boolean {
  const border = at(paragraph, 'w:pPr', 'w:pBdr', 'w:bottom');
  const isBordered = border !== undefined && !/^(nil|none)$/.test(valueOf(border) ?? '');
  return isBordered || within(paragraph, 'w:pict').some(isRule);
}
