import type { Kind } from '../../common/addresses.ts';
import { dayAfter } from '../../common/dates.ts';
import { optional } from '../../common/optional.ts';
import type {
  CaseStudyBody,
  DocumentBody,
  GuideBody,
  PressReleaseBody,
  PublishedBodies,
  ServiceData,
} from '../../common/protocol/published-store/texts.ts';
import type { RichText } from '../../common/protocol/published-store/rich-text.ts';
import { costBandOf, type CaseStudy, type CaseSummary } from '../../common/view-model/case-studies.ts';
import type { Document, DocumentOf } from '../../common/view-model/documents.ts';
import type { DocumentSummary } from '../../common/view-model/document-base.ts';
import type { Guide, GuideStep, Service } from '../../common/view-model/guides.ts';
import type { PressRelease } from '../../common/view-model/press-releases.ts';
import type { DocumentRecord } from '../store/records.ts';
import { createAnchors, type Anchors } from './anchors.ts';
import { toGuideFacts } from './guide-facts.ts';
import type { Reader } from './reader.ts';
import { toRichText } from './rich-text.ts';

type CommonPart = Omit<Document, 'kind'>;

/** The view models of the three kinds. */
export const toDocument: {
  [K in Kind]: (
    stored: DocumentRecord,
    body: PublishedBodies[K],
    reader: Reader,
  ) => DocumentOf<K> | undefined;
} = {
  'press-releases': toPressRelease,
  'case-studies': toCaseStudy,
  guides: toGuide,
};

function toPressRelease(
  stored: DocumentRecord,
  body: PressReleaseBody,
  reader: Reader,
): PressRelease | undefined {
  const anchors = createAnchors();
  const common = toCommon('press-releases', stored, body, { reader, anchors });
  if (!common) return undefined;
  const boilerplate = toRichText(body.boilerplate, reader, anchors);
  return {
    ...common,
    kind: 'press-releases',
    ...optional('place', body.place),
    ...optional('byline', body.byline),
    gallery: body.gallery.flatMap((id) => reader.picture(id, { withDownloads: true }) ?? []),
    ...optional('archive', reader.archive(stored.pictures, common.address)),
    senders: stored.organisations.flatMap((id) => reader.sender(id) ?? []),
    ...(boilerplate.length > 0 ? { boilerplate } : {}),
  };
}

function toCaseStudy(stored: DocumentRecord, body: CaseStudyBody, reader: Reader): CaseStudy | undefined {
  const anchors = createAnchors();
  const read = (text: RichText) => toRichText(text, reader, anchors);
  // In the order of the page: the body stands between these parts and the lessons.
  const parts = {
    challenge: read(body.challenge),
    solution: read(body.solution),
    results: read(body.results),
  };
  const common = toCommon('case-studies', stored, body, { reader, anchors });
  if (!common) return undefined;
  return {
    ...common,
    ...toCaseFacts(stored, reader),
    ...parts,
    kind: 'case-studies',
    lessons: read(body.lessons),
  };
}

/** What lists of case studies compare them by. */
export function toCaseSummary(stored: DocumentRecord, reader: Reader): CaseSummary | undefined {
  const summary = reader.summary('case-studies', stored.id);
  return summary && { ...summary, ...toCaseFacts(stored, reader), kind: 'case-studies' };
}

type CaseFacts = Omit<CaseSummary, keyof DocumentSummary>;

function toCaseFacts(stored: DocumentRecord, reader: Reader): CaseFacts {
  return {
    ...optional('organisation', reader.subject('organisations', stored.organisation)),
    ...optional('industry', stored.industry),
    ...optional('sector', stored.sector),
    ...optional('companySize', stored.companySize),
    ...optional('costBand', stored.cost === undefined ? stored.costBand : costBandOf(stored.cost)),
    ...optional('cost', stored.cost),
    ...optional('paybackMonths', stored.paybackMonths),
    ...optional('duration', stored.duration),
    ...optional('durationMonths', stored.durationMonths),
    projects: reader.subjects('projects', stored.projects),
    metrics: stored.metrics ?? [],
  };
}

function toGuide(stored: DocumentRecord, body: GuideBody, reader: Reader): Guide | undefined {
  const anchors = createAnchors();
  // In the order of the page: the answer comes first.
  const answer = toRichText(body.answer, reader, anchors);
  const common = toCommon('guides', stored, body, { reader, anchors });
  if (!common) return undefined;
  const costs = toRichText(body.costs, reader, anchors);
  const { previous, next } = reader.previousAndNext(stored.id);
  return {
    ...common,
    ...toGuideFacts(stored, reader),
    kind: 'guides',
    answer,
    steps: body.steps.map((step) => toStep(step, reader, anchors)).filter(hasContent),
    checklist: body.checklist,
    costs,
    services: body.services.map((service) => toService(service, reader)),
    ...optional('reviewedBy', reader.person(body.reviewedBy)),
    ...optional('reviewDueAt', stored.reviewDueAt),
    journeys: reader.journeys(stored.id),
    ...optional('previous', previous),
    ...optional('next', next),
  };
}

function toService(service: ServiceData, reader: Reader): Service {
  const { deadline } = service;
  return { ...service, isOver: deadline !== undefined && reader.hasCome(dayAfter(deadline)) };
}

function toStep(
  { title, body, tasks }: GuideBody['steps'][number],
  reader: Reader,
  anchors: Anchors,
): GuideStep {
  return { title, body: toRichText(body, reader, anchors), tasks };
}

/** Staff may have added a step and not filled it in yet. */
function hasContent({ title, body, tasks }: GuideStep): boolean {
  return title !== '' || body.length > 0 || tasks.length > 0;
}

function toCommon(
  kind: Kind,
  stored: DocumentRecord,
  body: DocumentBody,
  { reader, anchors }: { reader: Reader; anchors: Anchors },
): CommonPart | undefined {
  const summary = reader.summary(kind, stored.id);
  if (!summary) return undefined;
  return {
    ...summary,
    ...optional('picture', reader.picture(stored.image, { withDownloads: true })),
    updatedAt: stored.updatedAt,
    ...optional('olderSince', stored.olderSince),
    body: toRichText(body.body, reader, anchors),
    organisations: reader.subjects('organisations', stored.organisations),
    projects: reader.subjects('projects', stored.projects),
    contacts: reader.persons(body.contacts),
    attachments: body.attachments.flatMap((file) => reader.file(file) ?? []),
    related: reader
      .summaries(body.related)
      .filter((related) => related.kind !== kind || related.id !== stored.id),
  };
}
