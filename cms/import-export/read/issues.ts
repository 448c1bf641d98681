import { userErrors, type UserError } from '../../../common/errors.ts';
import type { Position } from '../context.ts';

/** Collects what is wrong with a folder, so that all of it can be told at once. */
export interface Issues {
  add(file: string, message: string, position?: Position): void;
  /** @throws UserError that lists all issues, if there are any */
  throwAny(): void;
}

export function collectIssues(folder: string): Issues {
  const found: { file: string; position: Position; message: string }[] = [];
  return {
    add: (file, message, position = { line: 1 }) => found.push({ file, position, message }),
    throwAny: () => {
      if (found.length > 0) throw errorOf(folder, found.toSorted(inReadingOrder).map(sentence));
    },
  };
}

interface Issue {
  file: string;
  position: Position;
  message: string;
}

function errorOf(folder: string, sentences: string[]): UserError {
  return userErrors.contentInvalid(folder, [...new Set(sentences)]);
}

function inReadingOrder(one: Issue, other: Issue): number {
  return one.file.localeCompare(other.file) || one.position.line - other.position.line;
}

function sentence({ file, position, message }: Issue): string {
  const column = position.column === undefined ? '' : `:${position.column}`;
  return `${file}:${position.line}${column}: ${message}.`;
}
