import type { Kind } from '../../../common/addresses.ts';
import { optional } from '../../../common/optional.ts';
import type {
  CaseStudyBody,
  CaseStudyData,
  DocumentBody,
  DocumentData,
  GuideBody,
  GuideData,
  Reference,
  ServiceData,
  PressReleaseBody,
  PublishedBodies,
  PublishedData,
  PublishedDocument,
  PublishedText,
  WithdrawalData,
} from '../../../common/protocol/published-store/texts.ts';
import type { CaseStudy, Guide, PressRelease } from '../../payload-types.ts';
import { withdrawalsIn } from '../../publish-at/withdrawals.ts';
import { isPublished, isWithdrawn } from '../visibility.ts';
import { referredTo } from '../references.ts';
import { changedAt } from './changed-at.ts';
import { day, documentReferences, lines, reference, references, richText, time, trimmed } from './values.ts';

/** A whole document as Payload's database gives it, by kind. */
export interface StoredDocuments {
  'press-releases': PressRelease;
  'case-studies': CaseStudy;
  guides: Guide;
}

type Stored = StoredDocuments[Kind];

/** The text of a document that the public may read. @returns `undefined` when there is none */
export function publishedDocument<K extends Kind>(
  kind: K,
  stored: StoredDocuments[K],
  translation: number | undefined,
  now = new Date(),
): PublishedText<K> | undefined {
  if (isWithdrawn(stored, now)) return tombstone(kind, stored);
  return isPublished(stored) ? documentText(kind, stored, translation) : undefined;
}

/** What is left for the public of what was withdrawn: why, and what to read instead. Where there is neither, nothing. */
function tombstone<K extends Kind>(kind: K, stored: StoredDocuments[K]): PublishedText<K> | undefined {
  const withdrawal = withdrawalData(stored);
  if (!withdrawal?.reason && !withdrawal?.replacement) return undefined;
  const nothing: DocumentData = {
    ...{ title: '', pictures: [], topics: [], regions: [], organisations: [], projects: [] },
    ...{ publishedAt: withdrawal.at, updatedAt: withdrawal.at, withdrawal },
  };
  const data = { ...nothing, metrics: [], audience: [], deadlines: [] } satisfies CaseStudyData & GuideData;
  return { source: kind, id: stored.id, language: stored.language, data };
}

function withdrawalData({ withdrawAt, withdrawals }: Stored): WithdrawalData | undefined {
  if (!withdrawAt) return undefined;
  const { reason, replacement } = withdrawalsIn(withdrawals).at(-1) ?? {};
  return {
    at: time(withdrawAt),
    ...optional('reason', reason),
    ...optional('replacement', replacement),
  };
}

/** The same of any document, for whoever may see drafts. */
export function documentText<K extends Kind>(
  kind: K,
  stored: StoredDocuments[K],
  translation: number | undefined,
): PublishedDocument<K> {
  const { data: own, body } = derive[kind](stored);
  const data = { ...own, pictures: picturesIn(own, body) };
  const { id, language, slug, publishAt } = stored;
  const visibleFrom = publishAt && time(publishAt);
  return {
    ...{ source: kind, id, language, slug, data, body },
    ...optional('visibleFrom', visibleFrom),
    ...optional('translation', translation),
  } as PublishedDocument<K>;
}

/** The main one first. */
function picturesIn(data: DocumentData, body: DocumentBody): Reference[] {
  return [...new Set([...(data.image ? [data.image] : []), ...referredTo('media', { ...data, ...body })])];
}

const derive: {
  [K in Kind]: (stored: StoredDocuments[K]) => { data: PublishedData[K]; body: PublishedBodies[K] };
} = {
  'press-releases': (stored) => ({ data: documentData(stored), body: pressReleaseBody(stored) }),
  'case-studies': (stored) => ({ data: caseStudyData(stored), body: caseStudyBody(stored) }),
  guides: (stored) => ({ data: guideData(stored), body: guideBody(stored) }),
};

