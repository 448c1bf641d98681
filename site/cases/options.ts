import { companySizes, costBands, type CaseSummary } from '../../common/view-model/case-studies.ts';
import { industries, industryNames } from '../../common/view-model/industries.ts';
import type { Language } from '../../common/languages.ts';
import { slugOf } from '../../common/sections.ts';
import { sectorOf } from '../../common/similar-cases.ts';
import { optionsIn, type FacetOption } from '../facets/options.ts';
import { translator } from '../i18n/index.ts';
import type { CaseFacet, CaseValues } from './facets.ts';

/** What a case study has of each facet, as it stands in addresses. */
export function valuesOf(study: CaseSummary): CaseValues {
  const { topics, regions, companySize, costBand } = study;
  return {
    topic: topics.map(({ address }) => slugOf(address)),
    region: regions.map(({ address }) => slugOf(address)),
    size: companySize ? [companySize] : [],
    sector: [sectorOf(study) ?? []].flat(),
    cost: costBand ? [costBand] : [],
  };
}

/** The values of a facet that any of the case studies has: from small to large, or in the order of the alphabet. */
export function optionsOf(studies: CaseSummary[], facet: CaseFacet, language: Language): FacetOption[] {
  const titles = titlesOf(studies, facet, language);
  const options = optionsIn(studies.map(valuesOf), facet, titles, foreignIn(studies, language));
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
      return sectorTitles(studies, language);
    case 'topic':
      return titlesBySlug(studies.flatMap(({ topics }) => topics));
    case 'region':
      return titlesBySlug(studies.flatMap(({ regions }) => regions));
  }
}

/** A word of staff names a sector in its own language alone: it is offered to its readers. */
function sectorTitles(studies: CaseSummary[], language: Language): Map<string, string> {
  const own = studies.filter((study) => !study.industry && study.sector && study.language === language);
  return new Map([
    ...industries.map((industry) => [industry, industryNames[industry][language]] as const),
    ...own.map((study) => [sectorOf(study) ?? '', study.sector ?? ''] as const),
  ]);
}

/** The languages of topics and regions that have no title in that of the page. */
function foreignIn(studies: CaseSummary[], language: Language): Map<string, Language> {
  const links = studies.flatMap(({ topics, regions }) => [...topics, ...regions]);
  const foreign = links.filter((link) => link.language !== language);
  return new Map(foreign.map((link) => [slugOf(link.address), link.language]));
}

function titlesBySlug(links: { address: string; title: string }[]): Map<string, string> {
  return new Map(links.map(({ address, title }) => [slugOf(address), title]));
}
