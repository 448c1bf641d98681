import type { Component, RichText } from '../../../common/protocol/published-store/rich-text.ts';
import { settleHeadings } from '../../pasting/headings.ts';
import { gatherLists } from '../../pasting/lists.ts';
import type { Part } from '../../pasting/parts.ts';
import { oneLine } from '../../pasting/spaces.ts';
import { readBlocks } from './blocks.ts';
import { takeFacts, wordsOf } from './facts.ts';
import { openFields } from './fields.ts';
import { WordIssue } from './issue.ts';
import { openLedger, type Ledger, type Told } from './ledger.ts';
import { notesIn } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { ourName } from './our-name.ts';
import { openPackage, type WordPackage } from './package.ts';
import { openPictures, type WordPicture } from './pictures.ts';
import type { OwnAddresses, Reader } from './reader.ts';
import { readStyles, type Role } from './styles.ts';
import { attribute, child, elementsIn, textIn, within } from './xml.ts';

/** What a Word file says. */
export interface WordText {
  /** Empty where it has none. */
  title: string;
  lede: string;
  /** In its figures, `picture` is the place of the picture among {@link pictures}. */
  text: RichText;
  pictures: WordPicture[];
  told: Told[];
}

/** @throws WordIssue */
export async function readWord(data: Buffer, addresses: OwnAddresses): Promise<WordText> {
  const file = await openPackage(data);
  const reader = openReader(file, addresses);
  const { ledger, pictures, roles } = reader;
  const body = child(file.document, 'w:body');
  const parts = withCaptions(body ? readBlocks(body, reader) : [], roles);
  const { named, isOurs } = propertiesOf(file);
  const { title, lede, parts: rest } = takeFacts(parts, { roles, ledger, named, isOurs });
  noteBeside(file, ledger);
  noteDepth(rest, ledger);
  for (const { alt, name } of pictures.all()) if (!alt) ledger.note('alts', name);
  const text = settleHeadings(gatherLists(rest));
  if (parts.length === 0) throw new WordIssue('word.refused.noText');
  return { title, lede, text, pictures: pictures.all(), told: ledger.all() };
}

function openReader(file: WordPackage, addresses: OwnAddresses): Reader {
  const relations = file.relations(file.main);
  const styles = readStyles(file.xml(partOf(file, 'styles')));
  const reader: Omit<Reader, 'note'> = {
    file,
    styles,
    relations,
    addresses,
    numbering: readNumbering(file.xml(partOf(file, 'numbering')), styles),
    ledger: openLedger(),
    pictures: openPictures(),
    fields: openFields(),
    roles: new WeakMap<Part, Role>(),
  };
  return { ...reader, note: notesIn(reader) };
}

function partOf(file: WordPackage, type: string): string | undefined {
  return [...file.relations(file.main).values()].find((relation) => relation.type === type)?.target;
}

/** A caption below a picture is the picture's own. */
function withCaptions(parts: Part[], roles: WeakMap<Part, Role>): Part[] {
  return parts.flatMap((part, index): Part[] => {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    if (isCaption(part, roles) && isFigure(before)) return [];
    if (!isFigure(part) || !after || !isCaption(after, roles) || !('children' in after)) return [part];
    return [{ ...part, values: { ...part.values, caption: wordsOf(after.children) } }];
  });
}

function isCaption(part: Part, roles: WeakMap<Part, Role>): boolean {
  return roles.get(part)?.is === 'caption';
}

function isFigure(part: Part | undefined): part is Component {
  return part?.type === 'component' && part.slug === 'figure';
}

function propertiesOf(file: WordPackage): { named: string; isOurs: boolean } {
  const part = [...file.relations('').values()].find(({ type }) => type === 'core-properties')?.target;
  const root = file.xml(part);
  const said = (name: string) => {
    const element = child(root, name);
    return element ? oneLine(textIn(element)) : '';
  };
  return { named: said('dc:title'), isOurs: said('dc:creator') === ourName };
}

/** What stands beside the text. */
function noteBeside(file: WordPackage, ledger: Ledger): void {
  const comments = file.xml(partOf(file, 'comments'));
  for (const comment of comments ? elementsIn(comments) : [])
    ledger.note('comments', attribute(comment, 'w:author'));
  for (const { type, target } of file.relations(file.main).values()) {
    const root = type === 'header' || type === 'footer' ? file.xml(target) : undefined;
    const words = oneLine(root ? within(root, 'w:t').map(textIn).join('') : '');
    // A number alone is that of the page.
    if (/\p{L}/u.test(words)) ledger.note('headers', words.slice(0, 80));
  }
  if (file.names.some((name) => /vbaProject\.bin$/i.test(name))) ledger.note('macros');
}

/** The editor has three levels. */
function noteDepth(parts: Part[], ledger: Ledger): void {
  const levels = new Set(parts.flatMap((part) => (part.type === 'raw-heading' ? [part.level] : [])));
  const ranked = [...levels].sort((one, other) => one - other);
  const kept = 5 - Math.max(2, ranked[0] ?? 2);
  const lost = parts.filter((part) => part.type === 'raw-heading' && ranked.indexOf(part.level) >= kept);
  for (const part of lost) ledger.note('deepHeadings', 'children' in part ? wordsOf(part.children) : '');
}
