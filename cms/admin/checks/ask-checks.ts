import type { Kind } from '../../../common/addresses.ts';
import type { Language } from '../../../common/languages.ts';
import type { ChecksAnswer } from '../../checks/endpoints.ts';
import { send } from '../api.ts';
import { formKey, note, type Known } from './known.ts';

interface Form {
  kind: Kind;
  id: number | string | undefined;
  /** That the form is written in, and that staff read. */
  written: string;
  language: Language;
  /** What it says, as JSON. */
  form: string;
}

/** Has a form checked as it is. @returns nothing where the server does not answer, or cannot read the form */
export async function askChecks({ kind, id, written, language, form }: Form): Promise<Known | undefined> {
  const address = id === undefined ? `/api/${kind}/checks` : `/api/${kind}/${id}/checks`;
  const values = JSON.parse(form) as object;
  const { ok, body } = await send('POST', `${address}?locale=${written}`, language, values);
  if (!ok) return undefined;
  const found = { ...(body as ChecksAnswer), form, at: Date.now() };
  note(formKey(kind, id), found);
  return found;
}
