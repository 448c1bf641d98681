import type { SubjectKind } from '../../common/addresses.ts';

/** Whether it keeps a text from being published, is asked about first, or is a quiet hint. */
export type Severity = 'blocks' | 'asks' | 'advises';

/** Something that is not right with a text before it is published, and what can be done about it. */
export interface Remark {
  /** The check that has found it. */
  check: string;
  severity: Severity;
  /** All of it as staff read it. */
  sentence: string;
  remedies: Remedy[];
}

/** One way to put it right, with the words of its button. */
export type Remedy = { label: string } & (
  | { act: 'go'; path: string }
  /** A picture, a person or another text, in a drawer beside this one, and the field of it that is meant. */
  | { act: 'open'; collection: string; id: number; path?: string }
  /** Lets readers see a topic or the like in the language of the text. */
  | { act: 'show'; collection: SubjectKind; id: number }
  /** The page as it looks when shared and in a search engine. */
  | { act: 'preview' }
);
