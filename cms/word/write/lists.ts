import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';
import type { List } from '../../../common/protocol/published-store/rich-text.ts';

/** The lists of a file, each with a pattern of its own. */
export interface Lists {
  /** @returns what its paragraphs call it by */
  add(list: List): string;
  all(): INumberingOptions;
}

const depth = 9;
const bullets = ['•', '◦', '▪'];
const numbers = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
/** How far each level is indented, in twentieths of a point. */
const indent = 360;

export function openLists(): Lists {
  const config: INumberingOptions['config'][number][] = [];
  return {
    add({ ordered, start }) {
      const reference = `list-${config.length + 1}`;
      const levels = Array.from({ length: depth }, (_, level) => ({
        level,
        start,
        format: ordered ? (numbers[level % numbers.length] ?? LevelFormat.DECIMAL) : LevelFormat.BULLET,
        text: ordered ? `%${level + 1}.` : (bullets[level % bullets.length] ?? '•'),
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: indent * (level + 1), hanging: indent } } },
      }));
      config.push({ reference, levels });
      return reference;
    },
    all: () => ({ config }),
  };
}
