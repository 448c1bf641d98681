import path from 'node:path/posix';
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { maxParts, maxRatio, maxUnpacked, maxXml, ratioMatters } from '../limits.ts';
import { WordIssue } from './issue.ts';
import { whyNoArchive, whyNoWord } from './kind-of.ts';
import { attribute, elementsIn, parseXml, UnreadableXml, type XmlElement } from './xml.ts';

/** The parts of a Word file, which is an archive of XML with pictures beside it. */
export interface WordPackage {
  /** The root of the text. */
  document: XmlElement;
  /** The name of the part that it stands in. */
  main: string;
  /** What a part refers to, by the ids that stand in it. */
  relations(part: string): ReadonlyMap<string, Relation>;
  /** `undefined` where there is none, or it cannot be read: then the text does without. */
  xml(part: string | undefined): XmlElement | undefined;
  bytes(part: string): Uint8Array | undefined;
  names: readonly string[];
}

export interface Relation {
  /** Without the address that it begins with: `image`. */
  type: string;
  /** The name of a part, or an address. */
  target: string;
  external: boolean;
}

/** @throws WordIssue */
export async function openPackage(data: Buffer): Promise<WordPackage> {
  if (!/^PK(\x03\x04|\x05\x06)/.test(data.toString('latin1', 0, 4))) throw await whyNoArchive(data);
  const entries = list(data);
  check(entries);
  const texts = unpack(data, ({ name }) => isXml(name));
  const bytes = (part: string) => texts.get(part.toLowerCase()) ?? unpackOne(data, part);
  const relations = (part: string) => relationsOf(part, bytes);
  const main = mainPart(relations(''));
  const names = entries.map(({ name }) => name);
  const document = rootOf(bytes(main));
  if (document?.name !== 'w:document') throw document ? whyNoWord(names) : whyMissing(names);
  const xml = (part: string | undefined) => {
    try {
      return part === undefined ? undefined : rootOf(bytes(part));
    } catch (error) {
      if (error instanceof WordIssue) return undefined;
      throw error;
    }
  };
  return { document, main, relations, bytes, names, xml };
}

/** What an archive says that it holds, without unpacking it. */
function list(data: Buffer): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  unpack(data, (entry) => {
    entries.push(entry);
    return false;
  });
  return entries;
}

/** Names of parts tell no small letters from capitals. @throws WordIssue where the archive is damaged */
function unpack(data: Buffer, wanted: (entry: UnzipFileInfo) => boolean): Map<string, Uint8Array> {
  try {
    // What is said of a size is all that is unpacked of a part: one that lies is cut off.
    const parts = Object.entries(unzipSync(data, { filter: wanted }));
    return new Map(parts.map(([name, bytes]) => [name.toLowerCase(), bytes]));
  } catch {
    throw new WordIssue('word.refused.damaged');
  }
}

function unpackOne(data: Buffer, part: string): Uint8Array | undefined {
  const name = part.toLowerCase();
  return unpack(data, (entry) => entry.name.toLowerCase() === name).get(name);
}

const isXml = (name: string) => /\.(xml|rels)$/i.test(name);

/** Nobody writes a text that unpacks to this; whoever packs it means harm. */
function check(entries: UnzipFileInfo[]): void {
  const sum = (some: UnzipFileInfo[]) => some.reduce((all, { originalSize }) => all + originalSize, 0);
  const isBomb = entries.some(
    ({ size, originalSize }) => originalSize > ratioMatters && originalSize > size * maxRatio,
  );
  const texts = entries.filter(({ name }) => isXml(name));
  if (isBomb || entries.length > maxParts || sum(entries) > maxUnpacked || sum(texts) > maxXml)
    throw new WordIssue('word.refused.bomb');
}

function mainPart(relations: ReadonlyMap<string, Relation>): string {
  const main = [...relations.values()].find(({ type }) => type === 'officeDocument');
  return main?.target ?? 'word/document.xml';
}

/** An archive that has a text by its names has lost it; any other never was a Word file. */
function whyMissing(names: string[]): WordIssue {
  const isWord = names.some((name) => /^word\//i.test(name));
  return isWord ? new WordIssue('word.refused.damaged') : whyNoWord(names);
}

function rootOf(bytes: Uint8Array | undefined): XmlElement | undefined {
  try {
    return bytes && parseXml(bytes);
  } catch (error) {
    if (error instanceof UnreadableXml) throw new WordIssue('word.refused.damaged');
    throw error;
  }
}

function relationsOf(
  part: string,
  bytes: (part: string) => Uint8Array | undefined,
): ReadonlyMap<string, Relation> {
  const folder = part === '' ? '' : path.dirname(part);
  const root = rootOf(bytes(path.join(folder, '_rels', `${path.basename(part)}.rels`)));
  const told = (root ? elementsIn(root) : []).map((relation) => {
    const target = attribute(relation, 'Target') ?? '';
    const external = attribute(relation, 'TargetMode') === 'External';
    return [
      attribute(relation, 'Id') ?? '',
      {
        type: attribute(relation, 'Type')?.split('/').at(-1) ?? '',
        target: external ? target : partNamed(target, folder),
        external,
      },
    ] as const;
  });
  return new Map(told);
}

/** Beside the part that names it, or from the top of the archive. */
function partNamed(target: string, folder: string): string {
  return target.startsWith('/') ? target.slice(1) : path.join(folder, target);
}
