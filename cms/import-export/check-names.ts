import { existsSync } from 'node:fs';
import path from 'node:path';
import { defaultLanguage } from '../../common/languages.ts';
import type { Complaints } from './issues.ts';
import type { CollectionEntity, Entity } from './entities.ts';
import type { Incoming } from './read-folder.ts';
import type { ReadText } from './read-text.ts';
import { isStemOf, stemBase } from './file-keys.ts';

/**
 * The name of a file must be that of its document: by it the document is found again. `stored`: the CMS has a
 * Swedish text of it, which gives the name where the folder brings the English one alone.
 */
export function checkStem(
  incoming: Incoming<CollectionEntity>,
  texts: ReadText[],
  stored: boolean,
  complaints: Complaints,
): void {
  const { entity, stem } = incoming;
  const [first] = texts;
  if (!first || (stored && first.file.language !== defaultLanguage)) return;
  const value = entity.upload
    ? first.upload.file
    : texts.map(({ values }) => values[entity.stemField]).find(Boolean);
  const base = stemBase(entity, value);
  // Drafts may share a slug, so a document's file may bear a number that its slug has not.
  const isUnique = entity.stemField === 'slug' && !entity.drafts;
  const exact = isUnique && first.file.language === defaultLanguage && base !== '';
  if (value === undefined || (exact ? stem === base : isStemOf(stem, base))) return;
  const what = entity.upload ? 'file' : entity.stemField;
  const place = first.file.placeOf([what]);
  complaints.add(
    first.file.name,
    `the file is named ${stem}, but its ${what} makes it ${base || 'untitled'}; rename the file or change the ${what}`,
    place,
  );
}

/** The picture or document itself must lie beside its text. */
export function checkUpload(
  { entity }: Incoming<CollectionEntity>,
  texts: ReadText[],
  folder: string,
  complaints: Complaints,
): void {
  const [first, ...others] = texts;
  if (!entity.upload || !first) return;
  for (const { file, upload } of others) {
    if (upload.file === undefined || upload.file === first.upload.file) continue;
    complaints.add(
      file.name,
      `file differs from that in ${first.file.name}; remove it here`,
      file.placeOf(['file']),
    );
  }
  const problem = uploadProblem(first, path.join(folder, path.dirname(first.file.name)));
  if (problem) complaints.add(first.file.name, problem, first.file.placeOf(['file']));
}

function uploadProblem({ file: text, upload }: ReadText, folder: string): string | undefined {
  const { file } = upload;
  if (file === undefined) {
    // One that is no text has its own complaint.
    return text.values['file']
      ? undefined
      : 'file is missing; add a line "file: …" with the name of the file beside it';
  }
  if (file !== path.basename(file) || file.startsWith('.') || file.includes('\\')) {
    return `file "${file}" must be the name of a file beside it, which is not hidden; rename the file`;
  }
  if (existsSync(path.join(folder, file))) return undefined;
  return `file ${file} does not lie beside it; add it or correct the name`;
}

/** Complains when readers would find two documents at one address, or two have the same unique value. */
export function openDuplicates(complaints: Complaints) {
  const seen = new Map<string, string>();
  return (entity: Entity, text: ReadText): void => {
    const unique = entity.fields.filter(
      (field) => (field.name === 'slug' && text.published) || ('unique' in field && field.unique),
    );
    const values = unique.map((field): [string, unknown] => [field.name, text.values[field.name]]);
    for (const [name, value] of [...values, ['file', text.upload.file] as const]) {
      if (typeof value !== 'string' || value === '') continue;
      const key = [entity.slug, name, text.file.language, value].join('\n');
      const other = seen.get(key);
      if (other)
        complaints.add(
          text.file.name,
          `${name} ${value} is also that of ${other}; change one of them`,
          text.file.placeOf([name]),
        );
      else seen.set(key, text.file.name);
    }
  };
}
