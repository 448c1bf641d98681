import type { Picture } from './media.ts';
import type { Person } from './people.ts';
import type { Mailbox } from './settings.ts';
import type { Sender } from './subjects.ts';

/** What journalists come for, on one page. */
export interface PressRoom extends Mailbox {
  intro?: string;
  /** Whom journalists can call about anything, the first to be called first. */
  contacts: Person[];
  /** When somebody answers. */
  hours?: string;
  /** Whom to call at all other times, as staff wrote it. */
  onCallPhone?: string;
  /** Texts about the sender, to be used as they are. */
  boilerplates: { title: string; text: string }[];
  logos: PressLogo[];
  pictures: Picture[];
  /** Those that stand behind the news. */
  organisations: PressOrganisation[];
}

export interface PressLogo {
  picture: Picture;
  /** It is to be seen on a dark ground. */
  forDark: boolean;
}

export interface PressOrganisation extends Sender {
  logo?: Picture;
}
