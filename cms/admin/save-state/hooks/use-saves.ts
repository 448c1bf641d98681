'use client';

import { useForm } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Conflict } from '../../../editing/conflict.ts';
import { conflictIn, failureOf, mayPass, type Failure } from '../failure.ts';
import type { Taken, Values } from '../saves.ts';
import { useFreshSaves, type FreshSaves } from './use-fresh-saves.ts';
import { useOpenForm } from './use-open-form.ts';
import { useRetries } from './use-retries.ts';
import { useTakeOver } from './use-take-over.ts';
import { untilTrue } from '../until-true.ts';
import type { EditedDocument } from './use-document.ts';
import { watchSaves, type Save } from '../watched-fetch.ts';

export type SaveStatus =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | ({ kind: 'failed'; retryAt: Date | undefined } & Failure);

/** How long Payload's form may take to take over an answer, in milliseconds. */
const mergeTimeout = 20_000;

/** The form and what changes it, as they are now. */
type Latest = RefObject<{
  form: ReturnType<typeof useForm>;
  takeOver: ReturnType<typeof useTakeOver>;
}>;

/** Follows every save of the form: what was stored, what was not and why; and tries again by itself. */
export function useSaves(document: EditedDocument) {
  const { address, submit } = document;
  const form = useForm();
  const takeOver = useTakeOver();
  const [status, setStatus] = useState<SaveStatus>({ kind: 'idle' });
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const saves = useFreshSaves();
  const noteSaved = useOpenForm();
  const retries = useRetries(submit);
  const { retry, reset } = retries;
  const latest = useRef({ form, takeOver });
  useEffect(() => {
    latest.current = { form, takeOver };
  });

  const values = useCallback(() => latest.current.form.getData(), []);

  const takeTheirs = useTakeTheirs(saves, latest);
  const succeed = useCallback(
    async (sent: Save, response: Response) => {
      const body = (await response.json()) as Values;
      const name = 'doc' in body ? 'doc' : 'result';
      noteSaved();
      const { doc, theirs } = saves.current.get().accept(sent.values, body[name] as Values, values());
      saves.current.expect(doc['revision']);
      reset();
      setConflicts(saves.current.get().conflicts());
      setStatus({ kind: 'saved', at: new Date() });
      if (theirs.length > 0) void takeTheirs(theirs);
      return Response.json({ ...body, [name]: doc }, { status: response.status });
    },
    [noteSaved, reset, saves, takeTheirs, values],
  );

  const fail = useFail({ saves, latest, retries, setConflicts, setStatus });

  useEffect(
    () =>
      watchSaves({
        address,
        send({ values: sent, isAutosave }) {
          setStatus({ kind: 'saving' });
          return saves.current.get().prepare(sent, isAutosave);
        },
        answer: (sent, response) => (response?.ok ? succeed(sent, response) : fail(sent, response)),
      }),
    [address, fail, saves, succeed],
  );

  const { resolve, restore } = useResolving({
    saves,
    latest,
    setConflicts,
    retry,
    isAutosaved: document.isAutosaved,
  });
  const unsaved = useCallback(
    () => (saves.current.isReady() ? saves.current.get().unsaved(values()) : {}),
    [saves, values],
  );
  const baseOf = useCallback((paths: string[]) => saves.current.get().baseOf(paths), [saves]);
  return { status, conflicts, retry, resolve, restore, values, unsaved, baseOf };
}

interface Failing {
  saves: FreshSaves;
  latest: Latest;
  retries: ReturnType<typeof useRetries>;
  setConflicts: (conflicts: Conflict[]) => void;
  setStatus: (status: SaveStatus) => void;
}

/** What becomes of a save that was not stored: a choice between two texts, or another try. */
function useFail({ saves, latest, retries, setConflicts, setStatus }: Failing) {
  /** A form that is about to be sent again counts as changed until it is stored. */
  const markChanged = useCallback(
    () => setTimeout(() => latest.current.form.setModified(true), 50),
    [latest],
  );

  return useCallback(
    async (sent: Save, response: Response | undefined) => {
      markChanged();
      const data = await conflictIn(response);
      if (data) {
        const left = saves.current.get().meet(data);
        setConflicts(left);
        setStatus({ kind: 'idle' });
        // What is not in conflict is saved at once.
        if (sent.isAutosave) retries.retrySoon();
        return answerFor(sent, response);
      }
      const failure = await failureOf(response);
      if (mayPass(failure.reason)) saves.current.get().lose(sent.values);
      setStatus({ kind: 'failed', ...failure, retryAt: retries.retryLater(failure) });
      return answerFor(sent, response);
    },
    [markChanged, retries, saves, setConflicts, setStatus],
  );
}

/** Lets the form take over what others have written. */
function useTakeTheirs(saves: FreshSaves, latest: Latest) {
  return useCallback(
    async (theirs: Taken[]) => {
      // Payload's form first takes over the answer, which has these fields as they were sent. Where it does
      // not, the next save tells of them again.
      const isMerged = () => saves.current.isNewest(latest.current.form.getFields()['revision']?.value);
      if (!(await untilTrue(isMerged, mergeTimeout))) return;
      for (const taken of await latest.current.takeOver(theirs)) saves.current.get().take(taken);
    },
    [latest, saves],
  );
}

interface Resolving {
  saves: FreshSaves;
  latest: Latest;
  setConflicts: (conflicts: Conflict[]) => void;
  retry: () => void;
  isAutosaved: boolean;
}

/** What a person decides: between two texts of one field, and whether a text that was not saved comes back. */
function useResolving({ saves, latest, setConflicts, retry, isAutosaved }: Resolving) {
  /** Writes down what was chosen and saves it. */
  const resolve = useCallback(
    async (choices: { conflict: Conflict; isTheirs: boolean }[]) => {
      const theirs = choices.filter(({ isTheirs }) => isTheirs);
      await latest.current.takeOver(
        theirs.map(({ conflict: { field, theirs: value } }) => ({ path: field, value })),
      );
      for (const { conflict } of choices) saves.current.get().settle(conflict.field);
      setConflicts(saves.current.get().conflicts());
      latest.current.form.setModified(true);
      retry();
    },
    [latest, retry, saves, setConflicts],
  );

  /** Brings back what an earlier visit could not save. */
  const restore = useCallback(
    async (kept: { values: Values; base: Record<string, string> }) => {
      const replacements = Object.entries(kept.values).map(([path, value]) => ({ path, value }));
      await latest.current.takeOver(replacements);
      saves.current.get().rebase(kept.base);
      latest.current.form.setModified(true);
      if (isAutosaved) retry();
    },
    [isAutosaved, latest, retry, saves],
  );

  return { resolve, restore };
}

/** An autosave that failed is told beside the text, again and again; a notice for each would pile up. */
function answerFor({ isAutosave }: Save, response: Response | undefined): Response {
  const isTold = !isAutosave || response?.status === 400;
  if (isTold && response) return response;
  return Response.json({ errors: [] }, { status: response?.status ?? 503 });
}
