import { attribute, child, elementsIn, valueOf, type XmlElement } from './xml.ts';
import type { NumberingOf, Styles } from './styles.ts';

export interface ListPlace {
  list: string;
  /** Counts from 1. */
  level: number;
  ordered: boolean;
  number: number;
}

export interface Numbering {
  /** The next line of a list; `undefined` where it has neither number nor bullet. */
  next(numbering: NumberingOf): ListPlace | undefined;
}

interface Level {
  format: string;
  start: number;
}

/** Word counts in one list for all that are made after the same pattern, unless a list begins anew. */
interface List {
  pattern: string;
  levels: Map<number, Level>;
  restarts: Map<number, number>;
}

/** The deepest that Word has. */
const maxLevel = 8;

export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const elements = root ? elementsIn(root) : [];
  const patterns = new Map(
    elements.flatMap((element) =>
      element.name === 'w:abstractNum' ? [[attribute(element, 'w:abstractNumId') ?? '', element]] : [],
    ),
  );
  const nums = new Map(
    elements.flatMap((element) =>
      element.name === 'w:num' ? [[attribute(element, 'w:numId') ?? '', element]] : [],
    ),
  );
  const lists = new Map<string, List | undefined>();
  const listOf = (id: string) => {
    if (!lists.has(id)) lists.set(id, readList(id, nums, patterns, styles));
    return lists.get(id);
  };
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  /** How often each level of a pattern has begun anew: what counts on is one list. */
  const restarted = new Map<string, number>();
  return {
    next({ list: id, level: said }) {
      const level = Math.min(Math.max(said, 0), maxLevel);
      const list = listOf(id);
      if (!list) return undefined;
      const { format = 'bullet', start = 1 } = list.levels.get(level) ?? {};
      const counts = counters.get(list.pattern) ?? [];
      counters.set(list.pattern, counts);
      const restart = begun.has(`${id} ${level}`) ? undefined : list.restarts.get(level);
      begun.add(`${id} ${level}`);
      const place = `${list.pattern} ${level}`;
      const times = (restarted.get(place) ?? 0) + (restart === undefined ? 0 : 1);
      restarted.set(place, times);
      const number = restart ?? (counts[level] === undefined ? start : counts[level] + 1);
      counts[level] = number;
      counts.length = level + 1;
      if (format === 'none') return undefined;
      return { list: `${place} ${times}`, level: level + 1, ordered: format !== 'bullet', number };
    },
  };
}

function readList(
  id: string,
  nums: ReadonlyMap<string, XmlElement>,
  patterns: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): List | undefined {
  const num = nums.get(id);
  const named = valueOf(child(num, 'w:abstractNumId')) ?? '';
  if (!num || id === '0') return undefined;
  const pattern = patternAt(named, nums, patterns, styles);
  const overrides = elementsIn(num).filter(({ name }) => name === 'w:lvlOverride');
  const own = overrides.flatMap((override) => child(override, 'w:lvl') ?? []);
  const restarts = overrides.flatMap((override) => {
    const start = valueOf(child(override, 'w:startOverride'));
    return start === undefined ? [] : [[levelOf(override), Number(start)] as const];
  });
  return {
    pattern: named,
    levels: new Map([...levelsIn(pattern), ...own].map(readLevel)),
    restarts: new Map(restarts),
  };
}

/** A pattern may leave what it says to a style of lists. */
function patternAt(
  id: string,
  nums: ReadonlyMap<string, XmlElement>,
  patterns: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): XmlElement | undefined {
  const pattern = patterns.get(id);
  const link = valueOf(child(pattern, 'w:numStyleLink'));
  const num = link === undefined ? undefined : nums.get(styles.numberingOf(link)?.list ?? '');
  return (num && patterns.get(valueOf(child(num, 'w:abstractNumId')) ?? '')) ?? pattern;
}

function levelsIn(pattern: XmlElement | undefined): XmlElement[] {
  return pattern ? elementsIn(pattern).filter(({ name }) => name === 'w:lvl') : [];
}

function levelOf(element: XmlElement): number {
  return Number(attribute(element, 'w:ilvl') ?? 0);
}

function readLevel(element: XmlElement): [number, Level] {
  const format = valueOf(child(element, 'w:numFmt')) ?? 'decimal';
  const start = Number(valueOf(child(element, 'w:start')) ?? 1);
  return [levelOf(element), { format, start: Number.isInteger(start) && start >= 0 ? start : 1 }];
}
