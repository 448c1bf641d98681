import { industryNames } from '../../common/view-model/industries.ts';
import type { CaseSummary } from '../../common/view-model/case-studies.ts';
import type { SiteSettings } from '../../common/view-model/settings.ts';
import type { Cell } from '../csv.ts';
import { dayInSweden } from '../../common/dates.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { translator, type Translate } from '../i18n/index.ts';
import type { Language } from '../../common/languages.ts';

/**
 * How many case studies are compared, the newest: a page of them stays light, and a change of one is published
 * as soon as that of any other document.
 */
export const maxCompared = 500;

/** The case studies as a table: a heading, then a row each, with all figures. The last cell is its address. */
export function caseRows(studies: CaseSummary[], language: Language, settings: SiteSettings): Cell[][] {
  const t = translator(language);
  // A case study with none must not leave the table without its columns.
  const maxFigures = Math.max(1, ...studies.map(({ metrics }) => metrics.length));
  const columns: Column[] = [
    [t('cases.column.title'), (study) => study.title],
    [t('case.organisation'), (study) => study.organisation?.title],
    [t('cases.column.example'), (study) => t(study.example ? 'cases.yes' : 'cases.no')],
    [t('cases.column.code'), (study) => study.industry],
    [t('case.sector'), ({ industry }) => industry && industryNames[industry][language]],
    [t('cases.column.finer'), (study) => study.sector],
    [t('case.size'), ({ companySize }) => companySize && t(`case.size.${companySize}`)],
    [t('case.region'), (study) => titles(study.regions)],
    [t('section.topics'), (study) => titles(study.topics)],
    [t('cases.column.cost'), (study) => study.cost],
    [t('cases.column.cost-band'), ({ costBand }) => costBand && t(`case.cost.${costBand}`)],
    [t('cases.column.payback'), (study) => study.paybackMonths],
    [t('cases.column.months'), (study) => study.durationMonths],
    [t('case.duration'), (study) => study.duration],
    [t('case.project'), (study) => titles(study.projects)],
    ...Array.from({ length: maxFigures }, (_, place) => figureColumns(place, t)).flat(),
    [t('cases.column.published'), (study) => dayInSweden(study.publishedAt)],
    [t('cases.column.language'), (study) => study.language],
    [t('cases.column.address'), (study) => absoluteAddress(study.address, settings)],
  ];
  const heading = columns.map(([title]) => title);
  return [heading, ...studies.map((study) => columns.map(([, cell]) => cell(study)))];
}

type Column = [heading: string, cell: (study: CaseSummary) => Cell];

/** Of the figure at a place, from 0: the first of each case study is its most important one. */
function figureColumns(place: number, t: Translate): Column[] {
  const heading = (title: string) => (place === 0 ? title : `${title} ${place + 1}`);
  return [
    [heading(t('case.measure')), ({ metrics }) => metrics[place]?.label],
    [heading(t('case.before-label')), ({ metrics }) => metrics[place]?.before],
    [heading(t('case.after-label')), ({ metrics }) => metrics[place]?.after],
    [heading(t('case.unit')), ({ metrics }) => metrics[place]?.unit],
    [heading(t('cases.column.note')), ({ metrics }) => metrics[place]?.note],
  ];
}

function titles(links: { title: string }[]): string {
  return links.map(({ title }) => title).join(', ');
}

/** The same as data, with all figures. What is empty is left out. */
export function caseData(studies: CaseSummary[], language: Language, settings: SiteSettings): unknown {
  const absolute = (address: string) => absoluteAddress(address, settings);
  const named = (links: { title: string; address: string }[]) =>
    links.map(({ title, address }) => ({ title, url: absolute(address) }));
  return {
    caseStudies: studies.map((study) => ({
      title: study.title,
      url: absolute(study.address),
      language: study.language,
      published: study.publishedAt,
      summary: study.lede,
      organisation: study.organisation && named([study.organisation])[0],
      isExample: study.example,
      industry: study.industry && {
        sni2025: study.industry,
        name: industryNames[study.industry][language],
      },
      sector: study.sector,
      companySize: study.companySize,
      costBand: study.costBand,
      cost: study.cost,
      paybackMonths: study.paybackMonths,
      duration: study.duration,
      durationMonths: study.durationMonths,
      regions: named(study.regions),
      topics: named(study.topics),
      projects: named(study.projects),
      figures: study.metrics,
    })),
  };
}
