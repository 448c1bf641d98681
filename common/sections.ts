import {
  homeAddress,
  isKind,
  isSubjectKind,
  languageOf,
  segments,
  type Kind,
  type Section,
  type SubjectKind,
} from './addresses.ts';

/** The section that an address lies in; `undefined` on the home page and at unknown addresses. */
export function sectionOf(path: string): Section | undefined {
  const language = languageOf(path);
  const [segment] = path.slice(homeAddress(language).length).split('/');
  const sections = Object.keys(segments) as Section[];
  return sections.find((section) => segments[section][language] === segment);
}

/** @throws when the address lies in no section of documents: a route stands at the wrong template. */
export function kindOf(path: string): Kind {
  const section = sectionOf(path);
  if (!isKind(section)) throw new Error(`${path} is not among the documents`);
  return section;
}

/** @throws when the address lies in no section of subjects: a route stands at the wrong template. */
export function subjectKindOf(path: string): SubjectKind {
  const section = sectionOf(path);
  if (!isSubjectKind(section)) throw new Error(`${path} is not among the subjects`);
  return section;
}

/** The last part of the address of a document or subject. @example slugOf('/guider/elen/') // 'elen' */
export function slugOf(address: string): string {
  return address.split('/').filter(Boolean).at(-1) ?? '';
}
