import { kinds, type Kind } from './addresses.ts';

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
} satisfies Record<string, DocumentForm>;

export type DocumentFormName = keyof typeof documentForms;

/** @example documentFormAddress('markdown', '/guider/elen/') // '/guider/elen/index.md' */
export function documentFormAddress(form: DocumentFormName, page: string): string {
  const slug = page.split('/').at(-2) ?? '';
  const { file }: DocumentForm = documentForms[form];
  return `${page}${file(slug)}`;
}

/** All forms of the document at an address. */
export function documentFormAddresses(kind: Kind, page: string): string[] {
  return (Object.keys(documentForms) as DocumentFormName[])
    .filter((form) => documentForms[form].kinds.includes(kind))
    .map((form) => documentFormAddress(form, page));
}
