import { madeFileAddress } from '../../common/made-files.ts';
import type { ContentSource } from '../../common/view-model/content-source.ts';
import type { Document } from '../../common/view-model/documents.ts';
import { documentSheet } from './document-sheet.ts';
import type { SheetContext } from './nodes.ts';
import { shareCard, shareCardAlt, shareCardSize } from './share-card.ts';

type Locals = Omit<SheetContext, 'page'> & { content: ContentSource };

/** A picture that other services show of a link to a page. */
export interface ShareImage {
  address: string;
  alt: string;
  width: number;
  height: number;
}

/** @returns the address of a document's PDF, where that stands */
export async function pdfOf(document: Document, locals: Locals): Promise<string | undefined> {
  const { content, language } = locals;
  const { address: page, kind } = document;
  const isAlone = kind === 'press-releases' && document.contacts.length === 0;
  const contacts = isAlone ? await content.pressContacts(language) : document.contacts;
  const address = madeFileAddress('document', page);
  return content.make({
    address,
    template: 'document',
    data: documentSheet(document, contacts, { ...messagesOf(locals), page }),
  });
}

/** @returns nothing before it stands */
export async function shareImageOf(document: Document, locals: Locals): Promise<ShareImage | undefined> {
  const context = { ...messagesOf(locals), page: document.address };
  const address = await locals.content.make({
    address: madeFileAddress('share', document.address),
    template: 'share',
    data: shareCard(document, context),
  });
  return address === undefined
    ? undefined
    : { address, alt: shareCardAlt(document, context), ...shareCardSize };
}

function messagesOf({ language, settings, t, count }: Locals) {
  return { language, settings, t, count };
}
