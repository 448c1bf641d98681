import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isLanguage, languages, type Language } from '../../common/languages.ts';
import { userErrors } from '../../common/errors.ts';
import type { Complaints } from './issues.ts';
import type { CollectionEntity, Entity, GlobalEntity } from './entities.ts';
import { FrontMatterError, parseFile, type ParsedFile } from './front-matter.ts';

/** A file of text: one language of one document or global. */
export interface TextFile extends ParsedFile {
  /** Relative to the folder. */
  name: string;
  language: Language;
}

/** All files of a document or global, the Swedish one first. */
export interface Incoming<E extends Entity = Entity> {
  entity: E;
  stem: string;
  texts: TextFile[];
}

export interface FolderContents {
  documents: Incoming<CollectionEntity>[];
  globals: Incoming<GlobalEntity>[];
}

/** Reads a folder's texts; complains about files that it cannot read or that belong to nothing. */
export async function readFolder(
  folder: string,
  entities: { collections: CollectionEntity[]; globals: GlobalEntity[] },
  complaints: Complaints,
): Promise<FolderContents> {
  const names = await textNames(folder);
  const documents = new Map<string, Incoming<CollectionEntity>>();
  const globals = new Map<string, Incoming<GlobalEntity>>();
  for (const name of names) {
    const { parent, stem, language } = parseName(name);
    const collection = entities.collections.find(({ slug }) => slug === presentName(parent));
    const global = parent === '' ? entities.globals.find(({ slug }) => slug === stem) : undefined;
    if (!language)
      complaints.add(name, `the name must end in .${languages.join('.mdx or .')}.mdx; rename the file`);
    else if (!collection && !global) complaints.add(name, unknownEntity(parent, stem, entities));
    else {
      const text = await readText(folder, name, language, complaints);
      if (text && collection) add(documents, { entity: collection, stem, texts: [text] });
      if (text && global) add(globals, { entity: global, stem, texts: [text] });
    }
  }
  return { documents: sorted(documents), globals: sorted(globals) };
}

/** Exports of the former model have files to download in a folder of another name. */
function presentName(folder: string): string {
  return folder === 'documents' ? 'files' : folder;
}

async function textNames(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    const texts = names.filter(
      (name) => name.endsWith('.mdx') && !name.split(path.sep).some((part) => part.startsWith('.')),
    );
    return texts.map((name) => name.split(path.sep).join('/')).sort();
  } catch (error) {
    throw userErrors.contentFolderUnreadable(folder, error instanceof Error ? error.message : String(error));
  }
}

function parseName(name: string): { parent: string; stem: string; language: Language | undefined } {
  const [, parent = '', stem = '', language = ''] =
    /^(?:(.*)\/)?([^/]+?)(?:\.([^./]*))?\.mdx$/.exec(name) ?? [];
  return { parent, stem, language: isLanguage(language) ? language : undefined };
}

function unknownEntity(
  parent: string,
  stem: string,
  { collections, globals }: Parameters<typeof readFolder>[1],
): string {
  if (parent === '') return `there is no global "${stem}"; known are ${slugs(globals)}`;
  return `there is no collection "${parent}"; known are ${slugs(collections)}`;
}

function slugs(entities: Entity[]): string {
  return entities.map(({ slug }) => slug).join(', ');
}

async function readText(
  folder: string,
  name: string,
  language: Language,
  complaints: Complaints,
): Promise<TextFile | undefined> {
  try {
    return { ...parseFile(await readFile(path.join(folder, name), 'utf8')), name, language };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    complaints.add(name, `the front matter does not parse: ${error.message}`, error.place);
    return undefined;
  }
}

function add<E extends Entity>(found: Map<string, Incoming<E>>, { entity, stem, texts }: Incoming<E>): void {
  const key = `${entity.slug}/${stem}`;
  const others = found.get(key)?.texts ?? [];
  const all = [...others, ...texts].toSorted(
    (one, other) => languages.indexOf(one.language) - languages.indexOf(other.language),
  );
  found.set(key, { entity, stem, texts: all });
}

/** `name-2` before `name-10`: documents get their ids, and from them their stems, in this order. */
function sorted<E extends Entity>(found: Map<string, Incoming<E>>): Incoming<E>[] {
  return [...found.values()].toSorted((one, other) =>
    one.stem.localeCompare(other.stem, 'en', { numeric: true }),
  );
}
