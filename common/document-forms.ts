import { kinds, type Kind } from './addresses.ts';
import { wireFiles } from './feeds.ts';
import { sectionOf } from './sections.ts';

interface DocumentForm {
  /** The kinds of documents that have it. */
  kinds: readonly Kind[];
  /** What its file is called in the folder of the page. @param slug the last part of the page's address */
  file(slug: string): string;
}

/**
 * What else there is of a document: files beside its page, made of the same text in the same language whenever the page
 * is, and gone with it. Each has a route of its own (`site/routing.ts`).
 */
export const documentForms = {
  markdown: { kinds, file: () => 'index.md' },
  ninjs: { kinds: ['press-releases'], file: () => wireFiles.iptc },
  'tt-ninjs': { kinds: ['press-releases'], file: () => wireFiles.tt },
  oembed: { kinds, file: () => 'oembed.json' },
} satisfies Record<string, DocumentForm>;

export type DocumentFormName = keyof typeof documentForms;

/** @example documentFormAddress('markdown', '/guider/elen/') // '/guider/elen/index.md' */
export function documentFormAddress(form: DocumentFormName, page: string): string {
  const slug = page.split('/').at(-2) ?? '';
  const { file }: DocumentForm = documentForms[form];
  return `${page}${file(slug)}`;
}

/** Whether documents of a kind have a form. */
export function hasForm(kind: Kind, form: DocumentFormName): boolean {
  const { kinds: having }: DocumentForm = documentForms[form];
  return having.includes(kind);
}

/** All forms of the document at an address. */
export function documentFormAddresses(kind: Kind, page: string): string[] {
  return (Object.keys(documentForms) as DocumentFormName[])
    .filter((form) => hasForm(kind, form))
    .map((form) => documentFormAddress(form, page));
}

/** What is left of the document at an address when it was withdrawn: systems that have taken it learn of that. */
export function formsOfGone(page: string): string[] {
  if (sectionOf(page) !== 'press-releases') return [];
  return [documentFormAddress('ninjs', page), documentFormAddress('tt-ninjs', page)];
}
