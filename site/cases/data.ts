import type { CaseSummary } from '../../common/view-model/case-studies.ts';
import type { SiteSettings } from '../../common/view-model/settings.ts';
import type { Cell } from '../csv.ts';
import { dayInSweden } from '../../common/dates.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { translator } from '../i18n/index.ts';
import type { Language } from '../../common/languages.ts';

/**
 * How many case studies are compared, the newest: a page of them stays light, and a change of one is published
 * as soon as that of any other document.
 */
export const maxCompared = 500;

/** The case studies as a table: a heading, then a row each, with its most important figure. */
export function caseRows(studies: CaseSummary[], language: Language, settings: SiteSettings): Cell[][] {
  const t = translator(language);
  const columns: [string, (study: CaseSummary) => Cell][] = [
    [t('cases.column.title'), (study) => study.title],
    [t('case.organisation'), (study) => study.organisation?.title],
    [t('cases.column.example'), (study) => t(study.example ? 'cases.yes' : 'cases.no')],
    [t('case.sector'), (study) => study.sector],
    [t('case.size'), ({ companySize }) => companySize && t(`case.size.${companySize}`)],
    [t('case.region'), (study) => titles(study.regions)],
    [t('section.topics'), (study) => titles(study.topics)],
    [t('case.cost'), ({ costBand }) => costBand && t(`case.cost.${costBand}`)],
    [t('case.duration'), (study) => study.duration],
    [t('case.project'), (study) => titles(study.projects)],
    [t('case.measure'), ({ metrics: [result] }) => result?.label],
    [t('case.before-label'), ({ metrics: [result] }) => result?.before],
    [t('case.after-label'), ({ metrics: [result] }) => result?.after],
    [t('case.unit'), ({ metrics: [result] }) => result?.unit],
    [t('cases.column.note'), ({ metrics: [result] }) => result?.note],
    [t('cases.column.published'), (study) => dayInSweden(study.publishedAt)],
    [t('cases.column.language'), (study) => study.language],
    [t('cases.column.address'), (study) => absoluteAddress(study.address, settings)],
  ];
  const heading = columns.map(([title]) => title);
  return [heading, ...studies.map((study) => columns.map(([, cell]) => cell(study)))];
}

function titles(links: { title: string }[]): string {
  return links.map(({ title }) => title).join(', ');
}

/** The same as data, with all figures. What is empty is left out. */
export function caseData(studies: CaseSummary[], settings: SiteSettings): unknown {
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
      sector: study.sector,
      companySize: study.companySize,
      costBand: study.costBand,
      duration: study.duration,
      regions: named(study.regions),
      topics: named(study.topics),
      projects: named(study.projects),
      figures: study.metrics,
    })),
  };
}
