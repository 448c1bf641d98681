import type { SubjectKind } from '../../common/addresses.ts';
import type { SubjectLink } from '../../common/view-model/links.ts';
import type { ProjectFacts, Subject, SubjectSummary } from '../../common/view-model/subjects.ts';
import type { StoredSubject } from './catalogue.ts';
import { day } from './days.ts';
import { optional, type Reader } from './reader.ts';
import { toRichText } from './rich-text.ts';

export function toSubjectSummary(link: SubjectLink, stored: StoredSubject, reader: Reader): SubjectSummary {
  return {
    ...link,
    ...optional('lede', stored.lede),
    ...optional('picture', reader.picture(stored.image)),
    example: stored.example ?? false,
  };
}

export function toSubject(kind: SubjectKind, stored: StoredSubject, reader: Reader): Subject | undefined {
  const link = reader.subject(kind, stored);
  if (!link) return undefined;
  return {
    ...toSubjectSummary(link, stored, reader),
    ...optional('translation', reader.translation(kind, stored)),
    body: toRichText(stored.body, reader),
    contacts: (stored.contacts ?? []).flatMap((contact) => reader.person(contact) ?? []),
    updatedAt: stored.updatedAt,
    ...optional('website', stored.website),
    ...(kind === 'projects' ? { project: toProjectFacts(stored, reader) } : {}),
  };
}

function toProjectFacts(stored: StoredSubject, reader: Reader): ProjectFacts {
  const { programme, funder, amount, statement } = stored.funding ?? {};
  return {
    ...optional('startsAt', day(stored.startsAt)),
    ...optional('endsAt', day(stored.endsAt)),
    partners: reader.subjects('organisations', stored.partners),
    ...(programme
      ? {
          funding: {
            programme,
            ...optional('funder', funder),
            ...optional('amount', amount),
            ...optional('statement', statement),
          },
        }
      : {}),
  };
}
