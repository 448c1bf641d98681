import { readFile, writeFile } from 'node:fs/promises';
import type { Catalogue } from '../../../publisher/content/catalogue.ts';
import { createTranslations } from '../../../publisher/content/translations.ts';
import type { Kind } from '../../../common/addresses.ts';
import { createCollectionIndex, type CollectionIndex } from '../../../publisher/content/collection-index.ts';

/** A shelf in JSON. */
interface Stored {
  shelf: { id: number }[];
}

/** Keeps in a file all that lists and links need, so that a build has it without a database. */
export async function writeCatalogue(
  { translations: _, ...catalogue }: Catalogue,
  file: string,
): Promise<void> {
  await writeFile(
    file,
    JSON.stringify(catalogue, (_, value: unknown) =>
      isShelf(value) ? { shelf: [...value.values()] } : value,
    ),
  );
}

export async function readCatalogue(file: string): Promise<Catalogue> {
  const text = await readFile(file, 'utf8');
  const catalogue = JSON.parse(text, (_, value: unknown) =>
    isStored(value) ? createCollectionIndex(value.shelf) : value,
  ) as Omit<Catalogue, 'translations'>;
  const { sv, en } = catalogue.in;
  const translations = (kind: Kind) =>
    createTranslations([...sv.documents[kind].values(), ...en.documents[kind].values()]);
  return {
    ...catalogue,
    translations: {
      'press-releases': translations('press-releases'),
      'case-studies': translations('case-studies'),
      guides: translations('guides'),
    },
  };
}

function isShelf(value: unknown): value is CollectionIndex<{ id: number }> {
  return typeof value === 'object' && value !== null && 'bySlug' in value && 'values' in value;
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'shelf' in value;
}
