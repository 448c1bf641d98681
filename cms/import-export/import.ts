import type { Payload } from 'payload';
import { userErrors } from '../../common/errors.ts';
import { checkFileKey, checkUpload, openDuplicates } from './read/check-names.ts';
import { checkTexts } from './read/check-texts.ts';
import { collectIssues, type Issues } from './read/issues.ts';
import { noCounts, type Counts } from './counts.ts';
import { collectionsOf, globalsOf } from './entities.ts';
import { readFolder, type FolderContents, type SourceDocument } from './read/read-folder.ts';
import { readText, type ImportContext, type ReadText } from './read/read-text.ts';
import { idIn, existingByFileKey, type ExistingDocuments, type ExistingDocument } from './stored.ts';
import { openValidation } from './read/validation.ts';
import { writeContent } from './write/write.ts';

/**
 * Brings the content of a folder into the CMS: documents that it has, by the names of their files, are
 * brought to what the files say, others are made; what the folder does not name stays as it is. All of it
 * or nothing: everything is checked before anything is written, and written in one transaction.
 *
 * @throws UserError that lists all that is wrong with the folder, each with its file and line
 */
export async function importContent(
  payload: Payload,
  folder: string,
  report: (line: string) => void = () => {},
): Promise<Counts> {
  const issues = collectIssues(folder);
  const contents = await readFolder(
    folder,
    { collections: collectionsOf(payload), globals: globalsOf(payload) },
    issues,
  );
  const existing = await existingByFileKey(payload, collectionsOf(payload));
  await checkContents(payload, folder, contents, existing, issues);
  issues.throwAny();
  const sources = [...contents.documents, ...contents.globals];
  if (sources.length === 0) throw userErrors.contentFolderEmpty(folder);
  await writeContent({ payload, folder, contents, existing, report });
  return sources.reduce(count, noCounts());
}

function count(counts: Counts, { entity, texts }: SourceDocument): Counts {
  return {
    documents: counts.documents + 1,
    texts: counts.texts + texts.length,
    uploads: counts.uploads + (!entity.global && entity.upload ? 1 : 0),
  };
}

async function checkContents(
  payload: Payload,
  folder: string,
  { documents, globals }: FolderContents,
  existing: ExistingDocuments,
  issues: Issues,
): Promise<void> {
  const validation = await openValidation(payload);
  const checkDuplicates = openDuplicates(issues);
  // What the folder brings has no id before it is written.
  const promised = new Set(documents.map(({ entity, fileKey }) => `${entity.slug}/${fileKey}`));
  for (const source of documents) {
    const stored = existing.get(source.entity.slug)?.get(source.fileKey);
    const texts = readTexts(source, stored);
    const hasSwedish = stored?.hasFirstLanguage ?? false;
    checkTexts(source, texts, hasSwedish, issues);
    checkFileKey(source, texts, hasSwedish, issues);
    checkUpload(source, texts, folder, issues);
    for (const text of texts) checkDuplicates(source.entity, text);
  }
  for (const source of globals) checkTexts(source, readTexts(source, undefined), false, issues);
  await validation.run();

  function readTexts(source: SourceDocument, stored: ExistingDocument | undefined): ReadText[] {
    const collection = source.entity.global ? undefined : source.entity.slug;
    const importing: ImportContext = {
      idOf: (target, fileKey, language) =>
        idIn(existing.get(target)?.get(fileKey)?.ids, language) ??
        (promised.has(`${target}/${fileKey}`) ? 0 : undefined),
      issues,
      validate: (field, value, { language }, addIssue) =>
        validation.add(field, value, { language, collection, id: stored?.ids[language] }, addIssue),
    };
    return source.texts.map((file) => readText(source, file, importing));
  }
}
