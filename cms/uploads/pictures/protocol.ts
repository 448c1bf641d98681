import type { UploadIssue } from '../inspect.ts';
import type { Embedded } from './embedded.ts';

/** A picture by the number that the CMS gave its bytes; they are sent when the other process lacks them. */
export interface Request {
  picture: number;
  bytes?: Uint8Array;
  task: Task;
}

export type Task =
  | { kind: 'examine'; mimetype: string; preparedAs: number }
  | { kind: 'measure' }
  /** What the file says of the picture. */
  | { kind: 'read embedded' }
  | { kind: 'make'; steps: Step[] };

/** A call of a method of sharp, or what takes several. */
export type Step =
  | { method: 'resize'; options: Resize }
  | { method: 'extract'; options: Region }
  /** Into a square with sides of so many pixels, of the picture itself; never enlarged. */
  | { method: 'fit'; side: number }
  | { method: 'toFormat'; format: Format; options: object };

export type Format = 'avif' | 'jpeg' | 'png' | 'webp';

export interface Resize {
  width?: number | undefined;
  height?: number | undefined;
  fit?: 'contain' | 'cover' | 'fill' | 'inside' | 'outside' | undefined;
  position?: number | string | undefined;
  withoutEnlargement?: boolean | undefined;
}

export interface Region {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** In pixels, as a viewer shows the picture: of one frame, and the right way up. */
export interface Measures {
  width: number;
  height: number;
}

/** Why a picture is not taken, or the bytes to take in its place: `undefined` when it can stay as it is. */
export type Examined = { issue: UploadIssue } | { prepared: Uint8Array | undefined };

export interface Made {
  data: Uint8Array;
  info: Measures & { size: number };
}

/** What a task answers, by its kind. */
export interface Results {
  examine: Examined;
  measure: Measures;
  'read embedded': Embedded;
  make: Made;
}

export type Answer = { missing: true } | { result: Results[Task['kind']] } | { error: string };
