import type { Kind } from '../addresses.ts';
import type { CaseStudy } from './case-studies.ts';
import type { Guide } from './guides.ts';
import type { PressRelease } from './press-releases.ts';

export type Document = PressRelease | CaseStudy | Guide;
export type DocumentOf<K extends Kind> = Extract<Document, { kind: K }>;
