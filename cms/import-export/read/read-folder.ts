import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isLanguage, languages, type Language } from '../../../common/languages.ts';
import { userErrors } from '../../../common/errors.ts';
import type { Issues } from './issues.ts';
import type { CollectionEntity, Entity, GlobalEntity } from '../entities.ts';
import { FrontMatterError, parseFile, type ParsedFile } from './front-matter.ts';

/** A file of text: one language of one document or global. */
export interface SourceFile extends ParsedFile {
  /** Relative to the folder. */
  name: string;
  language: Language;
}

/** All files of a document or global, the Swedish one first. */
export interface SourceDocument<E extends Entity = Entity> {
  entity: E;
  fileKey: string;
  texts: SourceFile[];
}

export interface FolderContents {
  documents: SourceDocument<CollectionEntity>[];
  globals: SourceDocument<GlobalEntity>[];
}

/** Reads a folder's texts; reports files that it cannot read or that belong to nothing. */
export async function readFolder(
  folder: string,
  entities: { collections: CollectionEntity[]; globals: GlobalEntity[] },
  issues: Issues,
): Promise<FolderContents> {
  const names = await textNames(folder);
  const documents = new Map<string, SourceDocument<CollectionEntity>>();
  const globals = new Map<string, SourceDocument<GlobalEntity>>();
  for (const name of names) {
    const { parent, fileKey, language } = parseName(name);
    const collection = entities.collections.find(({ slug }) => slug === presentName(parent));
    const global = parent === '' ? entities.globals.find(({ slug }) => slug === fileKey) : undefined;
    if (!language)
      issues.add(name, `the name must end in .${languages.join('.mdx or .')}.mdx; rename the file`);
    else if (!collection && !global) issues.add(name, unknownEntity(parent, fileKey, entities));
    else {
      const text = await readText(folder, name, language, issues);
      if (text && collection) add(documents, { entity: collection, fileKey, texts: [text] });
      if (text && global) add(globals, { entity: global, fileKey, texts: [text] });
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

function parseName(name: string): { parent: string; fileKey: string; language: Language | undefined } {
  const [, parent = '', fileKey = '', language = ''] =
    /^(?:(.*)\/)?([^/]+?)(?:\.([^./]*))?\.mdx$/.exec(name) ?? [];
  return { parent, fileKey, language: isLanguage(language) ? language : undefined };
}

function unknownEntity(
  parent: string,
  fileKey: string,
  { collections, globals }: Parameters<typeof readFolder>[1],
): string {
  if (parent === '') return `there is no global "${fileKey}"; known are ${slugs(globals)}`;
  return `there is no collection "${parent}"; known are ${slugs(collections)}`;
}

function slugs(entities: Entity[]): string {
  return entities.map(({ slug }) => slug).join(', ');
}

async function readText(
  folder: string,
  name: string,
  language: Language,
  issues: Issues,
): Promise<SourceFile | undefined> {
  try {
    return { ...parseFile(await readFile(path.join(folder, name), 'utf8')), name, language };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    issues.add(name, `the front matter does not parse: ${error.message}`, error.position);
    return undefined;
  }
}

function add<E extends Entity>(
  found: Map<string, SourceDocument<E>>,
  { entity, fileKey, texts }: SourceDocument<E>,
): void {
  const key = `${entity.slug}/${fileKey}`;
  const others = found.get(key)?.texts ?? [];
  const all = [...others, ...texts].toSorted(
    (one, other) => languages.indexOf(one.language) - languages.indexOf(other.language),
  );
  found.set(key, { entity, fileKey, texts: all });
}

/** `name-2` before `name-10`: documents get their ids, and from them their file keys, in this order. */
function sorted<E extends Entity>(found: Map<string, SourceDocument<E>>): SourceDocument<E>[] {
  return [...found.values()].toSorted((one, other) =>
    one.fileKey.localeCompare(other.fileKey, 'en', { numeric: true }),
  );
}
