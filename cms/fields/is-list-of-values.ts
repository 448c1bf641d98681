import type { FlattenedField } from 'payload';

/** Whether a field holds several texts or numbers, in which Payload can neither look for anything nor sort by it. */
export function isListOfValues(field: FlattenedField | undefined): boolean {
  return (field?.type === 'text' || field?.type === 'number') && field.hasMany === true;
}
