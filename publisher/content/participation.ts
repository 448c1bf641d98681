import type { ProjectData, Reference } from '../../common/protocol/published-store/texts.ts';

/** The organisations that lead a project or take part in it. */
export function organisationsOf({ coordinator, partners }: ProjectData): Reference[] {
  return [
    ...(coordinator === undefined ? [] : [coordinator]),
    ...partners.map(({ organisation }) => organisation),
  ];
}

export function takesPart(project: ProjectData, organisation: Reference): boolean {
  return organisationsOf(project).includes(organisation);
}