function documentData(stored: Stored): DocumentData {
  return {
    title: stored.title,
    ...optional('lede', stored.lede),
    ...optional('image', reference(stored.image)),
    pictures: [],
    topics: references(stored.topics),
    regions: references(stored.regions),
    organisations: references(stored.organisations),
    projects: references(stored.projects),
    publishedAt: time(stored.publishAt ?? stored.createdAt),
    updatedAt: changedAt(stored),
    ...shownCorrections(stored),
    ...optional('withdrawal', withdrawalData(stored)),
  };
}

function shownCorrections({ corrections }: Stored): Pick<DocumentData, 'corrections'> {
  const shown = (corrections ?? []).filter(({ internal }) => !internal);
  const told = shown.map(({ type, date, text }) => ({ type, date: time(date), text }));
  return told.length > 0 ? { corrections: told.toSorted((a, b) => b.date.localeCompare(a.date)) } : {};
}

function caseStudyData(stored: CaseStudy): CaseStudyData {
  return {
    ...documentData(stored),
    ...optional('organisation', reference(stored.organisation)),
    ...optional('industry', stored.industry),
    ...optional('sector', stored.sector),
    ...optional('companySize', stored.companySize),
    ...optional('costBand', stored.costBand),
    ...optional('cost', stored.cost),
    ...optional('paybackMonths', stored.paybackMonths),
    ...optional('duration', stored.duration),
    ...optional('durationMonths', stored.durationMonths),
    metrics: (stored.metrics ?? []).map(({ label, unit, before, after, note }) => ({
      label,
      unit,
      after,
      ...optional('before', before),
      ...optional('note', note),
    })),
  };
}

function guideData(stored: Guide): GuideData {
  return {
    ...documentData(stored),
    ...optional('need', stored.need),
    audience: stored.audience ?? [],
    ...optional('minutes', stored.minutes),
    ...optional('reviewedAt', day(stored.reviewedAt)),
    ...optional('reviewDueAt', day(stored.reviewDueAt)),
    deadlines: services(stored).flatMap(({ deadline }) => deadline ?? []),
  };
}

function documentBody(stored: Stored): DocumentBody {
  return {
    body: richText(stored.body),
    contacts: references(stored.contacts),
    attachments: references(stored.attachments),
    related: documentReferences(stored.related),
  };
}

function pressReleaseBody(stored: PressRelease): PressReleaseBody {
  return {
    ...documentBody(stored),
    ...optional('place', stored.place),
    ...optional('byline', stored.byline),
    gallery: references(stored.gallery),
    boilerplate: richText(stored.boilerplate),
  };
}

function caseStudyBody(stored: CaseStudy): CaseStudyBody {
  return {
    ...documentBody(stored),
    challenge: richText(stored.challenge),
    solution: richText(stored.solution),
    results: richText(stored.results),
    lessons: richText(stored.lessons),
  };
}

function guideBody(stored: Guide): GuideBody {
  return {
    ...documentBody(stored),
    answer: richText(stored.answer),
    costs: richText(stored.costs),
    services: services(stored),
    steps: (stored.steps ?? []).map(({ title, body, tasks }) => ({
      title: trimmed(title),
      body: richText(body),
      tasks: lines(tasks),
    })),
    checklist: lines(stored.checklist),
    ...optional('reviewedBy', reference(stored.reviewedBy)),
  };
}

/** A draft may have one that nobody has named yet. */
function services({ services: stored }: Guide): ServiceData[] {
  return (stored ?? []).flatMap(({ name, provider, link, phone, deadline, note }) =>
    trimmed(name)
      ? [
          {
            name: trimmed(name),
            ...optional('provider', trimmed(provider)),
            ...optional('link', link),
            ...optional('phone', trimmed(phone)),
            ...optional('deadline', day(deadline)),
            ...optional('note', trimmed(note)),
          },
        ]
      : [],
  );
}
