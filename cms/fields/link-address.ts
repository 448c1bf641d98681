import type { RichTextFieldValidation, TextFieldSingleValidation } from 'payload';
import { safeAddress } from '../../site/html.ts';
import { text } from '../texts.ts';

/** The address of a link in a running text, unless the link leads to a document of the CMS. */
export const linkAddress: TextFieldSingleValidation = (value, { req, siblingData }) => {
  const { linkType } = siblingData as { linkType?: unknown };
  return linkType === 'internal' || safeAddress(value ?? '') !== undefined || refusal(value ?? '', req);
};

/** The rules of the editor, and before them a sentence that names the first link that the site would not show. */
export const safeLinks: RichTextFieldValidation = (value, options) => {
  const [wrong] = unsafeLinks((value as { root?: Node } | null | undefined)?.root);
  if (wrong !== undefined) return refusal(wrong, options.req);
  if (typeof options.editor !== 'object') throw new Error('A rich text has no editor to be validated by.');
  return options.editor.validate(value, options);
};

interface Node {
  type?: unknown;
  fields?: { linkType?: unknown; url?: unknown };
  children?: unknown;
}

/** Links that were pasted or sent to the API have passed no field of the editor. */
function* unsafeLinks(node: Node | undefined): Generator<string> {
  const { type, fields = {}, children } = node ?? {};
  if ((type === 'link' || type === 'autolink') && fields.linkType !== 'internal') {
    const url = typeof fields.url === 'string' ? fields.url : '';
    if (safeAddress(url) === undefined) yield url;
  }
  if (Array.isArray(children)) for (const child of children) yield* unsafeLinks(child as Node);
}

function refusal(address: string, { i18n }: { i18n: { language?: string } }): string {
  return text('error.link')[i18n.language === 'en' ? 'en' : 'sv'].replace('{address}', () => address);
}
