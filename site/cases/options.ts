import { companySizes, costBands, type CaseSummary } from '../../common/view-model/case-studies.ts';
import { translator } from '../i18n/index.ts';
import type { Language } from '../../common/languages.ts';
import { slugOf } from '../../common/sections.ts';
import { countValues, type CaseFacet, type CaseValues } from './facets.ts';
import { sectorKey } from '../../common/similar-cases.ts';

/** What a case study has of each facet, as it stands in addresses. */
export function valuesOf({ topics, regions, companySize, sector, costBand }: CaseSummary): CaseValues {
  return {
    topic: topics.map(({ address }) => slugOf(address)),
    region: regions.map(({ address }) => slugOf(address)),
    size: companySize ? [companySize] : [],
    sector: sector ? [sectorKey(sector)] : [],
    cost: costBand ? [costBand] : [],
  };
}

export interface FacetOption {
  value: string;
  title: string;
  count: number;
}

/** The values of a facet that any of the case studies has: from small to large, or in the order of the alphabet. */
export function optionsOf(studies: CaseSummary[], facet: CaseFacet, language: Language): FacetOption[] {
  const counts = countValues(studies.map(valuesOf), facet);
  const titles = titlesOf(studies, facet, language);
  const options = [...titles].flatMap(([value, title]) => {
    const count = counts.get(value);
    return count ? [{ value, title, count }] : [];
  });
  if (facet === 'size' || facet === 'cost') return options;
  return options.sort((a, b) => a.title.localeCompare(b.title, language));
}

function titlesOf(studies: CaseSummary[], facet: CaseFacet, language: Language): Map<string, string> {
  const t = translator(language);
  switch (facet) {
    case 'size':
      return new Map(companySizes.map((size) => [size, t(`case.size.${size}`)]));
    case 'cost':
      return new Map(costBands.map((band) => [band, t(`case.cost.${band}`)]));
    case 'sector':
      return new Map(studies.flatMap(({ sector }) => (sector ? [[sectorKey(sector), sector]] : [])));
    case 'topic':
      return titlesBySlug(studies.flatMap(({ topics }) => topics));
    case 'region':
      return titlesBySlug(studies.flatMap(({ regions }) => regions));
  }
}

function titlesBySlug(links: { address: string; title: string }[]): Map<string, string> {
  return new Map(links.map(({ address, title }) => [slugOf(address), title]));
}
