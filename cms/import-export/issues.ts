import { userErrors, type UserError } from '../../common/errors.ts';
import type { Place } from './context.ts';

/** Collects what is wrong with a folder, so that all of it can be told at once. */
export interface Complaints {
  add(file: string, message: string, place?: Place): void;
  /** @throws UserError that lists all complaints, if there are any */
  throwAny(): void;
}

export function openComplaints(folder: string): Complaints {
  const found: { file: string; place: Place; message: string }[] = [];
  return {
    add: (file, message, place = { line: 1 }) => found.push({ file, place, message }),
    throwAny: () => {
      if (found.length > 0) throw problemOf(folder, found.toSorted(inReadingOrder).map(sentence));
    },
  };
}

interface Complaint {
  file: string;
  place: Place;
  message: string;
}

function problemOf(folder: string, sentences: string[]): UserError {
  return userErrors.contentInvalid(folder, [...new Set(sentences)]);
}

function inReadingOrder(one: Complaint, other: Complaint): number {
  return one.file.localeCompare(other.file) || one.place.line - other.place.line;
}

function sentence({ file, place, message }: Complaint): string {
  const column = place.column === undefined ? '' : `:${place.column}`;
  return `${file}:${place.line}${column}: ${message}.`;
}
