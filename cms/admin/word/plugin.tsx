'use client';

import type { PluginComponent } from '@payloadcms/richtext-lexical';
import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client';
import {
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils';
import { toast, useForm, useLocale } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Goal } from '../../pasting/read-pasted.ts';
import type { ReadWord } from '../../word/read-endpoint.ts';
import { Dialog } from '../save-state/dialog.tsx';
import { useTexts } from '../use-texts.ts';
import { CHOOSE_WORD_COMMAND } from './commands.ts';
import { isEmpty, placeCaret, placeText, type Place } from './place-text.ts';
import { ToldList } from './report.tsx';
import { bringsFiles, chooseWord, sendWord } from './send-word.ts';
import { takeFacts } from './take-facts.ts';
import './word.css';

/** What stands on the screen for a file: a question, that it is being read, or what was left out. */
type Step = { ask: File[] } | { reading: string } | { name: string; told: string[]; undo: () => void };

/** How long staff have to read why a file is not taken, in milliseconds. */
const readingTime = 20_000;

export const WordPlugin: PluginComponent<Goal> = ({ clientProps: { short } }) => {
  const [editor] = useLexicalComposerContext();
  const { fieldProps } = useEditorConfigContext();
  const { code: locale } = useLocale();
  const form = useForm();
  const texts = useTexts();
  const [step, setStep] = useState<Step>();

  const read = useCallback(
    async (files: File[], place: Place) => {
      const name = files[0]?.name ?? '';
      setStep({ reading: name });
      const address = `/api/read-word?locale=${encodeURIComponent(locale)}${short ? '&short=true' : ''}`;
      const sent = await sendWord<ReadWord>(files, address, texts);
      setStep(undefined);
      if ('issue' in sent) {
        toast.error(sent.issue, { duration: readingTime });
        return;
      }
      const { text, told } = takeFacts(sent.body, fieldProps.path, form, texts);
      const undo = placeText(editor, text, place);
      setStep({ name, told: [...sent.body.told, ...told], undo });
    },
    [editor, fieldProps.path, form, locale, short, texts],
  );
  const take = useCallback(
    (files: File[]) => {
      if (files.length === 0) return;
      if (files.length > 1 || isEmpty(editor)) void read(files, 'caret');
      else setStep({ ask: files });
    },
    [editor, read],
  );
  useEffect(() => registerWord(editor, take), [editor, take]);

  if (!step) return null;
  const { say } = texts;
  const close = () => {
    setStep(undefined);
    // When the dialogue is gone: it gives the focus back to what had it before.
    requestAnimationFrame(() => editor.focus());
  };
  if ('reading' in step)
    return (
      <p className="word-reading" role="status">
        {say('word.reading', { name: step.reading })}
      </p>
    );
  if ('ask' in step) return <Question files={step.ask} read={read} close={close} />;
  return <Outcome {...step} close={close} />;
};

interface OutcomeProperties {
  name: string;
  told: string[];
  undo(): void;
  close(): void;
}

function Outcome({ name, told, undo, close }: OutcomeProperties) {
  const { say } = useTexts();
  const takeBack = () => {
    undo();
    close();
  };
  return (
    <Dialog title={say('word.report.of', { name })} onClose={close}>
      <div className="word-dialog">
        <ToldList name={name} told={told} />
        <div className="word-choices">
          <button type="button" className="word-button" onClick={close}>
            {say('word.report.close')}
          </button>
          <button type="button" className="word-button" onClick={takeBack}>
            {say('word.report.undo')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

interface QuestionProperties {
  files: File[];
  read(files: File[], place: Place): Promise<void>;
  close(): void;
}

function Question({ files, read, close }: QuestionProperties) {
  const { say } = useTexts();
  return (
    <Dialog title={say('word.ask.title', { name: files[0]?.name ?? '' })} onClose={close}>
      <p>{say('word.ask.help')}</p>
      <div className="word-choices">
        <button type="button" className="word-button" onClick={() => void read(files, 'caret')}>
          {say('word.ask.insert')}
        </button>
        <button type="button" className="word-button" onClick={() => void read(files, 'whole')}>
          {say('word.ask.replace')}
        </button>
        <button type="button" className="word-button" onClick={close}>
          {say('word.ask.cancel')}
        </button>
      </div>
    </Dialog>
  );
}

function registerWord(editor: LexicalEditor, take: (files: File[]) => void): () => void {
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!bringsFiles(event.dataTransfer)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        if (!bringsFiles(event.dataTransfer)) return false;
        event.preventDefault();
        placeCaret(editor, event);
        take([...(event.dataTransfer?.files ?? [])]);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CHOOSE_WORD_COMMAND,
      () => {
        chooseWord(take);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}
