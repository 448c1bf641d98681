import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With the prefix that is usual for its namespace, whatever the file calls it: `w:p`. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** The XML cannot be read, or is made so that nobody can have meant it. */
export class UnreadableXml extends Error {}

/** Deeper than this stand only texts that are made to be. */
const maxDepth = 400;

const office = 'http://schemas.openxmlformats.org';
/** Of the strict kind of the standard, ISO/IEC 29500. */
const strict = 'http://purl.oclc.org/ooxml';

const prefixes = new Map<string, string>([
  [`${office}/wordprocessingml/2006/main`, 'w:'],
  [`${strict}/wordprocessingml/main`, 'w:'],
  [`${office}/officeDocument/2006/relationships`, 'r:'],
  [`${strict}/officeDocument/relationships`, 'r:'],
  [`${office}/drawingml/2006/wordprocessingDrawing`, 'wp:'],
  [`${strict}/drawingml/wordprocessingDrawing`, 'wp:'],
  [`${office}/drawingml/2006/main`, 'a:'],
  [`${strict}/drawingml/main`, 'a:'],
  [`${office}/drawingml/2006/picture`, 'pic:'],
  [`${strict}/drawingml/picture`, 'pic:'],
  [`${office}/officeDocument/2006/math`, 'm:'],
  [`${strict}/officeDocument/math`, 'm:'],
  [`${office}/markup-compatibility/2006`, 'mc:'],
  [`${office}/package/2006/relationships`, 'rel:'],
  [`${office}/package/2006/metadata/core-properties`, 'cp:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
  ['urn:schemas-microsoft-com:office:office', 'o:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
]);

/** @throws UnreadableXml */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  const refuse = () => {
    throw new UnreadableXml();
  };
  parser.on('error', refuse);
  // Entities are how a small text becomes a large one; the standard allows none.
  parser.on('doctype', refuse);
  parser.on('opentag', ({ uri, local, attributes }) => {
    const told = Object.values(attributes).map((one) => [nameOf(one.uri, one.local), one.value] as const);
    const element = { name: nameOf(uri, local), attributes: new Map(told), children: [] };
    open.at(-1)?.children.push(element);
    if (open.push(element) > maxDepth) refuse();
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string) => void open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decode(bytes)).close();
  const root = top.children.find(isElement);
  return root ?? refuse();
}

function nameOf(uri: string, local: string): string {
  if (uri === '') return local;
  return `${prefixes.get(uri) ?? '?:'}${local}`;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter(isElement);
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** The element that a path of names leads to. @example at(paragraph, 'w:pPr', 'w:numPr', 'w:numId') */
export function at(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce(child, element);
}

/** All of a name, however deep, but for what stands in another of it. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((inner) => (inner.name === name ? [inner] : within(inner, name)));
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** What most settings of Word are told by. */
export function valueOf(element: XmlElement | undefined): string | undefined {
  return attribute(element, 'w:val');
}

/** A setting that is on by being there, unless it says otherwise. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(0|false|off|none)$/.test(valueOf(element) ?? '');
}

export function textIn(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textIn(node) : node)).join('');
}
