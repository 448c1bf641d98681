import type { Payload } from 'payload';
import { isKind, isSubjectKind, type Kind } from '../../common/addresses.ts';
import { environment } from '../../common/environment.ts';
import type { PublishedBodies, PublishedText } from '../../common/protocol/published-store/texts.ts';
import type { PageNotice } from '../../common/view-model/notice.ts';
import { createContentSource } from '../../publisher/content/content-source.ts';
import type { FileAddress } from '../../publisher/content/pictures.ts';
import { withText, type Catalogue } from '../../publisher/store/catalogue.ts';
import { bodyReader, type ReadBody } from '../../publisher/store/read-texts.ts';
import { presentCatalogue } from './present-catalogue.ts';
import { editedText, type EditedText, type Look, type Previewed } from './edited-text.ts';
import { renderPage, type RenderedPage } from './render-page.ts';

/** Staff see pictures straight from the CMS: those of a draft have no public address. */
const staffFileAddress: FileAddress = ({ collection, filename }) =>
  `${environment.cmsUrl}/api/${collection}/file/${encodeURIComponent(filename)}`;

/**
 * The page that shows what is edited: the public's content with one text as its newest draft has it, or as the form says.
 * @returns nothing where there is no such text, or the user may not read it
 */
export async function previewPage(
  payload: Payload,
  previewed: Previewed,
  look: Look,
): Promise<RenderedPage | undefined> {
  const edited = await editedText(payload, previewed, look);
  if (!edited) return undefined;
  const catalogue = await presentCatalogue(payload.db.pool);
  const notice = { kind: isPublic(catalogue, edited.text) ? 'changes' : 'draft' } as const;
  return renderText(payload, edited, { notice, fileAddress: staffFileAddress });
}

/** The page of a text that readers do not have, among what they have. */
export async function renderText(
  { db: { pool } }: Payload,
  { text, address }: EditedText,
  { notice, fileAddress }: { notice: PageNotice; fileAddress: FileAddress },
): Promise<RenderedPage | undefined> {
  const { siteUrl, cmsUrl, smtpUrl } = environment;
  const content = createContentSource({
    catalogue: withText(await presentCatalogue(pool), text),
    readBody: withBody(bodyReader(pool), text),
    origins: { siteUrl, cmsUrl, sendsMail: smtpUrl !== '' },
    fileAddress,
  });
  return renderPage(address, content, notice);
}

function isPublic(catalogue: Catalogue, { source, id, language }: PublishedText): boolean {
  const { documents, subjects, terms } = catalogue.in[language || 'sv'];
  if (isKind(source)) return documents[source].has(id);
  if (isSubjectKind(source)) return subjects[source].has(id);
  return source !== 'terms' || terms.has(id);
}

function withBody(readBody: ReadBody, { source, id, body }: PublishedText): ReadBody {
  return <K extends Kind>(kind: K, text: Parameters<ReadBody>[1]) =>
    kind === source && text.id === id ? Promise.resolve(body as PublishedBodies[K]) : readBody(kind, text);
}
