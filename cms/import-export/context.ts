import type { FlattenedField } from 'payload';

/** A position in a file or in a value of it; both begin at 1. */
export interface Position {
  line: number;
  column?: number | undefined;
}

interface Context {
  /** Given here, so that a codec can hold fields of any type without knowing all codecs. */
  codecOf(field: FlattenedField): Codec;
}

/** What writing a value to a file must know. */
export interface WriteContext extends Context {
  /** The file key of a document; `undefined` when it is gone or in the trash. */
  fileKeyOf(collection: string, id: unknown): string | undefined;
}

/** What reading a value from a file must know, and whom it tells what is wrong with it. */
export interface ReadContext extends Context {
  /** The id of the document with this file key; `undefined` when neither the folder nor the CMS has it. */
  idOf(collection: string, fileKey: string): number | undefined;
  /** The same for a part of the value: a key of a map or a place in a list. */
  at(part: string | number): ReadContext;
  /** Inside it nothing that is required may be missing. */
  whole(): ReadContext;
  /** Whether something required may be missing here: in a draft, and where the other language may have it. */
  readonly partial: boolean;
  /** Whether the text is a draft, in which the CMS takes what it would refuse to publish. */
  readonly draft: boolean;
  /** `issue` goes on after the value's name: "must be a number". `within`: the position inside the value. */
  addIssue(issue: string, within?: Position): void;
  /** Has the field's own rules look at a value, sooner or later. */
  validate(field: FlattenedField, value: unknown, within?: Position): void;
}

/** How a field's value stands in the CMS and in a file: one description for both ways. */
export interface Codec {
  /** From the CMS to the file; `undefined` is left out. */
  write(stored: unknown, context: WriteContext): unknown;
  /** From the file to the CMS. Reports a wrong value and returns {@link Codec.empty}. */
  read(value: unknown, context: ReadContext): unknown;
  /** What the CMS stores where the file says nothing. */
  empty: unknown;
}

/** A rich text in a file; the front matter shows it as a block of lines. */
export class MdxText {
  readonly mdx: string;

  constructor(mdx: string) {
    this.mdx = mdx;
  }
}
