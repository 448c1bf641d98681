import { industryNames } from '../../common/view-model/industries.ts';
import type { CaseSummary } from '../../common/view-model/case-studies.ts';
import { translator } from '../i18n/index.ts';
import type { Language } from '../../common/languages.ts';
import { sectorKey, traitsOf } from '../../common/similar-cases.ts';

/** What two case studies share, in the reader's words; what weighs most comes first. */
export function sharedBy(own: CaseSummary, other: CaseSummary, language: Language): string[] {
  const [a, b] = [traitsOf(own), traitsOf(other)];
  const common = (links: { id: number; title: string }[], ids: number[]) =>
    links.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  const { companySize } = own;
  return [
    ...(a.sector && a.sector === b.sector ? [sectorName(own, other, language)] : []),
    ...(companySize && companySize === b.companySize
      ? [translator(language)(`case.size.${companySize}`)]
      : []),
    ...common(own.regions, b.regions),
    ...common(own.topics, b.topics),
  ];
}

/** The finer word where both have it, or else that from the list. */
function sectorName(own: CaseSummary, other: CaseSummary, language: Language): string {
  const { industry, sector = '' } = own;
  const isShared = sector && other.sector && sectorKey(sector) === sectorKey(other.sector);
  return isShared || !industry ? sector : industryNames[industry][language];
}
