import type { Payload, TypedUser } from 'payload';
import { languages } from '../../../common/languages.ts';
import { askedKinds, type AskedPage } from '../../feedback/page-at.ts';
import type { Messages } from './messages.ts';

/** What a page is called today; nothing where its document was deleted. */
export type TitleOf = (page: AskedPage) => string | undefined;

/** The titles of documents, also of drafts and of those in the trash. An empty one is empty text. */
export async function titlesOf(
  payload: Payload,
  user: TypedUser | undefined,
  pages: AskedPage[],
): Promise<TitleOf> {
  const titles = new Map<string, string>();
  const key = ({ kind, documentId, language }: AskedPage) => `${kind}/${documentId}/${language}`;
  const read = async (kind: AskedPage['kind'], language: AskedPage['language']) => {
    const own = pages.filter((page) => page.kind === kind && page.language === language);
    if (own.length === 0) return;
    const { docs } = await payload.find({
      collection: kind,
      where: { id: { in: own.map(({ documentId }) => documentId) } },
      locale: language,
      draft: true,
      trash: true,
      pagination: false,
      depth: 0,
      select: { title: true },
      overrideAccess: false,
      user,
    });
    for (const { id, title } of docs) titles.set(key({ kind, documentId: id, language }), title || '');
  };
  await Promise.all(askedKinds.flatMap((kind) => languages.map((language) => read(kind, language))));
  return (page) => titles.get(key(page));
}

/** @param title nothing where the document was deleted, empty where it has none */
export function nameOf(title: string | undefined, messages: Messages): string {
  return title === undefined ? messages['feedback.gone'] : title || messages['feedback.untitled'];
}
