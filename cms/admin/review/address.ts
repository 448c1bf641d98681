import type { Language } from '../../../common/languages.ts';

/** Where a text is reviewed. */
export function reviewAddress(kind: string, id: number, language: Language | undefined): string {
  return `/admin/collections/${kind}/${id}/review${language ? `?locale=${language}` : ''}`;
}
