'use client';

import { useForm, useFormFields, useFormInitializing } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Conflict } from '../../editing/conflict.ts';
import { conflictIn, failureOf, isSignedIn, mayPass, type Failure } from './failure.ts';
import { createSaves, type Saves, type Taken, type Values } from './saves.ts';
import { useTakeOver } from './use-take-over.ts';
import { untilTrue } from './until-true.ts';
import type { EditedDocument } from './use-document.ts';
import { watchSaves, type Save } from './watched-fetch.ts';

export type SaveStatus =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | ({ kind: 'failed'; retryAt: Date | undefined } & Failure);

/** Pauses before the next try, in milliseconds: the last one from then on. */
const retryDelays = [2_000, 5_000, 10_000, 30_000] as const;
/** How long Payload's form may take to take over an answer, in milliseconds. */
const mergeTimeout = 20_000;
/** How often it is looked whether somebody has signed in again, in milliseconds. */
const signedOutDelay = 3_000;

/** Follows every save of the form: what was stored, what was not and why; and tries again by itself. */
export function useSaves(document: EditedDocument) {
  const { address, submit } = document;
  const form = useForm();
  const takeOver = useTakeOver();
  const [status, setStatus] = useState<SaveStatus>({ kind: 'idle' });
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const saves = useFreshSaves();
  const failures = useRef(0);
  const isOver = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ form, submit, takeOver });
  useEffect(() => {
    latest.current = { form, submit, takeOver };
  });

  const values = useCallback(() => latest.current.form.getData(), []);
  const retry = useCallback(() => {
    clearTimeout(timer.current);
    if (!isOver.current) void latest.current.submit();
  }, []);

  /** A form that is about to be sent again counts as changed until it is stored. */
  const markChanged = useCallback(() => setTimeout(() => latest.current.form.setModified(true), 50), []);

  const takeTheirs = useCallback(
    async (theirs: Taken[]) => {
      // Payload's form first takes over the answer, which has these fields as they were sent. Where it does
      // not, the next save tells of them again.
      const isMerged = () => saves.current.isNewest(latest.current.form.getFields()['revision']?.value);
      if (!(await untilTrue(isMerged, mergeTimeout))) return;
      for (const taken of await latest.current.takeOver(theirs)) saves.current.get().take(taken);
    },
    [saves],
  );

  const succeed = useCallback(
    async (sent: Save, response: Response) => {
      const body = (await response.json()) as Values;
      const name = 'doc' in body ? 'doc' : 'result';
      const { doc, theirs } = saves.current.get().accept(sent.values, body[name] as Values, values());
      saves.current.expect(doc['revision']);
      failures.current = 0;
      clearTimeout(timer.current);
      setConflicts(saves.current.get().conflicts());
      setStatus({ kind: 'saved', at: new Date() });
      if (theirs.length > 0) void takeTheirs(theirs);
      return Response.json({ ...body, [name]: doc }, { status: response.status });
    },
    [saves, takeTheirs, values],
  );

  const fail = useCallback(
    async (sent: Save, response: Response | undefined) => {
      markChanged();
      const data = await conflictIn(response);
      if (data) {
        const left = saves.current.get().meet(data);
        setConflicts(left);
        setStatus({ kind: 'idle' });
        // What is not in conflict is saved at once.
        if (sent.isAutosave) timer.current = setTimeout(retry, 0);
        return answerFor(sent, response);
      }
      const failure = await failureOf(response);
      if (mayPass(failure.reason)) saves.current.get().lose(sent.values);
      const delay = retryDelay(failure, failures.current++);
      clearTimeout(timer.current);
      if (delay !== undefined) timer.current = setTimeout(() => void whenSignedIn(failure, retry), delay);
      const retryAt = delay === undefined ? undefined : new Date(Date.now() + delay);
      setStatus({ kind: 'failed', ...failure, retryAt });
      return answerFor(sent, response);
    },
    [markChanged, retry, saves],
  );

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

  useEffect(() => {
    isOver.current = false;
    const tryNow = () => failures.current > 0 && retry();
    window.addEventListener('online', tryNow);
    return () => {
      isOver.current = true;
      window.removeEventListener('online', tryNow);
      clearTimeout(timer.current);
    };
  }, [retry]);

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
    [retry, saves],
  );

  /** Brings back what an earlier visit could not save. */
  const restore = useCallback(
    async (kept: { values: Values; base: Record<string, string> }) => {
      const replacements = Object.entries(kept.values).map(([path, value]) => ({ path, value }));
      await latest.current.takeOver(replacements);
      saves.current.get().rebase(kept.base);
      latest.current.form.setModified(true);
      if (document.isAutosaved) retry();
    },
    [document.isAutosaved, retry, saves],
  );

  const unsaved = useCallback(
    () => (saves.current.isReady() ? saves.current.get().unsaved(values()) : {}),
    [saves, values],
  );
  const baseOf = useCallback((paths: string[]) => saves.current.get().baseOf(paths), [saves]);
  return { status, conflicts, retry, resolve, restore, values, unsaved, baseOf };
}

function retryDelay({ reason }: Failure, failures: number): number | undefined {
  if (reason === 'signedOut') return signedOutDelay;
  return mayPass(reason) ? retryDelays[Math.min(failures, retryDelays.length - 1)] : undefined;
}

/** Asking is cheaper than sending the whole text once more in vain. */
async function whenSignedIn({ reason }: Failure, retry: () => void): Promise<void> {
  if (reason !== 'signedOut' || (await isSignedIn())) return retry();
  setTimeout(() => void whenSignedIn({ reason, message: undefined }, retry), signedOutDelay);
}

/** An autosave that failed is told beside the text, again and again; a notice for each would pile up. */
function answerFor({ isAutosave }: Save, response: Response | undefined): Response {
  const isTold = !isAutosave || response?.status === 400;
  if (isTold && response) return response;
  return Response.json({ errors: [] }, { status: response?.status ?? 503 });
}

/** Knows the document as the form has it; anew whenever the form is filled anew. */
function useFreshSaves() {
  const form = useForm();
  const isInitializing = useFormInitializing();
  const revision = useFormFields(([fields]) => fields['revision']?.value);
  const holder = useRef(createHolder());
  useEffect(() => {
    if (!isInitializing) holder.current.renew(form.getData(), revision);
  }, [form, isInitializing, revision]);
  return holder;
}

function createHolder() {
  let saves: Saves = createSaves({});
  let ready = false;
  let newest: unknown;
  const given = new Set<unknown>();
  return {
    isReady: () => ready,
    isNewest: (revision: unknown) => revision === newest,
    get: () => saves,
    /** The form is about to take over a token that comes from here. */
    expect(revision: unknown): void {
      newest = revision;
      given.add(revision);
    },
    renew(values: Values, revision: unknown): void {
      if (revision !== undefined && given.has(revision)) return;
      given.add(revision);
      ready = true;
      saves = createSaves({ ...values, revision });
    },
  };
}
