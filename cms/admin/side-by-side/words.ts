import { storedOf } from '../dates/written.ts';
import type { Texts } from '../use-texts.ts';
import type { SideBySide } from '../../translation/side-by-side.ts';

type Say = Texts['say'];

/** The fields of the source that have changed, in words: "Rubrik, 2 stycken i Brödtext". */
export function changedFields({ fields }: SideBySide, say: Say): string {
  return fields
    .filter(({ isChanged }) => isChanged)
    .map(({ label, blocks, lines }) => {
      const count = lines.filter(({ change }) => change !== 'same').length;
      return blocks && lines.length > 1 ? paragraphs(count, label, say) : label;
    })
    .join(', ');
}

/** What a service has proposed and nobody has read, in words. */
export function unreadFields({ fields, unread }: SideBySide, say: Say): string {
  return fields
    .flatMap(({ path, label, blocks }) => {
      const count = unread[path]?.length ?? 0;
      if (count === 0) return [];
      return blocks ? paragraphs(count, label, say) : label;
    })
    .join(', ');
}

export function paragraphs(count: number, field: string, say: Say): string {
  return count === 1
    ? say('side.paragraph', { field })
    : say('side.paragraphs', { count: String(count), field });
}

/** The day that a text is of, as whoever reads it writes days. */
export function dayOf(iso: string, language: Texts['language']): string {
  const day = storedOf(iso, language);
  return day.replace(/[, ]+\d{2}[.:]\d{2}$/, '');
}
