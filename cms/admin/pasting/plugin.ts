'use client';

import type { PluginComponent } from '@payloadcms/richtext-lexical';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  PASTE_COMMAND,
  PASTE_TAG,
  type LexicalEditor,
  type PasteCommandType,
} from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { toast, useLocale, useTranslation } from '@payloadcms/ui';
import { useEffect } from 'react';
import type { Goal, Pasted } from '../../pasting/read-pasted.ts';
import { readClipboard } from './clipboard.ts';
import { $insertPasted, type Figure } from './insert.ts';
import { placePictures } from './place-pictures.ts';
import { leftOutMessage } from './left-out-message.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';

/** How long staff have to read which pictures are missing, in milliseconds. */
const readingTime = 20_000;

export const PastingPlugin: PluginComponent<Goal> = ({ clientProps }) => {
  const [editor] = useLexicalComposerContext();
  const { i18n } = useTranslation();
  const { code: locale } = useLocale();
  const language = languageOfStaff({ i18n });
  const { short } = clientProps;

  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const pasted = pastedBy(event, { short });
          if (!pasted) return false;
          event.preventDefault();
          insert(editor, pasted, locale, (missing) => {
            const message = leftOutMessage(missing, short, language);
            if (message) toast.warning(message, { duration: readingTime });
          });
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, language, locale, short],
  );
  return null;
};

/** What the event brings, unless the editor itself knows better what to do with it. */
function pastedBy(event: PasteCommandType, goal: Goal): Pasted | undefined {
  const clipboard = 'clipboardData' in event ? event.clipboardData : null;
  const selection = $getSelection();
  if (!clipboard || !$isRangeSelection(selection)) return undefined;
  // An address over selected words makes them a link.
  if (!selection.isCollapsed() && URL.canParse(clipboard.getData('text/plain').trim())) return undefined;
  return readClipboard(clipboard, goal);
}

function insert(
  editor: LexicalEditor,
  { text, pictures, leftOut }: Pasted,
  locale: string,
  tell: (missing: Pasted['leftOut']) => void,
): void {
  let figures: Figure[] = [];
  editor.update(
    () => {
      figures = $insertPasted(text);
    },
    {
      tag: PASTE_TAG,
      onUpdate: () => {
        const placed = placePictures(editor, pictures, figures, locale);
        void placed.then((missing) => tell([...leftOut, ...missing]));
      },
    },
  );
}
