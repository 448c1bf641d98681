import type { Kind } from '../../common/addresses.ts';
import type { CaseStudy, CaseSummary } from '../../common/view-model/case-studies.ts';
import type { DocumentSummary } from '../../common/view-model/document-base.ts';
import type { Document, DocumentOf } from '../../common/view-model/documents.ts';
import type { Guide, GuideStep } from '../../common/view-model/guides.ts';
import type { FileLink, Picture } from '../../common/view-model/media.ts';
import type { PressRelease } from '../../common/view-model/press-releases.ts';
import type {
  CaseStudy as StoredCaseStudy,
  Guide as StoredGuide,
  PressRelease as StoredPressRelease,
} from '../../cms/payload-types.ts';
import { createAnchors, type Anchors } from './anchors.ts';
import type { StoredSummary } from './catalogue.ts';
import { day } from './days.ts';
import { optional, type Reader } from './reader.ts';
import { toRichText, type StoredRichText } from './rich-text.ts';

/** A whole document as Payload gives it in one language, by kind. */
export interface StoredDocuments {
  'press-releases': StoredPressRelease;
  'case-studies': StoredCaseStudy;
  guides: StoredGuide;
}

type CommonPart = Omit<Document, 'kind'>;

/** The view models of the three kinds. */
export const toDocument: {
  [K in Kind]: (stored: StoredDocuments[K], reader: Reader) => DocumentOf<K> | undefined;
} = {
  'press-releases': toPressRelease,
  'case-studies': toCaseStudy,
  guides: toGuide,
};

function toPressRelease(stored: StoredPressRelease, reader: Reader): PressRelease | undefined {
  const anchors = createAnchors();
  const common = toCommon('press-releases', stored, reader, anchors);
  if (!common) return undefined;
  const boilerplate = toRichText(stored.boilerplate, reader, anchors);
  return {
    ...common,
    kind: 'press-releases',
    ...optional('place', stored.place),
    ...optional('byline', stored.byline),
    gallery: pictures(stored.gallery, reader),
    ...(boilerplate.length > 0 ? { boilerplate } : {}),
    corrections: (stored.corrections ?? [])
      .map(({ date, text }) => ({ date, text }))
      .sort((a, b) => b.date.localeCompare(a.date)),
  };
}

function toCaseStudy(stored: StoredCaseStudy, reader: Reader): CaseStudy | undefined {
  const anchors = createAnchors();
  const read = (text: StoredRichText) => toRichText(text, reader, anchors);
  // In the order of the page: the body stands between these parts and the lessons.
  const parts = {
    challenge: read(stored.challenge),
    solution: read(stored.solution),
    results: read(stored.results),
  };
  const common = toCommon('case-studies', stored, reader, anchors);
  if (!common) return undefined;
  return {
    ...common,
    ...toCaseFacts(stored, reader),
    ...parts,
    kind: 'case-studies',
    lessons: read(stored.lessons),
  };
}

/** What lists of case studies compare them by. */
export function toCaseSummary(stored: StoredSummary, reader: Reader): CaseSummary | undefined {
  const summary = reader.summary('case-studies', stored);
  return summary && { ...summary, ...toCaseFacts(stored, reader), kind: 'case-studies' };
}

type CaseFacts = Omit<CaseSummary, keyof DocumentSummary>;

function toCaseFacts(stored: StoredSummary, reader: Reader): CaseFacts {
  return {
    ...optional('organisation', reader.subject('organisations', stored.organisation)),
    ...optional('sector', stored.sector),
    ...optional('companySize', stored.companySize),
    ...optional('costBand', stored.costBand),
    ...optional('duration', stored.duration),
    projects: reader.subjects('projects', stored.projects),
    metrics: (stored.metrics ?? []).map(({ label, unit, before, after, note }) => ({
      label,
      unit,
      after,
      ...optional('before', before),
      ...optional('note', note),
    })),
  };
}

function toGuide(stored: StoredGuide, reader: Reader): Guide | undefined {
  const anchors = createAnchors();
  const common = toCommon('guides', stored, reader, anchors);
  if (!common) return undefined;
  const { previous, next } = reader.previousAndNext(stored.id);
  const reviewDueAt = day(stored.reviewDueAt);
  return {
    ...common,
    kind: 'guides',
    steps: (stored.steps ?? []).map((step) => toStep(step, reader, anchors)).filter(hasContent),
    checklist: lines(stored.checklist),
    audience: stored.audience ?? [],
    ...optional('minutes', stored.minutes),
    ...optional('reviewedAt', day(stored.reviewedAt)),
    ...optional('reviewedBy', reader.person(stored.reviewedBy)),
    ...optional('reviewDueAt', reviewDueAt),
    reviewDue: reviewDueAt !== undefined && reader.hasCome(reviewDueAt),
    ...optional('previous', previous),
    ...optional('next', next),
  };
}

function toStep(
  step: NonNullable<StoredGuide['steps']>[number],
  reader: Reader,
  anchors: Anchors,
): GuideStep {
  return {
    title: trimmed(step.title),
    body: toRichText(step.body, reader, anchors),
    tasks: lines(step.tasks),
  };
}

/** Staff may have added a step and not filled it in yet. */
function hasContent({ title, body, tasks }: GuideStep): boolean {
  return title !== '' || body.length > 0 || tasks.length > 0;
}

function toCommon(
  kind: Kind,
  stored: StoredDocuments[Kind],
  reader: Reader,
  anchors: Anchors,
): CommonPart | undefined {
  const summary = reader.summary(kind, stored);
  if (!summary) return undefined;
  return {
    ...summary,
    updatedAt: stored.updatedAt,
    body: toRichText(stored.body, reader, anchors),
    organisations: reader.subjects('organisations', stored.organisations),
    projects: reader.subjects('projects', stored.projects),
    contacts: (stored.contacts ?? []).flatMap((contact) => reader.person(contact) ?? []),
    attachments: files(stored.attachments, reader),
    related: reader
      .summaries(stored.related)
      .filter((related) => related.kind !== kind || related.id !== stored.id),
  };
}

/** The texts of a list, without those that are still empty. */
function lines(items: { text: string }[] | null | undefined): string[] {
  return (items ?? []).map(({ text }) => trimmed(text)).filter(Boolean);
}

/** A draft lacks what will be required when it is published. */
function trimmed(text: string | null | undefined): string {
  return text?.trim() ?? '';
}

function pictures(relations: StoredPressRelease['gallery'], reader: Reader): Picture[] {
  return (relations ?? []).flatMap((relation) => reader.picture(relation) ?? []);
}

function files(relations: StoredPressRelease['attachments'], reader: Reader): FileLink[] {
  return (relations ?? []).flatMap((relation) => reader.file(relation) ?? []);
}
