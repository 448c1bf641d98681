import type { Inline } from '../../common/protocol/published-store/rich-text.ts';

/** One space is kept as it is, which may be one that does not break; several, or a line break, are a space. */
function single(run: string): string {
  return run === '\u00a0' ? run : ' ';
}

export function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, single).trim();
}

/** White space as a browser shows it, and none at the ends of a line. Word indents with spaces that do not break. */
export function withoutSpaces(inlines: Inline[]): Inline[] {
  let afterSpace = true;
  const forward = <T extends Inline>(inline: T): T => {
    if (inline.type === 'link') return { ...inline, children: inline.children.map(forward) };
    if (inline.type === 'text') {
      const text = inline.text.replace(/\s+/g, single).replace(/^\s/, (space) => (afterSpace ? '' : space));
      afterSpace = text === '' ? afterSpace : /\s$/.test(text);
      return { ...inline, text };
    }
    if (inline.type === 'break') afterSpace = true;
    return inline;
  };
  return trimEnd(inlines.map(forward));
}

function trimEnd(inlines: Inline[]): Inline[] {
  return inlines.map((inline, index) => {
    const next = inlines[index + 1];
    const atEnd = next === undefined || next.type === 'break';
    return atEnd && inline.type === 'text' ? { ...inline, text: inline.text.trimEnd() } : inline;
  });
}
