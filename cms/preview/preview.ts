import type { Payload } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import type { ContentSource } from '../../common/view-model/content-source.ts';
import type { Language } from '../../common/languages.ts';
import { environment } from '../../common/environment.ts';
import { loadCatalogue } from '../../publisher/content/catalogue.ts';
import type { FileAddress } from '../../publisher/content/pictures.ts';
import { readDraft } from '../../publisher/content/read-documents.ts';
import { createContentSource } from '../../publisher/content/source.ts';

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
  const draft = await readDraft(payload, kind, id);
  if (!draft) return undefined;
  const { language } = draft;
  const slug = draft.slug || `draft-${id}`;
  const catalogue = await loadCatalogue(payload);
  catalogue.in[language].documents[kind].put({ ...draft, slug, title: draft.title || '…' });
  const content = createContentSource({
    payload,
    catalogue,
    siteUrl: environment.siteUrl,
    fileAddress: staffFileAddress,
    readDocument: readDraft,
  });
  return { content, language, slug };
}
