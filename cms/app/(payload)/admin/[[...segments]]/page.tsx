import { getNextRequestI18n } from '@payloadcms/next/utilities';
import { RootPage, generatePageMetadata } from '@payloadcms/next/views';
import { getTranslation } from '@payloadcms/translations';
import type { Metadata } from 'next';
import { ownTitle } from '../../../../admin/titles.ts';
import { languageOfStaff } from '../../../../i18n/staff-language.ts';
import { text } from '../../../../i18n/texts.ts';
import config from '../../../../payload.config.ts';
import { importMap } from '../importMap.js';

interface Props {
  params: Promise<{ segments: string[] }>;
  searchParams: Promise<Record<string, string | string[]>>;
}

/** Payload names views of ours in one language alone, and what is beside the edit view as if it were that. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const told = await generatePageMetadata({ config, params, searchParams });
  const own = ownTitle((await params).segments);
  if (!own) return told;
  const sanitized = await config;
  const { collections, globals, admin } = sanitized;
  const i18n = await getNextRequestI18n({ config: sanitized });
  const label =
    collections.find(({ slug }) => slug === own.of)?.labels.singular ??
    globals.find(({ slug }) => slug === own.of)?.label;
  const words = [text(own.key)[languageOfStaff({ i18n })], label && getTranslation(label, i18n)];
  return { ...told, title: `${words.filter(Boolean).join(' – ')}${admin.meta.titleSuffix}` };
}

export default function Page({ params, searchParams }: Props) {
  return RootPage({ config, params, searchParams, importMap });
}
