import { existsSync } from 'node:fs';
import path from 'node:path';
import { defaultLanguage } from '../../../common/languages.ts';
import type { Issues } from './issues.ts';
import type { CollectionEntity, Entity } from '../entities.ts';
import type { SourceDocument } from './read-folder.ts';
import type { ReadText } from './read-text.ts';
import { isFileKeyOf, fileKeyBase } from '../file-keys.ts';

/**
 * The name of a file must be that of its document: by it the document is found again. `stored`: the CMS has a
 * Swedish text of it, which gives the name where the folder brings the English one alone.
 */
export function checkFileKey(
  source: SourceDocument<CollectionEntity>,
  texts: ReadText[],
  stored: boolean,
  issues: Issues,
): void {
  const { entity, fileKey } = source;
  const [first] = texts;
  if (!first || (stored && first.file.language !== defaultLanguage)) return;
  const value = entity.upload
    ? first.upload.file
    : texts.map(({ values }) => values[entity.fileKeyField]).find(Boolean);
  const base = fileKeyBase(entity, value);
  // Drafts may share a slug, so a document's file may bear a number that its slug has not.
  const isUnique = entity.fileKeyField === 'slug' && !entity.drafts;
  const exact = isUnique && first.file.language === defaultLanguage && base !== '';
  if (value === undefined || (exact ? fileKey === base : isFileKeyOf(fileKey, base))) return;
  const what = entity.upload ? 'file' : entity.fileKeyField;
  const position = first.file.positionOf([what]);
  issues.add(
    first.file.name,
    `the file is named ${fileKey}, but its ${what} makes it ${base || 'untitled'}; rename the file or change the ${what}`,
    position,
  );
}

/** The picture or document itself must lie beside its text. */
export function checkUpload(
  { entity }: SourceDocument<CollectionEntity>,
  texts: ReadText[],
  folder: string,
  issues: Issues,
): void {
  const [first, ...others] = texts;
  if (!entity.upload || !first) return;
  for (const { file, upload } of others) {
    if (upload.file === undefined || upload.file === first.upload.file) continue;
    issues.add(
      file.name,
      `file differs from that in ${first.file.name}; remove it here`,
      file.positionOf(['file']),
    );
  }
  const issue = uploadProblem(first, path.join(folder, path.dirname(first.file.name)));
  if (issue) issues.add(first.file.name, issue, first.file.positionOf(['file']));
}

function uploadProblem({ file: text, upload }: ReadText, folder: string): string | undefined {
  const { file } = upload;
  if (file === undefined) {
    // One that is no text has its own issue.
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

/** Reports when readers would find two documents at one address, or two have the same unique value. */
export function openDuplicates(issues: Issues) {
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
        issues.add(
          text.file.name,
          `${name} ${value} is also that of ${other}; change one of them`,
          text.file.positionOf([name]),
        );
      else seen.set(key, text.file.name);
    }
  };
}
