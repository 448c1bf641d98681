import path from 'node:path/posix';
import type { Component } from '../../../common/protocol/published-store/rich-text.ts';
import { isFileName } from '../../pasting/pictures.ts';
import { oneLine } from '../../pasting/spaces.ts';
import type { Reader } from './reader.ts';
import { attribute, child, elementsIn, within, type XmlElement } from './xml.ts';

/** What a drawing holds that a text can have. */
export interface Drawn {
  figures: Component[];
  /** The contents of its text boxes. */
  boxes: XmlElement[];
}

/** A picture, a text box or what Word draws, in Word's form of today (`w:drawing`) or of old (`w:pict`, `w:object`). */
export function readDrawing(drawing: XmlElement, reader: Reader): Drawn {
  const boxes = within(drawing, 'w:txbxContent');
  for (const _ of boxes) reader.ledger.note('textBoxes');
  if (drawing.name === 'w:object') {
    reader.ledger.note('objects');
    return { figures: [], boxes };
  }
  const pictures = drawing.name === 'w:drawing' ? picturesIn(drawing) : oldPicturesIn(drawing);
  if (pictures.length + boxes.length === 0) reader.ledger.note('drawings', described(drawing));
  return { figures: pictures.flatMap((picture) => figureOf(picture, reader) ?? []), boxes };
}

interface Found {
  /** The relation that leads to its file. */
  relation: string;
  alt: string;
}

function picturesIn(drawing: XmlElement): Found[] {
  const pictures = within(drawing, 'pic:pic');
  return pictures.map((picture) => {
    const [blip] = within(picture, 'a:blip');
    const [own] = within(picture, 'pic:cNvPr');
    const alt = attribute(own, 'descr') ?? '';
    return {
      relation: attribute(blip, 'r:embed') ?? attribute(blip, 'r:link') ?? '',
      alt: pictures.length === 1 ? described(drawing) || alt : alt,
    };
  });
}

function described(drawing: XmlElement): string {
  const [properties] = within(drawing, 'wp:docPr');
  return attribute(properties, 'descr') || (attribute(properties, 'title') ?? '');
}

function oldPicturesIn(drawing: XmlElement): Found[] {
  return within(drawing, 'v:shape').flatMap((shape) => {
    const data = child(shape, 'v:imagedata');
    const alt = attribute(shape, 'alt') ?? attribute(data, 'o:title') ?? '';
    return data ? [{ relation: attribute(data, 'r:id') ?? '', alt }] : [];
  });
}

function figureOf({ relation: id, alt: said }: Found, reader: Reader): Component | undefined {
  const relation = reader.relations.get(id);
  const data = relation && !relation.external ? reader.file.bytes(relation.target) : undefined;
  const name = relation ? path.basename(relation.target) : '';
  if (!data || data.length === 0) {
    reader.ledger.note('pictures', said || name);
    return undefined;
  }
  const place = reader.pictures.add({ data, alt: altOf(said, reader), name });
  return { type: 'component', slug: 'figure', values: { picture: place } };
}

/** What Word adds to descriptions that it has made up by itself. */
const byMachine =
  /\s*(automatiskt genererad beskrivning|description automatically generated|ai-generated content may be incorrect|ai-genererat innehåll kan vara felaktigt)\.?\s*/gi;

function altOf(said: string, { ledger }: Reader): string {
  const alt = oneLine(said.replace(byMachine, ' '));
  if (alt !== oneLine(said)) ledger.note('machineAlts', alt);
  return isFileName(alt) ? '' : alt;
}

/** What a program of today is to read of what is written twice; the other where that holds nothing for a text. */
export function choiceOf(alternatives: XmlElement): XmlElement[] {
  const choices = elementsIn(alternatives);
  const useful = choices.find((choice) =>
    ['pic:pic', 'w:txbxContent', 'v:imagedata', 'w:t'].some((name) => within(choice, name).length > 0),
  );
  const chosen = useful ?? choices[0];
  return chosen ? elementsIn(chosen) : [];
}
