import type { SubjectKind } from '../../common/addresses.ts';
import { otherLanguage } from '../../common/languages.ts';
import { optional } from '../../common/optional.ts';
import { projectStatus } from '../../common/project-status.ts';
import type { OrganisationData, ProjectData } from '../../common/protocol/published-store/texts.ts';
import type { SubjectLink } from '../../common/view-model/links.ts';
import type {
  OrganisationFacts,
  Participation,
  ProjectFacts,
  ProjectStatus,
  Subject,
  SubjectSummary,
  Words,
} from '../../common/view-model/subjects.ts';
import type { SubjectRecord } from '../store/records.ts';
import type { Reader } from './reader.ts';
import { toRichText } from './rich-text.ts';

export function toSubjectSummary(link: SubjectLink, stored: SubjectRecord, reader: Reader): SubjectSummary {
  const { lede, image, example = false, project } = stored;
  return {
    ...link,
    ...optional('lede', lede),
    ...optional('picture', reader.picture(image)),
    example,
    ...optional('status', project && projectStatus(project, (day) => reader.hasCome(day))),
  };
}

export function toSubject(kind: SubjectKind, stored: SubjectRecord, reader: Reader): Subject | undefined {
  const link = reader.subject(kind, stored.id);
  if (!link) return undefined;
  return {
    ...toSubjectSummary(link, stored, reader),
    ...optional('translation', reader.translation(kind, stored.id)),
    body: toRichText(stored.body, reader),
    contacts: reader.persons(stored.contacts),
    updatedAt: stored.updatedAt,
    ...(stored.contact ? { organisation: toOrganisationFacts(stored.id, stored.contact, reader) } : {}),
    ...(stored.project ? { project: toProjectFacts(stored.id, stored.project, reader) } : {}),
    ...(stored.parts ? { guides: reader.summaries(stored.parts) } : {}),
  };
}

function toOrganisationFacts(
  id: number,
  { logo, members, ...facts }: OrganisationData,
  reader: Reader,
): OrganisationFacts {
  return {
    ...facts,
    ...optional('logo', reader.picture(logo)),
    members: members.flatMap((member) => reader.member(member) ?? []),
    projects: reader
      .projectsOf(id)
      .flatMap((stored) => toParticipation(id, stored, reader) ?? [])
      .sort(goingOnFirst(reader)),
  };
}

const order: (ProjectStatus | undefined)[] = ['ongoing', 'planned', undefined, 'ended'];

function goingOnFirst({ language }: Reader) {
  return (a: Participation, b: Participation): number =>
    order.indexOf(a.status) - order.indexOf(b.status) ||
    a.project.title.localeCompare(b.project.title, language) ||
    a.project.id - b.project.id;
}

function toParticipation(
  organisation: number,
  stored: SubjectRecord,
  reader: Reader,
): Participation | undefined {
  const link = reader.subject('projects', stored.id);
  if (!link || !stored.project) return undefined;
  return {
    project: link,
    ...optional(
      'status',
      projectStatus(stored.project, (day) => reader.hasCome(day)),
    ),
    coordinates: stored.project.coordinator === organisation,
    ...optional('role', roleIn(stored, organisation) ?? roleIn(reader.counterpart(stored.id), organisation)),
  };
}

function roleIn(stored: SubjectRecord | undefined, organisation: number): Words | undefined {
  const text = stored?.project?.partners.find((partner) => partner.organisation === organisation)?.role;
  return stored && text ? { text, language: stored.language } : undefined;
}

function toProjectFacts(id: number, stored: ProjectData, reader: Reader): ProjectFacts {
  const { startsAt, endsAt, budget } = stored;
  const other = reader.counterpart(id)?.project;
  return {
    ...optional('startsAt', startsAt),
    ...optional('endsAt', endsAt),
    ...optional('coordinator', reader.subject('organisations', stored.coordinator)),
    partners: stored.partners.flatMap(({ organisation: one, role }, row) => {
      const organisation = reader.subject('organisations', one);
      const words = toWords(role, other?.partners[row]?.role, reader);
      return organisation ? [{ organisation, ...optional('role', words) }] : [];
    }),
    ...optional('budget', budget),
    funding: stored.funding.map(({ programme, amount, funder, statement }, row) => ({
      programme,
      ...optional('amount', amount),
      ...optional('funder', toWords(funder, other?.funding[row]?.funder, reader)),
      ...optional('statement', toWords(statement, other?.funding[row]?.statement, reader)),
    })),
    results: toRichText(stored.results, reader),
    links: stored.links.map(({ address, title }, row) => ({
      address,
      ...optional('title', toWords(title, other?.links[row]?.title, reader)),
    })),
  };
}

/** What nobody has written in the language of the page is told in the other one. */
function toWords(
  own: string | undefined,
  borrowed: string | undefined,
  { language }: Reader,
): Words | undefined {
  if (own) return { text: own, language };
  return borrowed ? { text: borrowed, language: otherLanguage(language) } : undefined;
}
