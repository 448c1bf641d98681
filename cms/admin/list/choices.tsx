'use client';

import { useListDrawerContext, useLocale } from '@payloadcms/ui';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation.js';
import { isLanguage, otherLanguage } from '../../../common/languages.ts';
import { choices, type Choice } from '../../plans/choice-names.ts';
import { useTexts } from '../use-texts.ts';
import './choices.css';

/** How a list is asked for one choice: as by its own filter. */
const parameter = 'where[or][0][and][0][choice][equals]';

/** Ready-made choices above the list of a kind of text. */
export function Choices() {
  const { say } = useTexts();
  const { code } = useLocale();
  const path = usePathname();
  const asked = useSearchParams();
  const { isInDrawer } = useListDrawerContext();
  if (isInDrawer || path.endsWith('/trash')) return null;
  const language = isLanguage(code) ? code : 'sv';
  const chosen = asked.get(parameter);
  const label = (choice: Choice) =>
    say(
      choice === 'untranslated' || choice === 'outdated'
        ? `choices.${choice}.${otherLanguage(language)}`
        : `option.choice.${choice}`,
    );
  const addressOf = (choice?: Choice) =>
    `${path}?${new URLSearchParams({ locale: language, ...(choice && { [parameter]: choice }) })}`;
  const own = choices.filter((choice) => choice !== 'overdue' || path.endsWith('/guides'));
  return (
    <nav className="choices" aria-label={say('choices.label')}>
      <Link href={addressOf()} aria-current={chosen ? undefined : 'page'}>
        {say('choices.all')}
      </Link>
      {own.map((choice) => (
        <Link key={choice} href={addressOf(choice)} aria-current={chosen === choice ? 'page' : undefined}>
          {label(choice)}
        </Link>
      ))}
    </nav>
  );
}
