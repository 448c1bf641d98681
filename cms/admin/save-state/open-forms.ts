import type { BuildFormStateArgs, FormState } from 'payload';
import { keepWritten } from './keep-written.ts';

/** The form of a document or a global that is open in this window. */
export interface OpenForm {
  slug: string;
  /** Missing of a global, and of what is about to be made. */
  id: number | string | undefined;
  fields(): FormState;
  /** As it was when its last save was answered. */
  saved(): FormState | undefined;
}

const forms: OpenForm[] = [];

/** @returns how to forget it */
export function noteForm(form: OpenForm): () => void {
  forms.push(form);
  return () => void forms.splice(forms.indexOf(form), 1);
}

/** The forms of blocks within rich texts, each of which asks for itself. */
const blockForms: (() => FormState)[] = [];

/**
 * @param fields of the form as they are now
 * @returns how to forget it
 */
export function noteBlockForm(fields: () => FormState): () => void {
  blockForms.push(fields);
  return () => void blockForms.splice(blockForms.indexOf(fields), 1);
}

type Answer = { state?: FormState | null } | undefined;

/** Asks the server for the state of a form; what is written in the form until the answer comes stays. */
export async function askKeeping(args: BuildFormStateArgs, ask: () => Promise<unknown>): Promise<unknown> {
  const form = formOf(args) ?? blockFormOf(args);
  if (!form) return ask();
  const before = args.data ? (form.saved() ?? form.fields()) : undefined;
  const answer = (await ask()) as Answer;
  if (!answer?.state) return answer;
  return { ...answer, state: keepWritten(answer.state, { before, now: form.fields() }) };
}

/** Whoever fills a form anew gives no state of it, and wants all of the answer. */
function formOf({ id, collectionSlug, globalSlug, formState, schemaPath }: BuildFormStateArgs) {
  const slug = collectionSlug ?? globalSlug;
  if (!formState || schemaPath !== slug) return undefined;
  return forms.findLast((form) => form.slug === slug && form.id === id);
}

/** A block is known by its id. It is saved with the text around it, so its answers are those of changes alone. */
function blockFormOf({ formState, schemaPath }: BuildFormStateArgs) {
  const block = idIn(formState);
  if (!block || !schemaPath.includes('.lexical_internal_feature.')) return undefined;
  const fields = blockForms.findLast((known) => idIn(known()) === block);
  return fields && { fields, saved: () => undefined };
}

const idIn = (state: FormState | undefined) => state?.['id']?.value;
