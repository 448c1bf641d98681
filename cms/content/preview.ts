import type { Payload } from 'payload';
import type { Kind } from '../../site/addresses.ts';
import type { ContentSource } from '../../site/content.ts';
import type { Language } from '../../site/languages.ts';
import { environment } from '../environment.ts';
import { loadCatalogue } from './catalogue.ts';
import type { FileAddress } from './pictures.ts';
import { readDraft } from './read-documents.ts';
import { createContentSource } from './source.ts';

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
