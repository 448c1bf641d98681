import { getTranslation } from '@payloadcms/translations';
import { useConfig, useEntityVisibility, useTranslation } from '@payloadcms/ui';
import { foldLetters } from '../../find/words.ts';
import { useTexts } from '../use-texts.ts';
import type { FindRow } from './rows.tsx';

const maxPlaces = 3;

/** Lists and other places of the admin whose name has a word that begins as the question does. */
export function usePlaces(query: string): FindRow[] {
  const { say } = useTexts();
  const { i18n } = useTranslation();
  const { config } = useConfig();
  const { isEntityVisible } = useEntityVisibility();
  const asked = foldLetters(query.trim());
  if (!asked) return [];
  const lists = config.collections
    .filter(({ slug }) => isEntityVisible({ collectionSlug: slug }))
    .map(({ slug, labels }) => ({
      address: `/admin/collections/${slug}`,
      name: getTranslation(labels.plural, i18n),
    }));
  const globals = config.globals
    .filter(({ slug }) => isEntityVisible({ globalSlug: slug }))
    .map(({ slug, label }) => ({ address: `/admin/globals/${slug}`, name: getTranslation(label, i18n) }));
  const views = [
    { address: '/admin/calendar', name: say('calendar') },
    { address: '/admin/help', name: say('help') },
    { address: '/admin/account', name: say('find.account') },
  ];
  return [...lists, ...globals, ...views]
    .filter(({ name }) => isBegunBy(foldLetters(name), asked))
    .slice(0, maxPlaces)
    .map(({ address, name }) => ({
      address,
      title: [{ text: name, isHit: false }],
      facts: say('find.place'),
      snippet: [],
    }));
}

function isBegunBy(name: string, asked: string): boolean {
  return name.startsWith(asked) || name.includes(` ${asked}`);
}
