import { hash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import type { Language } from '../../common/languages.ts';
import { compareLines, type DiffLine } from '../differences/compare.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { isVisible, type DocumentState } from '../published/visibility.ts';
import { fromLexical, leaveOut } from '../rich-text/from-lexical.ts';
import type { TranslationBase } from './bases.ts';
import { linesByBlock, type ComparedBlock } from './block-lines.ts';
import { changedPaths } from './changed.ts';
import { fieldsOf } from './keep-bases.ts';
import type { Pair } from './pair.ts';
import { translationService } from './service/configured.ts';
import { openPaths } from './service/propose.ts';
import { textFieldsOf, textsOf, type TextField, type Texts } from './texts.ts';
import { unreadIn } from './unread.ts';

/** A field of the source as it stands beside that of the translation. */
export interface SourceField {
  /** That of the translation's form. */
  path: string;
  /** @example 'Steg 1 › Rubrik' */
  label: string;
  /** Of rich text, its blocks; of others the words stand in `lines`. */
  blocks?: ComparedBlock[];
  /** Against what was translated: as it was, where nothing is known of that. */
  lines: DiffLine[];
  isChanged: boolean;
}

/** What somebody needs to know who writes a translation with its source beside it. Times are ISO 8601 in UTC. */
export interface SideBySide {
  source: {
    id: number;
    language: Language;
    title: string;
    /** Whether readers have it. */
    isLive: boolean;
    /** Whether its newest text is a draft, that readers do not have. */
    isDraft: boolean;
  };
  /** Whether it is the other way round: this document is what the other is translated from. */
  isSource: boolean;
  /** When the translation was up to date last; nothing where that is not known. */
  currentAt: string | null;
  /** Since when it is not, as readers see it. */
  changedAt: string | null;
  /** To be sent along with what is marked as up to date, so that nothing is that nobody has seen. */
  seen: string;
  fields: SourceField[];
  /** The fields that a service could propose something for. */
  open: string[];
  /** What a service has proposed and nobody has read, line by line, by field. */
  unread: Texts;
  /** Whether readers are told when it is out of date. */
  tells: boolean;
  /** Where texts are sent to be translated; nothing where there is no service. */
  service: string | null;
}

export async function readSideBySide(req: PayloadRequest, pair: Pair): Promise<SideBySide> {
  const { kind, own, source } = pair;
  const fields = fieldsOf(req, kind);
  const language = languageOfStaff(req);
  const base = ownBase(pair);
  const stored = await req.payload.db.findOne<DocumentState & { id: number }>({
    collection: kind,
    where: { id: { equals: source.id } },
    req,
  });
  const both = { source: { ...source }, own: { ...own } };
  return {
    source: {
      ...{ id: source.id, language: source.language, title: source.title ?? '' },
      isLive: stored !== null && isVisible(stored, new Date()),
      isDraft: source._status === 'draft',
    },
    isSource: pair.base?.sourceId === own.id,
    currentAt: base?.currentAt.toISOString() ?? null,
    changedAt: base?.changedAt?.toISOString() ?? null,
    seen: seenOf(textsOf(fields, source)),
    fields: sourceFields(textFieldsOf(fields, source, language), textFieldsOf(fields, own, language), base),
    open: openPaths(fields, both),
    unread: unreadIn(base?.proposed ?? {}, textsOf(fields, own)),
    tells: base?.tells ?? false,
    service: translationService()?.host ?? null,
  };
}

/** What is known of a document as a translation. */
export function ownBase({ base, own }: Pick<Pair, 'base' | 'own'>): TranslationBase | undefined {
  return base?.documentId === own.id ? base : undefined;
}

/** Tells one state of a source from another. */
export function seenOf(texts: Texts): string {
  return hash('sha256', JSON.stringify(texts), 'base64url').slice(0, 16);
}

function sourceFields(
  source: TextField[],
  own: TextField[],
  base: TranslationBase | undefined,
): SourceField[] {
  const now: Texts = Object.fromEntries(source.map(({ path, lines }) => [path, lines]));
  const changed = new Set(base ? changedPaths(base.texts, now) : []);
  const told = source.map((field) => sourceField(field, base?.texts[field.path], changed.has(field.path)));
  const known = new Set(source.map(({ path }) => path));
  const gone = own.filter(({ path }) => changed.has(path) && !known.has(path));
  return [
    ...told,
    ...gone.map((field) => sourceField({ ...field, lines: [], value: null }, base?.texts[field.path], true)),
  ];
}

function sourceField(
  { path, labels, isRich, value, lines }: TextField,
  former: string[] | undefined,
  isChanged: boolean,
): SourceField {
  const compared = compareLines(isChanged ? (former ?? []) : lines, lines);
  return {
    ...{ path, label: labels.join(' › '), isChanged, lines: compared },
    ...(isRich && { blocks: linesByBlock(fromLexical(value, leaveOut), compared) }),
  };
}
