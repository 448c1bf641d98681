import type { CollectionConfig, Field } from 'payload';
import type { SubjectKind } from '../../common/addresses.ts';
import { subjectContext, subjectText } from '../fields/subject.ts';
import { labelled, text } from '../i18n/texts.ts';
import { publicEditView, staffCollection } from './common.ts';

/** A topic, region, organisation or project: a page of its own that gathers the documents about it. */
export function subjectCollection(kind: SubjectKind, own: Field[] = []): CollectionConfig {
  return {
    ...staffCollection,
    slug: kind,
    labels: { singular: text(`collection.${kind}`), plural: text(`collection.${kind}.plural`) },
    admin: {
      components: publicEditView,
      group: text('group.subjects'),
      description: text(`collection.${kind}.help`),
      useAsTitle: 'title',
      defaultColumns: ['title', 'slug', 'updatedAt'],
      listSearchableFields: ['title', 'slug'],
    },
    defaultSort: 'title',
    fields: labelled(kind, [...subjectText, ...own, ...subjectContext]),
  };
}
