import type { LinkTarget } from '../../../common/protocol/published-store/rich-text.ts';

/** The fields of Word that are open: what stands in one is made of its code, `HYPERLINK "https://…"`. */
export interface Fields {
  begin(): void;
  /** A piece of the code. */
  code(text: string): void;
  /** @returns the whole code */
  separate(): string;
  /** Says where the words of the innermost lead. */
  lead(target: LinkTarget | undefined): void;
  end(): void;
  /** Whether what comes now is a code, which nobody sees. */
  isCode(): boolean;
  target(): LinkTarget | undefined;
  /** Whether a table of contents or an index is open. */
  isContents(): boolean;
  /** A code that never ends would hide the rest of the text. */
  endParagraph(): void;
}

interface Field {
  code: string;
  shown: boolean;
  target?: LinkTarget | undefined;
}

export function openFields(): Fields {
  let open: Field[] = [];
  return {
    begin: () => void open.push({ code: '', shown: false }),
    code(text) {
      const last = open.at(-1);
      if (last) last.code += text;
    },
    separate() {
      const last = open.at(-1);
      if (last) last.shown = true;
      return last?.code ?? '';
    },
    lead(target) {
      const last = open.at(-1);
      if (last) last.target = target;
    },
    end: () => void open.pop(),
    isCode: () => open.some(({ shown }) => !shown),
    target: () => open.flatMap(({ target }) => target ?? []).at(-1),
    isContents: () => open.some(({ code }) => isContents(code)),
    endParagraph() {
      open = open.filter(({ shown }) => shown);
    },
  };
}

export interface FieldLink {
  url: string;
  /** Whether it leads to a place in the same text. */
  inner: boolean;
}

/** @example linkIn('HYPERLINK "https://example.org" \\l "mal"') // { url: 'https://example.org#mal', inner: false } */
export function linkIn(code: string): FieldLink | undefined {
  const [, told] = /^\s*HYPERLINK\b(.*)$/is.exec(code) ?? [];
  if (told === undefined) return undefined;
  const anchor = /\\l\s+"([^"]*)"/i.exec(told)?.[1];
  const url = /^\s*"([^"]*)"/.exec(told)?.[1] ?? /^\s*([^\s\\"]+)/.exec(told)?.[1] ?? '';
  if (url === '') return { url: `#${anchor ?? ''}`, inner: true };
  return { url: anchor ? `${url}#${anchor}` : url, inner: false };
}

export function isContents(code: string): boolean {
  return /^\s*(TOC|INDEX)\b/i.test(code);
}
