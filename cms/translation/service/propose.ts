import type { FlattenedField } from 'payload';
import { isDeepStrictEqual } from 'node:util';
import type { RichText } from '../../../common/protocol/published-store/rich-text.ts';
import { linesOf } from '../../differences/lines.ts';
import { fromLexical, leaveOut } from '../../rich-text/from-lexical.ts';
import { toLexical } from '../../rich-text/to-lexical.ts';
import { isList, isText } from '../fields.ts';
import { withFreshRows } from '../take-over.ts';
import { linesOfField, rowsOf, textFieldsOf, textsOf, type TextField, type Texts } from '../texts.ts';
import { translateBlocks, type Translator } from './translate-texts.ts';

type Values = Record<string, unknown>;

interface Both {
  source: Values;
  own: Values;
}

/** The fields of a translation that are empty, or in which something still stands as in its source. */
export function openPaths(fields: FlattenedField[], { source, own }: Both): string[] {
  const now = new Map(textFieldsOf(fields, own).map((field) => [field.path, field]));
  return textFieldsOf(fields, source)
    .filter((field) => field.lines.length > 0 && isOpen(field, now.get(field.path)))
    .map(({ path }) => path);
}

function isOpen(source: TextField, own: TextField | undefined): boolean {
  if (!own || own.lines.length === 0) return true;
  if (!source.isRich) return isDeepStrictEqual(source.lines, own.lines);
  const known = blocksIn(source.value);
  return fromLexical(own.value, leaveOut).some((block) => known.has(JSON.stringify(linesOf([block]))));
}

/** What its paragraphs say; a rule says nothing. */
function blocksIn(value: unknown): Set<string> {
  const lines = fromLexical(value, leaveOut).map((block) => linesOf([block]));
  return new Set(lines.filter((said) => said.length > 0).map((said) => JSON.stringify(said)));
}

/**
 * The fields of a translation with proposals in the place of what is empty or stands as in its source, by their names;
 * what people have translated stays. Of lists the whole list.
 *
 * @param paths of the fields that are meant
 */
export function proposedValues(
  fields: FlattenedField[],
  { source, own }: Both,
  { paths, translator }: { paths: string[]; translator: Translator },
): Values {
  const isAsked = (path: string) => paths.includes(path);
  const values = Object.entries(valuesIn(fields, { source, own }, { prefix: '', isAsked, translator }));
  return Object.fromEntries(values.filter(([name, value]) => value !== own[name]));
}

interface Asked {
  prefix: string;
  isAsked: (path: string) => boolean;
  translator: Translator;
}

function valuesIn(fields: FlattenedField[], { source, own }: Both, asked: Asked): Values {
  const values = fields.flatMap((field): [string, unknown][] => {
    const path = asked.prefix + field.name;
    const [theirs, mine] = [source[field.name], own[field.name]];
    if (isText(field))
      return asked.isAsked(path) ? [[field.name, proposedText(theirs, mine, asked.translator)]] : [];
    if (field.type !== 'array' || !isList(field)) return [];
    const rows =
      rowsOf(mine).length > 0 ? rowsOf(mine) : rowsOf(theirs).map((row) => withFreshRows(row) as Values);
    const proposed = rows.map((row, index) => {
      const below = { ...asked, prefix: `${path}.${index}.` };
      const translated = valuesIn(
        field.flattenedFields,
        { source: rowsOf(theirs)[index] ?? {}, own: row },
        below,
      );
      return Object.keys(translated).length > 0 ? { ...row, ...translated } : row;
    });
    return isDeepStrictEqual(proposed, mine ?? []) ? [] : [[field.name, proposed]];
  });
  return Object.fromEntries(values);
}

function proposedText(theirs: unknown, mine: unknown, translator: Translator): unknown {
  if (typeof theirs === 'string') return translator.words(theirs);
  const [source, own] = [theirs, mine].map((value) => fromLexical(value, leaveOut));
  const known = blocksIn(theirs);
  const base: RichText = own && own.length > 0 ? own : (source ?? []);
  return toLexical(
    base.flatMap((block) =>
      known.has(JSON.stringify(linesOf([block]))) ? translateBlocks([block], translator) : [block],
    ),
  );
}

/** The lines of these fields that stand otherwise than before: what the service has said, to be read by people. */
export function proposedLines(
  fields: FlattenedField[],
  before: Values,
  proposed: Values,
  paths: string[],
): Texts {
  const former = textsOf(fields, before);
  const now = textFieldsOf(fields, { ...before, ...proposed }).filter(({ path }) => paths.includes(path));
  return Object.fromEntries(
    now.map(({ path, value }) => [path, linesOfField(value).filter((line) => !former[path]?.includes(line))]),
  );
}
