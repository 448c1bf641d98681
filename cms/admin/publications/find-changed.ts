import type { Payload, StaticLabel } from 'payload';
import { otherLanguage, type Language } from '../../../common/languages.ts';
import type { Publication } from '../../payload-types.ts';
import { everything, verification } from '../../../publisher/outbox/outbox.ts';
import { text } from '../../i18n/texts.ts';

/** What a row of the outbox is about. */
export interface Changed {
  kind: StaticLabel;
  id?: number | undefined;
  /** Missing for what is deleted, and for globals. */
  title?: string | undefined;
  /** Of its edit view; missing for what is deleted. */
  address?: string | undefined;
}

/** Finds a changed document or global; one that has no title in a language has it in the other. */
export async function findChanged(
  { source, documentId }: Publication,
  payload: Payload,
  language: Language,
): Promise<Changed> {
  const collection = payload.config.collections.find(({ slug }) => slug === source);
  if (!collection || !documentId) return findGlobal(source, payload);
  const { useAsTitle } = collection.admin;
  const document = await payload.findByID({
    collection: collection.slug,
    id: documentId,
    depth: 0,
    select: { [useAsTitle ?? 'id']: true, deletedAt: true },
    locale: language,
    fallbackLocale: otherLanguage(language),
    trash: true,
    disableErrors: true,
  });
  const title = document && useAsTitle ? (Reflect.get(document, useAsTitle) as unknown) : undefined;
  const trash = document && 'deletedAt' in document && document.deletedAt ? 'trash/' : '';
  return {
    kind: labelOf(collection.labels.singular, source),
    id: documentId,
    title: typeof title === 'string' ? title : undefined,
    address: document ? `/admin/collections/${source}/${trash}${documentId}` : undefined,
  };
}

function findGlobal(source: string, payload: Payload): Changed {
  if (source === everything) return { kind: text('publications.everything') };
  if (source === verification) return { kind: text('publications.verification') };
  const found = payload.config.globals.find(({ slug }) => slug === source);
  const kind = labelOf(found?.label, source);
  return { kind, address: found && `/admin/globals/${source}` };
}

function labelOf(label: unknown, otherwise: string): StaticLabel {
  return typeof label === 'string' || (typeof label === 'object' && label !== null)
    ? (label as StaticLabel)
    : otherwise;
}
