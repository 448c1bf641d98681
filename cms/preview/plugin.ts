import type { CollectionConfig, GlobalConfig, Plugin } from 'payload';
import { languages } from '../../common/languages.ts';
import { previewedAt } from './answer.ts';

/** What readers have in their hands, in CSS pixels. The words for them stand with the pane. */
const breakpoints = [
  { name: 'phone', label: 'Telefon', width: 390, height: 844 },
  { name: 'desktop', label: 'Dator', width: 1280, height: 800 },
];

const edit = { livePreview: { Component: '/admin/preview/pane.tsx#PreviewPane' } };

/** Shows beside the form of everything that has a page how that page will be. */
export const previewPages: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((one) =>
    previewedAt(one.slug, '1') ? previewedCollection(one) : one,
  ),
  globals: config.globals?.map((one) => (previewedAt('globals', one.slug) ? previewedGlobal(one) : one)),
});

function previewedCollection(collection: CollectionConfig): CollectionConfig {
  const { admin, slug } = collection;
  const url = (id: unknown, locale: string | undefined) =>
    typeof id === 'number' ? `/preview/${slug}/${id}${queryOf(locale)}` : null;
  return {
    ...collection,
    admin: {
      ...admin,
      preview: ({ id }, { locale }) => url(id, locale),
      livePreview: { breakpoints, url: ({ data, locale }) => url(data['id'], locale.code) },
      components: {
        ...admin?.components,
        views: { ...admin?.components?.views, edit: Object.assign({}, admin?.components?.views?.edit, edit) },
      },
    },
  };
}

function previewedGlobal(global: GlobalConfig): GlobalConfig {
  const { admin, slug } = global;
  return {
    ...global,
    admin: {
      ...admin,
      livePreview: { breakpoints, url: ({ locale }) => `/preview/globals/${slug}${queryOf(locale.code)}` },
      components: { ...admin?.components, views: { ...admin?.components?.views, edit } },
    },
  };
}

function queryOf(locale: string | undefined): string {
  const language = languages.find((one) => one === locale);
  return language ? `?locale=${language}` : '';
}
