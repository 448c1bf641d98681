import { beforeEach, describe, expect, it } from 'vitest';
import { createSaves, type Saves, type Values } from '../../../cms/admin/save-state/saves.ts';
import type { ConflictData } from '../../../cms/editing/conflict.ts';
import { conflictsOf, keptFrom, readEdit } from '../../../cms/editing/merge.ts';
import { revisionOf } from '../../../cms/editing/revision.ts';
import { readToken, writeToken } from '../../../cms/editing/token.ts';
import type { TrackedField } from '../../../cms/editing/tracked-fields.ts';

const fields: TrackedField[] = ['title', 'lede', 'place'].map((path) => ({
  path,
  type: 'text',
  localised: false,
  labels: [],
}));

let stored: Values;

/** What the CMS does with a save, without the CMS. */
function server(sent: Values): { doc: Values } | { conflict: ConflictData } {
  const { revision, ...form } = sent;
  const edit = readEdit(form, readToken(revision) ?? {}, fields);
  const now = revisionOf(stored, fields);
  const paths = conflictsOf(edit, now);
  const marks = Object.fromEntries(paths.map((path) => [path, now[path] ?? '']));
  if (paths.length > 0) {
    const conflicts = paths.map((field) => ({
      ...{ field, label: field, mine: form[field], theirs: stored[field] },
      ...{ by: null, at: null },
    }));
    return { conflict: { conflicts, revision: writeToken({ ...edit.base, ...marks }) } };
  }
  stored = { ...stored, ...edit.data };
  return { doc: { ...stored, revision: writeToken(revisionOf(stored, fields), keptFrom(edit, now)) } };
}

interface Window {
  saves: Saves;
  form: Values;
}

const open = (): Window => ({
  saves: createSaves({ ...stored, revision: writeToken(revisionOf(stored, fields)) }),
  form: { ...stored },
});

/** One autosave; `meanwhile` is written before the answer comes. */
function save(window: Window, meanwhile: Values = {}) {
  const sent = window.saves.prepare({ ...window.form }, true);
  const answer = server(sent);
  window.form = { ...window.form, ...meanwhile };
  if ('conflict' in answer) return { conflicts: window.saves.meet(answer.conflict), theirs: [] };
  const { doc, theirs } = window.saves.accept(sent, answer.doc, window.form);
  window.form = { title: doc['title'], lede: doc['lede'], place: doc['place'] };
  return { conflicts: window.saves.conflicts(), theirs };
}

beforeEach(() => {
  stored = { title: 'Rubrik', lede: 'Ingress', place: '' };
});

describe('What a window knows of its saves', () => {
  it('an answer replaces nothing that was written while it was on its way', () => {
    const mine = open();
    mine.form['title'] = 'Ny rubrik';
    save(mine, { title: 'Ny rubrik, längre', lede: 'Ny ingress' });
    expect(mine.form).toMatchObject({ title: 'Ny rubrik, längre', lede: 'Ny ingress' });
    expect(mine.saves.unsaved(mine.form)).toEqual({ title: 'Ny rubrik, längre', lede: 'Ny ingress' });
    expect(save(mine).conflicts).toEqual([]);
    expect(stored).toMatchObject({ title: 'Ny rubrik, längre', lede: 'Ny ingress' });
    expect(mine.saves.unsaved(mine.form)).toEqual({});
  });

  it('what others wrote comes in where nothing was touched, and does not go back', () => {
    const [mine, other] = [open(), open()];
    other.form['lede'] = 'Deras ingress';
    save(other);
    mine.form['title'] = 'Min rubrik';
    const { theirs } = save(mine);
    expect(theirs.map(({ path, value }) => [path, value])).toEqual([['lede', 'Deras ingress']]);
    // The form has not taken it over yet, and is saved once more.
    mine.form['title'] = 'Min bättre rubrik';
    save(mine);
    expect(stored).toMatchObject({ title: 'Min bättre rubrik', lede: 'Deras ingress' });
    for (const taken of theirs) mine.saves.take(taken);
    mine.form['lede'] = 'Deras ingress, rättad';
    expect(save(mine).conflicts).toEqual([]);
    expect(stored['lede']).toBe('Deras ingress, rättad');
  });

  it('what others wrote is not overwritten by what was written before it came in', () => {
    const [mine, other] = [open(), open()];
    other.form['lede'] = 'Deras ingress';
    save(other);
    mine.form['title'] = 'Min rubrik';
    save(mine, { lede: 'Min ingress' });
    expect(save(mine).conflicts).toMatchObject([
      { field: 'lede', mine: 'Min ingress', theirs: 'Deras ingress' },
    ]);
    expect(stored['lede']).toBe('Deras ingress');
  });

  it('a conflict holds back its own field alone, until it is decided', () => {
    const [mine, other] = [open(), open()];
    other.form['lede'] = 'Deras ingress';
    save(other);
    mine.form = { ...mine.form, lede: 'Min ingress', title: 'Min rubrik' };
    expect(save(mine).conflicts).toHaveLength(1);
    expect(save(mine).conflicts).toHaveLength(1);
    expect(stored).toMatchObject({ title: 'Min rubrik', lede: 'Deras ingress' });
    expect(mine.form['lede']).toBe('Min ingress');
    expect(mine.saves.unsaved(mine.form)).toEqual({ lede: 'Min ingress' });
    mine.saves.settle('lede');
    expect(save(mine).conflicts).toEqual([]);
    expect(stored['lede']).toBe('Min ingress');
  });

  it('one’s own text, stored by a save whose answer was lost, is no conflict', () => {
    const mine = open();
    mine.form['lede'] = 'Min ingress';
    const sent = mine.saves.prepare({ ...mine.form }, true);
    server(sent);
    mine.saves.lose(sent);
    mine.form['lede'] = 'Min ingress, längre';
    expect(save(mine).conflicts).toEqual([]);
    expect(save(mine).conflicts).toEqual([]);
    expect(stored['lede']).toBe('Min ingress, längre');
  });
});
