import type { Language } from '../languages.ts';
import type { SubjectLink } from './links.ts';
import type { Picture } from './media.ts';

export interface Person {
  name: string;
  role?: string;
  /** Where it is not that of the page. */
  roleLanguage?: Language;
  email?: string;
  phone?: string;
  organisation?: SubjectLink;
  picture?: Picture;
}
