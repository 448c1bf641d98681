'use client';

import { toast, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useState } from 'react';
import { isKind } from '../../../common/addresses.ts';
import { languages, type Language } from '../../../common/languages.ts';
import { historyTime } from '../../history/words.ts';
import { Differences } from '../differences/differences.tsx';
import { Dialog } from '../save-state/dialog.tsx';
import { useTexts } from '../use-texts.ts';
import { restoreVersion, type Subject } from './ask.ts';
import { useCompared, useLanguageOfTexts, useLanguages, type Compared } from './use-compared.ts';

interface Properties {
  subject: Subject;
  version: number;
  /** The version that holds the text as it is now. */
  newest: number;
  at: string;
}

/** The way back to a text as it was: it says what will change, and makes a draft of it. */
export function Restore({ subject, version, newest, at }: Properties) {
  const { say } = useTexts();
  const compare = useCompared(subject);
  const [found, setFound] = useState<Found[]>();
  const isDraft = isKind(subject.kind);
  const staying = useStaying(isDraft);

  /** What has names in both languages comes back in both. */
  async function look() {
    const inLanguages = isDraft ? [undefined] : languages;
    const all = inLanguages.map(async (of) => ({ of, ...(await compare(newest, version, of)) }));
    setFound((await Promise.all(all)).map((one) => without(staying, one)));
  }

  return (
    <>
      <button type="button" className="history__quiet" onClick={() => void look()}>
        {say(isDraft ? 'history.restore' : 'history.restore.live')}
      </button>
      {found && <RestoreDialog {...{ subject, version, at, found }} onClose={() => setFound(undefined)} />}
    </>
  );
}

/** What an older text brings not back: where the page is, when it was published, which part of a picture matters. */
function useStaying(isDraft: boolean): string[] {
  const { hasPublishedDoc } = useDocumentInfo();
  if (!isDraft) return ['slug', 'focalX', 'focalY'];
  return hasPublishedDoc ? ['slug', 'publishAt'] : [];
}

function without(staying: string[], { differences, ...found }: Found): Found {
  return differences
    ? { ...found, differences: differences.filter(({ path }) => !staying.includes(path)) }
    : found;
}

interface Found extends Compared {
  of: Language | undefined;
}

interface DialogProperties extends Omit<Properties, 'newest'> {
  found: Found[];
  onClose(): void;
}

function RestoreDialog({ subject, version, at, found, onClose }: DialogProperties) {
  const { language, say } = useTexts();
  const asked = useLanguages();
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const isDraft = isKind(subject.kind);
  const issue = found.find((one) => one.issue)?.issue;
  const changed = found.filter(({ differences = [] }) => differences.length > 0);
  const mayRestore = !issue && changed.length > 0;

  async function restore() {
    setIsBusy(true);
    const answer = await restoreVersion(subject, version, asked);
    setIsBusy(false);
    if (!answer.ok) return void toast.error(answer.issue ?? say('history.restore.failed'));
    onClose();
    toast.success(say(isDraft ? 'history.restored' : 'history.restored.live'));
    router.push(editAddressOf(subject, asked.locale));
    router.refresh();
  }

  const time = historyTime(at, { language, now: new Date() });
  return (
    <Dialog title={say('history.restore.ask', { time })} onClose={onClose}>
      {issue && <p role="alert">{issue}</p>}
      {!issue && !mayRestore && <p>{say('history.restore.none')}</p>}
      {mayRestore && <p>{say(isDraft ? 'history.restore.help' : 'history.restore.help.live')}</p>}
      {changed.map((one) => (
        <Changed key={one.of ?? ''} found={one} />
      ))}
      <div className="save-state__choices history__choices">
        {mayRestore && (
          <button
            type="button"
            className="history__button history__button--main"
            disabled={isBusy}
            onClick={() => void restore()}
          >
            {say(isDraft ? 'history.restore.do' : 'history.restore.do.live')}
          </button>
        )}
        <button type="button" className="history__button" onClick={onClose}>
          {say('history.restore.cancel')}
        </button>
      </div>
    </Dialog>
  );
}

function Changed({ found: { of, differences = [] } }: { found: Found }) {
  const { say } = useTexts();
  const own = useLanguageOfTexts();
  return (
    <>
      {of && <p className="history__language">{say(`history.restore.in.${of}`)}</p>}
      <Differences differences={differences} language={of ?? own} />
    </>
  );
}

function editAddressOf({ kind, id }: Subject, locale: string): string {
  const owner = id === null ? `globals/${kind}` : `collections/${kind}/${id}`;
  return `/admin/${owner}?locale=${locale}`;
}
