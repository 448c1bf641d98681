import type { CaseSummary } from '../../common/view-model/case-studies.ts';
import { translator } from '../i18n/index.ts';
import type { Language } from '../../common/languages.ts';
import { traitsOf } from '../../common/similar-cases.ts';

/** What two case studies share, in the reader's words; what weighs most comes first. */
export function sharedBy(own: CaseSummary, other: CaseSummary, language: Language): string[] {
  const [a, b] = [traitsOf(own), traitsOf(other)];
  const common = (links: { id: number; title: string }[], ids: number[]) =>
    links.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  const { companySize } = own;
  return [
    ...(own.sector && a.sector === b.sector ? [own.sector] : []),
    ...(companySize && companySize === b.companySize
      ? [translator(language)(`case.size.${companySize}`)]
      : []),
    ...common(own.regions, b.regions),
    ...common(own.topics, b.topics),
  ];
}
