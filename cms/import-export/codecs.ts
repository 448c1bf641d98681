import type { FlattenedField, Option, RelationshipField, UploadField } from 'payload';
import { mapCodec, rowsCodec } from './codec-maps.ts';
import { dateCodec } from './codec-dates.ts';
import type { Codec } from './context.ts';
import { relationCodec } from './codec-relations.ts';
import { richTextCodec } from '../rich-text/codec.ts';
import { kindOf } from './values.ts';

/** How a field of any type that our content uses stands in the CMS and in a file. */
export function codecOf(field: FlattenedField): Codec {
  switch (field.type) {
    case 'text':
      return field.hasMany ? listOf(text) : text;
    case 'textarea':
    case 'email':
      return text;
    case 'number':
      return field.hasMany ? listOf(number) : number;
    case 'select':
      return field.hasMany ? listOf(choice(field.options)) : choice(field.options);
    case 'radio':
      return choice(field.options);
    case 'checkbox':
      return checkbox(field.defaultValue === true);
    case 'date':
      return dateCodec(field);
    case 'relationship':
    case 'upload':
      return hasMany(field) ? listOf(relationCodec(field)) : relationCodec(field);
    case 'group':
      return mapCodec(field.flattenedFields, codecOf);
    case 'array':
      return rowsCodec(field.flattenedFields);
    case 'richText':
      return richTextCodec(field);
    default:
      throw new Error(`Import and export know nothing of fields of the type ${field.type} (${field.name}).`);
  }
}

function hasMany(field: RelationshipField | UploadField): boolean {
  return field.hasMany === true;
}

const text: Codec = {
  empty: null,
  write: (stored) => (typeof stored === 'string' && stored !== '' ? stored : undefined),
  read: (value, context) => {
    if (typeof value === 'string') return value;
    context.addIssue(`must be a text, not ${kindOf(value)}; put it in quotes`);
    return null;
  },
};

const number: Codec = {
  empty: null,
  write: (stored) => (typeof stored === 'number' ? stored : undefined),
  read: (value, context) => {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    context.addIssue(
      `must be a number, not ${kindOf(value)}; write it without quotes and spaces, such as 12.5`,
    );
    return null;
  },
};

function choice(options: Option[]): Codec {
  const values = options.map((option) => (typeof option === 'string' ? option : option.value));
  return {
    ...text,
    read: (value, context) => {
      if (typeof value === 'string' && values.includes(value)) return value;
      context.addIssue(`must be one of ${values.join(', ')}`);
      return null;
    },
  };
}

function checkbox(usual: boolean): Codec {
  return {
    empty: usual,
    write: (stored) => (typeof stored !== 'boolean' || stored === usual ? undefined : stored),
    read: (value, context) => {
      if (typeof value === 'boolean') return value;
      context.addIssue(`must be true or false, not ${kindOf(value)}`);
      return usual;
    },
  };
}

function listOf(codec: Codec): Codec {
  return {
    empty: [],
    write: (stored, context) => {
      const items = Array.isArray(stored) ? stored.map((item) => codec.write(item, context)) : [];
      const present = items.filter((item) => item !== undefined);
      return present.length > 0 ? present : undefined;
    },
    read: (value, context) => {
      if (Array.isArray(value)) return value.map((item, index) => codec.read(item, context.at(index)));
      context.addIssue(
        `must be a list, not ${kindOf(value)}; write each item on a line of its own after "- "`,
      );
      return [];
    },
  };
}
