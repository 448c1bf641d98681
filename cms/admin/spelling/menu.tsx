'use client';

import { toast } from '@payloadcms/ui';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { Language } from '../../../common/languages.ts';
import type { Suggestions } from '../../spelling/endpoints.ts';
import { send } from '../api.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { useSwitch } from './use-switch.ts';
import { judgeAnew } from './verdicts.ts';

/** A misspelt word about which something is to be done. */
export interface Chosen {
  word: string;
  /** Whether a sentence begins with it, so that its capital says nothing. */
  isFirst: boolean;
  /** What the menu stands beside, in CSS pixels of the window. */
  at: Pick<DOMRect, 'left' | 'top' | 'bottom'>;
  /** Whether the focus goes into the menu, as when it is opened by key. */
  takesFocus: boolean;
}

interface Properties extends Chosen {
  language: Language;
  replace(word: string): void;
  skip(): void;
  close(): void;
}

/** What was meant by a word, and what else can be done about it. */
export function SpellingMenu(properties: Properties) {
  const { word, at, takesFocus, language, replace, skip, close } = properties;
  const { say } = useTexts();
  const { turn } = useSwitch();
  const menu = useRef<HTMLDivElement>(null);
  const suggestions = useSuggestions(word, language);
  useShown(menu, at, suggestions);
  useOutside(menu, close);
  useFocusBack(menu);
  useEffect(() => {
    if (takesFocus) menu.current?.querySelector('button')?.focus();
  }, [suggestions, takesFocus]);
  const then = (act: () => void) => () => {
    close();
    act();
  };
  return createPortal(
    <div
      ref={menu}
      popover="manual"
      className="spelling-menu"
      role="dialog"
      aria-label={say('spelling.menu', { word })}
      onKeyDown={(event) => walk(event, close)}
    >
      {suggestions === undefined && <p role="status">{say('spelling.looking')}</p>}
      {suggestions?.length === 0 && <p role="status">{say('spelling.none')}</p>}
      {suggestions?.map((one) => (
        <button
          key={one}
          type="button"
          lang={language}
          className="spelling-menu__word"
          onClick={then(() => replace(one))}
        >
          {one}
        </button>
      ))}
      <hr />
      <ListWord {...properties} />
      <button type="button" onClick={then(skip)}>
        {say('spelling.skip')}
      </button>
      <button type="button" onClick={then(() => turn(false))}>
        {say('spelling.turnOff')}
      </button>
    </div>,
    document.body,
  );
}

/** Only for those who may change the list. */
function ListWord({ word, isFirst, language, close }: Properties) {
  const texts = useTexts();
  const may = useMay();
  if (!may('change the library')) return null;
  const listed = isFirst ? word.charAt(0).toLocaleLowerCase(language) + word.slice(1) : word;
  const list = async () => {
    close();
    const isName = /^\p{Lu}/u.test(listed);
    const data = { word: listed, language: isName ? 'both' : language };
    const { ok, issue } = await send('POST', '/api/spelling-words', texts.language, data);
    if (!ok) {
      toast.error(issue ?? texts.say('spelling.failed'));
      return;
    }
    judgeAnew(listed);
    toast.success(texts.say('spelling.listed', { word: listed }));
  };
  return (
    <button type="button" onClick={() => void list()}>
      {texts.say('spelling.list')}
    </button>
  );
}

function useSuggestions(word: string, language: Language): string[] | undefined {
  const [found, setFound] = useState<string[]>();
  useEffect(() => {
    let isCurrent = true;
    setFound(undefined);
    void send('POST', '/api/spelling/suggestions', language, { language, word }).then(({ ok, body }) => {
      if (isCurrent) setFound(ok ? (body as Suggestions).suggestions : []);
    });
    return () => {
      isCurrent = false;
    };
  }, [word, language]);
  return found;
}

/** Above everything else on the page, below the word or, where there is no room, above it. */
function useShown(menu: RefObject<HTMLDivElement | null>, at: Chosen['at'], content: unknown): void {
  useEffect(() => {
    const { current } = menu;
    if (!current) return;
    if (!current.matches(':popover-open')) current.showPopover();
    const { width, height } = current.getBoundingClientRect();
    const left = Math.max(margin, Math.min(at.left, innerWidth - width - margin));
    const isRoomBelow = at.bottom + height + margin <= innerHeight;
    const top = isRoomBelow ? at.bottom + margin / 2 : Math.max(margin, at.top - height - margin / 2);
    Object.assign(current.style, { left: `${left}px`, top: `${top}px` });
  }, [menu, at, content]);
}

/** When the menu goes with the focus in it, what had that before gets it back. */
function useFocusBack(menu: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const { current } = menu;
    return () => {
      if (current?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, [menu]);
}

/** Of the menu to the edges of the window, in CSS pixels. */
const margin = 8;

function useOutside(menu: RefObject<HTMLDivElement | null>, close: () => void): void {
  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (!(target instanceof Node) || !menu.current?.contains(target)) close();
    };
    const escape = ({ key }: { key: string }) => {
      if (key === 'Escape') close();
    };
    document.addEventListener('pointerdown', outside, true);
    document.addEventListener('scroll', outside, true);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      document.removeEventListener('scroll', outside, true);
      document.removeEventListener('keydown', escape);
    };
  }, [menu, close]);
}

/** Arrows walk through the choices. */
function walk(event: KeyboardEvent<HTMLDivElement>, close: () => void): void {
  if (event.key === 'Tab') close();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const place = buttons.findIndex((button) => button === document.activeElement);
  buttons.at((place + step) % buttons.length)?.focus();
}
