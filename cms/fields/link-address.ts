import type { RichTextFieldValidation, TextFieldSingleValidation } from 'payload';
import { safeAddress } from '../../common/html.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';

/** The address of a link in a running text, unless the link leads to a document of the CMS, or of a footnote. */
export const linkAddress: TextFieldSingleValidation = (value, { required, req, siblingData }) => {
  if (!value && !required) return true;
  const { linkType } = siblingData as { linkType?: unknown };
  return linkType === 'internal' || safeAddress(value ?? '') !== undefined || errorResponse(value ?? '', req);
};

/** The rules of the editor, and before them a sentence that names the first link that the site would not show. */
export const safeLinks: RichTextFieldValidation = async (value, options) => {
  const [wrong] = unsafeLinks((value as { root?: Node } | null | undefined)?.root);
  if (wrong !== undefined) return errorResponse(wrong, options.req);
  if (typeof options.editor !== 'object') throw new Error('A rich text has no editor to be validated by.');
  const judged = await options.editor.validate(value, options);
  const isTechnical = typeof judged === 'string' && judged.includes('node failed to validate');
  // Each field of a block tells by itself what is wrong with it.
  return isTechnical ? text('error.block')[languageOfStaff(options.req)] : judged;
};

interface Node {
  type?: unknown;
  fields?: { linkType?: unknown; url?: unknown; address?: unknown };
  children?: unknown;
}

/** Links that were pasted or sent to the API have passed no field of the editor. */
function* unsafeLinks(node: Node = {}): Generator<string> {
  const address = addressIn(node);
  if (address !== undefined && safeAddress(address) === undefined) yield address;
  if (Array.isArray(node.children)) for (const child of node.children) yield* unsafeLinks(child as Node);
}

function addressIn({ type, fields = {} }: Node): string | undefined {
  const written = (value: unknown) => (typeof value === 'string' ? value : '');
  if (type === 'inlineBlock') return written(fields.address) || undefined;
  const leadsElsewhere = (type === 'link' || type === 'autolink') && fields.linkType !== 'internal';
  return leadsElsewhere ? written(fields.url) : undefined;
}

function errorResponse(address: string, { i18n }: { i18n: { language?: string } }): string {
  return text('error.link')[languageOfStaff({ i18n })].replace('{address}', () => address);
}
