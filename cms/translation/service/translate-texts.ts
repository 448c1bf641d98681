import { isDeepStrictEqual } from 'node:util';
import type { Block, Inline, RichText } from '../../../common/protocol/published-store/rich-text.ts';
import { isRecord } from '../../../common/is-record.ts';
import { fromHtml, isPlain, runsOf, toHtml, withRuns } from './inline-html.ts';
import type { Languages, Piece, TranslationService } from './service.ts';

/** What is to be translated: single words and lines of rich text, gathered first and then read in the same order. */
export interface Translator {
  words(text: string): string;
  line(inlines: Inline[]): Inline[];
}

/**
 * Has all translated that something is made of.
 *
 * @param make is called twice: first to learn what it asks for, then with the translations; it must ask for the same
 * @throws ServiceError
 */
export async function translateAll<T>(
  make: (translator: Translator) => T,
  service: TranslationService,
  languages: Languages,
): Promise<T> {
  const asked: Inline[][] = [];
  make({
    words: (text) => {
      asked.push([{ type: 'text', text, format: 0 }]);
      return text;
    },
    line: (inlines) => {
      asked.push(inlines);
      return inlines;
    },
  });
  const lines = await translateLines(asked, service, languages);
  let next = 0;
  const take = () => lines[next++] ?? [];
  return make({
    words: () =>
      take()
        .map((inline) => (inline.type === 'text' ? inline.text : ''))
        .join(''),
    line: take,
  });
}

/** Lines with several parts go as HTML; where the service has not kept the tags, each part goes by itself. */
async function translateLines(lines: Inline[][], service: TranslationService, languages: Languages) {
  const pieces = lines.map((line): Piece =>
    isPlain(line) ? { text: runsOf(line).join(''), isHtml: false } : { text: toHtml(line), isHtml: true },
  );
  const texts = await service.translate(pieces, languages);
  const found = lines.map((line, index) => {
    const text = texts[index] ?? '';
    return isPlain(line) ? withRuns(line, [text]) : fromHtml(text, line);
  });
  const broken = lines.filter((_, index) => !found[index]);
  const runs = broken.flatMap(runsOf).map((text): Piece => ({ text, isHtml: false }));
  const again = runs.length > 0 ? await service.translate(runs, languages) : [];
  let next = 0;
  return lines.map((line, index) => {
    const whole = found[index];
    if (whole) return whole;
    const count = runsOf(line).length;
    next += count;
    return withRuns(line, again.slice(next - count, next));
  });
}

export function translateBlocks(text: RichText, translator: Translator): RichText {
  return text.map((block) => translateBlock(block, translator));
}

function translateBlock(block: Block, translator: Translator): Block {
  switch (block.type) {
    case 'rule':
      return block;
    case 'list':
      return {
        ...block,
        items: block.items.map(({ children, nested }) => ({
          children: translateLine(children, translator),
          nested: nested
            .flatMap((list) => translateBlock(list, translator))
            .filter((list) => list.type === 'list'),
        })),
      };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({ ...cell, children: translateBlocks(cell.children, translator) })),
        ),
      };
    case 'component':
      return { ...block, values: translateValues(block.values, translator) };
    default:
      return { ...block, children: translateLine(block.children, translator) };
  }
}

/** Words of footnotes are translated by themselves; a service may move a footnote within its line. */
function translateLine(inlines: Inline[], translator: Translator): Inline[] {
  if (inlines.length === 0) return inlines;
  const notes = inlines.filter((inline) => inline.type === 'component');
  const translated = notes.map(({ values }) => translateValues(values, translator));
  return translator.line(inlines).map((inline) => {
    if (inline.type !== 'component') return inline;
    const values = translated[notes.findIndex((note) => isDeepStrictEqual(note, inline))];
    return { ...inline, values: values ?? inline.values };
  });
}

/** The fields of blocks that hold words: names of people, numbers and addresses are none. */
const wordFields = new Set(['text', 'title', 'caption', 'label', 'note', 'role']);

function translateValues(values: Record<string, unknown>, translator: Translator): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === 'string' && wordFields.has(name)) return [name, translator.words(value)];
      if (!Array.isArray(value)) return [name, value];
      return [name, value.map((row: unknown) => (isRecord(row) ? translateValues(row, translator) : row))];
    }),
  );
}
