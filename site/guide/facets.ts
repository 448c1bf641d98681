import { audiences } from '../../common/view-model/guides.ts';
import type { DocumentSummary } from '../../common/view-model/document-base.ts';
import type { Values } from '../facets/facets.ts';
import { optionsIn, type FacetOption } from '../facets/options.ts';
import type { Translate } from '../i18n/index.ts';

/** What guides can be narrowed by, in the order that it is shown; also their names in the address. */
export const guideFacets = ['audience', 'time'] as const;
export type GuideFacet = (typeof guideFacets)[number];

const workingDay = 8 * 60;

/** How long the work may take at most, in minutes, from short to long. */
const guideTimes = { day: workingDay, week: 5 * workingDay, longer: Infinity } as const;
type GuideTime = keyof typeof guideTimes;
const times = Object.keys(guideTimes) as GuideTime[];

export function guideValues({ guide }: DocumentSummary): Values<GuideFacet> {
  const { minutes } = guide ?? {};
  const time = minutes === undefined ? undefined : times.find((name) => minutes <= guideTimes[name]);
  return { audience: guide?.audience ?? [], time: time ? [time] : [] };
}

/** The values that any of the guides has. */
export function guideOptions(guides: DocumentSummary[], facet: GuideFacet, t: Translate): FacetOption[] {
  const titles = {
    audience: new Map(audiences.map((audience) => [audience, t(`audience.${audience}`)])),
    time: new Map(times.map((time) => [time, t(`guides.time.${time}`)])),
  } as const;
  return optionsIn(guides.map(guideValues), facet, titles[facet]);
}
