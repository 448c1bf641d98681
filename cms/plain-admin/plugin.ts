import type { CollectionConfig, DateField, Field, Plugin, Tab } from 'payload';

/**
 * What Payload's admin has for those who build with it is left out, and its dates are written as people write them.
 */
export const plainAdmin: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) => ({
    ...collection,
    admin: { ...collection.admin, hideAPIURL: true },
    fields: [...collection.fields.map(withDates), ...ownTimes(collection)],
  })),
  globals: config.globals?.map((global) => ({
    ...global,
    admin: { ...global.admin, hideAPIURL: true },
    fields: global.fields.map(withDates),
  })),
});

const Cell = '/admin/dates/date-cell.tsx#DateCell';

/** A list shows what stands below no list of its own. */
function withDates(field: Field): Field {
  if (field.type === 'date') return dated(field);
  if (field.type === 'tabs') return { ...field, tabs: field.tabs.map(tabWithDates) };
  if (field.type === 'row' || field.type === 'collapsible' || field.type === 'group')
    return { ...field, fields: field.fields.map(withDates) };
  return field;
}

function tabWithDates(tab: Tab): Tab {
  return { ...tab, fields: tab.fields.map(withDates) };
}

/** Written in the one form that people of both languages type, in weeks that begin on a Monday. */
function dated(field: DateField): DateField {
  const { date, components } = field.admin ?? {};
  const displayFormat = date?.pickerAppearance === 'dayAndTime' ? 'yyyy-MM-dd HH:mm' : 'yyyy-MM-dd';
  const form = { displayFormat, timeFormat: 'HH:mm', ...date, overrides: { calendarStartDay: 1 as const } };
  return { ...field, admin: { ...field.admin, date: form, components: { Cell, ...components } } };
}

/** As Payload makes them, but for how they are written. */
function ownTimes({ timestamps, trash, fields }: CollectionConfig): Field[] {
  if (timestamps === false) return [];
  const names = [['updatedAt'], ['createdAt'], trash ? ['deletedAt'] : []].flat();
  const known = new Set(fields.flatMap((field) => ('name' in field ? [field.name] : [])));
  return names
    .filter((name) => !known.has(name))
    .map((name) =>
      dated({
        name,
        type: 'date',
        index: true,
        label: ({ t }) => t(`general:${name as 'updatedAt' | 'createdAt' | 'deletedAt'}`),
        admin: { disableBulkEdit: true, hidden: true, date: { pickerAppearance: 'dayAndTime' } },
      }),
    );
}
