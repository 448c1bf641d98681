import type { Payload } from 'payload';
import { userErrors } from '../../common/errors.ts';
import { checkStem, checkUpload, openDuplicates } from './check-names.ts';
import { checkTexts } from './check-texts.ts';
import { openComplaints, type Complaints } from './issues.ts';
import { noCounts, type Counts } from './counts.ts';
import { collectionsOf, globalsOf } from './entities.ts';
import { readFolder, type FolderContents, type Incoming } from './read-folder.ts';
import { readText, type Readers, type ReadText } from './read-text.ts';
import { idIn, knownByStem, type Known, type KnownDocument } from './stored.ts';
import { openValidation } from './validation.ts';
import { writeContent } from './write.ts';

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
  const complaints = openComplaints(folder);
  const contents = await readFolder(
    folder,
    { collections: collectionsOf(payload), globals: globalsOf(payload) },
    complaints,
  );
  const known = await knownByStem(payload, collectionsOf(payload));
  await checkContents(payload, folder, contents, known, complaints);
  complaints.throwAny();
  const incoming = [...contents.documents, ...contents.globals];
  if (incoming.length === 0) throw userErrors.contentFolderEmpty(folder);
  await writeContent({ payload, folder, contents, known, report });
  return incoming.reduce(count, noCounts());
}

function count(counts: Counts, { entity, texts }: Incoming): Counts {
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
  known: Known,
  complaints: Complaints,
): Promise<void> {
  const validation = await openValidation(payload);
  const checkDuplicates = openDuplicates(complaints);
  // What the folder brings has no id before it is written.
  const promised = new Set(documents.map(({ entity, stem }) => `${entity.slug}/${stem}`));
  for (const incoming of documents) {
    const stored = known.get(incoming.entity.slug)?.get(incoming.stem);
    const texts = readTexts(incoming, stored);
    const hasSwedish = stored?.hasFirstLanguage ?? false;
    checkTexts(incoming, texts, hasSwedish, complaints);
    checkStem(incoming, texts, hasSwedish, complaints);
    checkUpload(incoming, texts, folder, complaints);
    for (const text of texts) checkDuplicates(incoming.entity, text);
  }
  for (const incoming of globals) checkTexts(incoming, readTexts(incoming, undefined), false, complaints);
  await validation.run();

  function readTexts(incoming: Incoming, stored: KnownDocument | undefined): ReadText[] {
    const collection = incoming.entity.global ? undefined : incoming.entity.slug;
    const readers: Readers = {
      idOf: (target, stem, language) =>
        idIn(known.get(target)?.get(stem)?.ids, language) ??
        (promised.has(`${target}/${stem}`) ? 0 : undefined),
      complaints,
      validate: (field, value, { language }, complain) =>
        validation.add(field, value, { language, collection, id: stored?.ids[language] }, complain),
    };
    return incoming.texts.map((file) => readText(incoming, file, readers));
  }
}
