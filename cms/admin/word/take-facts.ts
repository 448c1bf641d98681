import type { useForm } from '@payloadcms/ui';
import type { Block, RichText } from '../../../common/protocol/published-store/rich-text.ts';
import type { ReadWord } from '../../word/read-endpoint.ts';
import type { Texts } from '../use-texts.ts';

type Form = Pick<ReturnType<typeof useForm>, 'dispatchFields' | 'getField' | 'getFields' | 'setModified'>;

/**
 * Puts the title and the lede of a Word file into the fields of a document where those are empty, and tells of them
 * where they are not. In any other text of a document they stand before the rest.
 */
export function takeFacts(
  { title, lede, text }: ReadWord,
  path: string,
  form: Form,
  { say }: Texts,
): { text: RichText; told: string[] } {
  const fields = form.getFields();
  const isBody = path === 'body' && 'title' in fields && 'lede' in fields;
  if (!isBody) return { text: [...[title, lede].filter(Boolean).map(paragraph), ...text], told: [] };
  const told: string[] = [];
  if (title && !fillEmpty(form, 'title', title)) told.push(say('word.told.titleApart', { name: title }));
  if (lede && !fillEmpty(form, 'lede', lede)) told.push(say('word.told.ledeApart', { name: lede }));
  return { text, told };
}

/** @returns whether the field has the value now */
function fillEmpty(form: Form, path: 'title' | 'lede', value: string): boolean {
  const present: unknown = form.getField(path).value;
  if (present) return present === value;
  form.dispatchFields({ type: 'UPDATE', path, value });
  form.setModified(true);
  return true;
}

function paragraph(text: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', text, format: 0 }] };
}
