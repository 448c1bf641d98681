import type { SubjectKind } from '../../common/addresses.ts';
import type { ProjectFacts, Subject, SubjectSummary } from '../../common/view-model/subjects.ts';
import type { SubjectLink } from '../../common/view-model/links.ts';
import type { SubjectRecord } from '../store/records.ts';
import type { ProjectData } from '../../common/protocol/published-store/texts.ts';
import { optional } from '../../common/optional.ts';
import type { Reader } from './reader.ts';
import { toRichText } from './rich-text.ts';

export function toSubjectSummary(link: SubjectLink, stored: SubjectRecord, reader: Reader): SubjectSummary {
  return {
    ...link,
    ...optional('lede', stored.lede),
    ...optional('picture', reader.picture(stored.image)),
    example: stored.example ?? false,
  };
}

export function toSubject(kind: SubjectKind, stored: SubjectRecord, reader: Reader): Subject | undefined {
  const link = reader.subject(kind, stored.id);
  if (!link) return undefined;
  return {
    ...toSubjectSummary(link, stored, reader),
    ...optional('translation', reader.translation(kind, stored.id)),
    body: toRichText(stored.body, reader),
    contacts: stored.contacts.flatMap((contact) => reader.person(contact) ?? []),
    updatedAt: stored.updatedAt,
    ...optional('website', stored.website),
    ...(stored.project ? { project: toProjectFacts(stored.project, reader) } : {}),
  };
}

function toProjectFacts({ partners, ...facts }: ProjectData, reader: Reader): ProjectFacts {
  return { ...facts, partners: reader.subjects('organisations', partners) };
}
