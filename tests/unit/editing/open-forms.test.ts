import type { BuildFormStateArgs, FormState } from 'payload';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askKeeping, noteBlockForm, noteForm } from '../../../cms/admin/save-state/open-forms.ts';

const field = (value: unknown) => ({ value, initialValue: value });
const rows = (...ids: string[]) => ({ value: ids.length, rows: ids.map((id) => ({ id })) });

let now: FormState;
let saved: FormState | undefined;
let forget: () => void;

beforeEach(() => {
  now = { title: field('Tryckluft'), list: rows('a'), 'list.0.id': field('a') };
  saved = undefined;
  forget = noteForm({ slug: 'guides', id: 7, fields: () => now, saved: () => saved });
});
afterEach(() => forget());

/** What the form gets when this is what is written in it while the server answers. */
async function answerTo(
  asked: Partial<BuildFormStateArgs>,
  { written, answer }: { written: FormState; answer: FormState },
): Promise<FormState> {
  const whole = { collectionSlug: 'guides', id: 7, schemaPath: 'guides', formState: now, ...asked };
  const told = await askKeeping(whole as BuildFormStateArgs, async () => {
    now = written;
    return Promise.resolve({ state: answer });
  });
  return (told as { state: FormState }).state;
}

describe('What the server answers about a form', () => {
  const newText = { ...field(null), addedByServer: true };

  it('brings the fields of a new row', async () => {
    const answer = { list: rows('a'), 'list.0.text': newText };
    expect(await answerTo({}, { written: now, answer })).toEqual(answer);
  });

  it.each([
    ['a change', {}],
    ['a save', { data: {} }],
  ])(
    'replaces nothing that is written in a row which an earlier answer brought, after %s',
    async (_, asked) => {
      const written = { ...now, 'list.0.text': field('Skrivet') };
      const answer = { list: rows('a'), 'list.0.text': newText };
      const state = await answerTo(asked, { written, answer });
      expect(state['list.0.text']).not.toHaveProperty('addedByServer');
    },
  );

  it('replaces none of several fields that were written in since the save was answered', async () => {
    saved = { title: field('Tryckluft'), lede: field('Läckor') };
    const written = { title: field('Tät tryckluft'), lede: field('Läckor kostar') };
    const answer = { title: field('Tryckluft'), lede: field('Läckor'), slug: field('tryckluft') };
    const state = await answerTo({ data: {} }, { written, answer });
    expect(state).toEqual({ title: {}, lede: {}, slug: field('tryckluft') });
  });

  it('tells what the server has made of a field that nobody writes in', async () => {
    saved = { title: field(' Tryckluft') };
    const answer = { title: field('Tryckluft') };
    expect(await answerTo({ data: {} }, { written: saved, answer })).toEqual(answer);
  });

  it('brings no field of a row that is gone, or that another row stands in the place of', async () => {
    const answer = { list: rows('a'), 'list.0.text': newText };
    for (const list of [rows(), rows('b', 'a')]) {
      const state = await answerTo({}, { written: { ...now, list }, answer });
      expect(Object.keys(state)).toEqual(['list']);
    }
  });

  it('replaces nothing that is written in a row of a block within a text, and nothing of another block', async () => {
    const schemaPath = 'guides.body.lexical_internal_feature.blocks.lexical_blocks.keyFigures.fields';
    const asked = { id: field('block-1'), figures: rows('a', 'b') };
    let block: FormState = asked;
    const forgetBlock = noteBlockForm(() => block);
    const answer = { ...asked, 'figures.0.value': newText, 'figures.1.value': newText };
    const told = (formState: FormState) =>
      answerTo({ schemaPath, formState }, { written: now, answer: structuredClone(answer) });
    block = { ...asked, 'figures.0.value': field('50 000') };
    const state = await told(asked);
    expect(state['figures.0.value']).not.toHaveProperty('addedByServer');
    expect(state['figures.1.value']).toEqual(newText);
    expect(await told({ ...asked, id: field('block-2') })).toEqual(answer);
    forgetBlock();
    expect(await told(asked)).toEqual(answer);
  });

  it('is taken whole by a form of something else, and by one that is filled anew', async () => {
    const written = { title: field('Annat') };
    const answer = { title: { ...field('Tryckluft'), addedByServer: true } };
    const others = [{ id: 8 }, { schemaPath: 'guides.block' }, { formState: undefined }];
    for (const other of others as Partial<BuildFormStateArgs>[]) {
      expect(await answerTo({ ...other, data: {} }, { written, answer })).toEqual(answer);
    }
  });
});
