import type { Payload } from 'payload';
import type { Pool } from 'pg';
import type { Kind } from '../../common/addresses.ts';
import { environment } from '../../common/environment.ts';
import { otherLanguage, type Language } from '../../common/languages.ts';
import type { PublishedBodies, PublishedDocument } from '../../common/protocol/published-store/texts.ts';
import type { ContentSource } from '../../common/view-model/content-source.ts';
import { createContentSource } from '../../publisher/content/content-source.ts';
import type { FileAddress } from '../../publisher/content/pictures.ts';
import { withDocument } from '../../publisher/store/catalogue.ts';
import { bodyReader, type ReadBody } from '../../publisher/store/read-texts.ts';
import { documentText, type StoredDocuments } from '../published/derive/documents.ts';
import { findTranslation } from '../translation/find-translation.ts';
import { presentCatalogue } from './present-catalogue.ts';

/** The document that staff want to see before it is published. */
export interface PreviewOf {
  kind: Kind;
  id: number;
}

/** Staff see pictures straight from the CMS: those of a draft have no public address. */
const staffFileAddress: FileAddress = ({ collection, filename }) =>
  `${environment.cmsUrl}/api/${collection}/file/${encodeURIComponent(filename)}`;

/**
 * The public's content with one document as its newest draft has it. For signed-in staff only.
 * @returns the source, and the language and slug to ask it for, or `undefined` when there is no such document
 */
export async function openPreview(
  payload: Payload,
  { kind, id }: PreviewOf,
): Promise<{ content: ContentSource; language: Language; slug: string } | undefined> {
  const text = await draftText(payload, kind, id);
  if (!text?.slug || !text.language) return undefined;
  const pool = poolOf(payload);
  const { siteUrl, cmsUrl } = environment;
  const content = createContentSource({
    catalogue: withDocument(await presentCatalogue(pool), text),
    readBody: withBody(bodyReader(pool), text),
    origins: { siteUrl, cmsUrl },
    fileAddress: staffFileAddress,
  });
  return { content, language: text.language, slug: text.slug };
}

/** The very text that would be published, of what may lack much of it yet. */
async function draftText(payload: Payload, kind: Kind, id: number): Promise<PublishedDocument | undefined> {
  const plain = { draft: true, depth: 0, fallbackLocale: false, disableErrors: true } as const;
  const draft: StoredDocuments[Kind] | null = await payload.findByID({ collection: kind, id, ...plain });
  if (!draft) return undefined;
  const { language, translationKey } = draft;
  const translation = await findTranslation(kind, translationKey, otherLanguage(language), {
    payload,
  });
  const named = { ...draft, slug: draft.slug || `draft-${id}`, title: draft.title || '…' };
  return documentText(kind, named, translation?.id);
}

function withBody(readBody: ReadBody, { source, id, body }: PublishedDocument): ReadBody {
  return (kind, text) =>
    kind === source && text.id === id
      ? Promise.resolve(body as PublishedBodies[typeof kind])
      : readBody(kind, text);
}

function poolOf({ db }: Payload): Pool {
  return db.pool;
}
