import type { Payload } from 'payload';
import { pageAddress } from '../../common/addresses.ts';
import { environment } from '../../common/environment.ts';
import { optional } from '../../common/optional.ts';
import type { FileAddress, StoredUpload } from '../../publisher/content/pictures.ts';
import { documentPage, newestDraft } from '../preview/edited-text.ts';
import { renderText } from '../preview/preview.ts';
import type { RenderedPage } from '../preview/render-page.ts';
import type { StoredDocuments } from '../published/derive/documents.ts';
import { isPublished, isVisible } from '../published/visibility.ts';
import type { FoundLink } from './store.ts';

type Stored = StoredDocuments[FoundLink['kind']];

/** What a link leads to at the moment. */
export type Shared =
  /** A text that readers do not have. */
  | { kind: 'text'; document: Stored }
  /** The page that readers have by now. */
  | { kind: 'live'; address: string }
  /** Nothing: the link is over, or its text was taken back. */
  | { kind: 'over' | 'withdrawn' };

export async function sharedBy(payload: Payload, link: FoundLink, now: Date): Promise<Shared> {
  if (link.recalledAt) return { kind: 'over' };
  const stored = await findStored(payload, link);
  if (!stored || stored.deletedAt) return { kind: 'withdrawn' };
  if (isVisible(stored, now))
    return { kind: 'live', address: pageAddress(link.kind, stored.language, stored.slug) };
  if (link.endsAt <= now) return { kind: 'over' };
  // What is approved is what the press gets, whatever has been written since.
  if (isPublished(stored)) return { kind: 'text', document: stored };
  if (await wasTakenBack(payload, link)) return { kind: 'withdrawn' };
  const draft = await newestDraft(payload, link.kind, link.documentId);
  return draft ? { kind: 'text', document: draft } : { kind: 'withdrawn' };
}

async function findStored(payload: Payload, { kind, documentId }: FoundLink): Promise<Stored | undefined> {
  const found: Stored | null = await payload.findByID({
    collection: kind,
    id: documentId,
    trash: true,
    depth: 0,
    fallbackLocale: false,
    disableErrors: true,
  });
  return found ?? undefined;
}

/** Whether a draft has been published since the link was made, or was then, and is not any longer. */
async function wasTakenBack(
  payload: Payload,
  { kind, documentId, madeAt, ofPublished }: FoundLink,
): Promise<boolean> {
  if (ofPublished) return true;
  const { totalDocs } = await payload.countVersions({
    collection: kind,
    where: {
      parent: { equals: documentId },
      'version._status': { equals: 'published' },
      updatedAt: { greater_than: madeAt.toISOString() },
    },
  });
  return totalDocs > 0;
}

/** The page of a document for the press, and the pictures and files that it shows. */
export async function pressPage(
  payload: Payload,
  { kind }: FoundLink,
  document: Stored,
  token: string,
): Promise<{ page: RenderedPage | undefined; uploads: StoredUpload[] }> {
  const uploads: StoredUpload[] = [];
  const fileAddress: FileAddress = (file) => {
    uploads.push(file);
    const { collection, filename } = file;
    return `${environment.cmsUrl}/press/${token}/${collection}/${encodeURIComponent(filename)}`;
  };
  const { publishAt } = document;
  const embargo =
    publishAt && new Date(publishAt) > new Date() ? new Date(publishAt).toISOString() : undefined;
  const notice = { kind: 'press', ...optional('embargo', embargo) } as const;
  const edited = await documentPage(payload, kind, document);
  return { page: await renderText(payload, edited, { notice, fileAddress }), uploads };
}
