import type { Language } from '../common/languages.ts';
import type { PressRelease } from '../common/view-model/press-releases.ts';
import type { Sender } from '../common/view-model/subjects.ts';
import { plainText } from './rich-text/plain.ts';

type Told = Pick<PressRelease, 'boilerplate' | 'senders'>;

/** What the part about whom a press release comes from is called. */
export function sendersTitle({ senders }: Pick<Told, 'senders'>, t: App.Locals['t']): string {
  const [only, ...others] = senders;
  return only && others.length === 0 ? t('press.about', { name: only.title }) : t('press.about-senders');
}

/** The organisations, with what is said of each: nothing where the standing text says it, or in another language. */
export function sendersTold({ boilerplate = [], senders }: Told, language: Language): Sender[] {
  const told = plainText(boilerplate).toLocaleLowerCase(language);
  return senders.map(({ lede, ...sender }) => {
    const isTold = sender.language !== language || told.includes(sender.title.toLocaleLowerCase(language));
    return isTold || lede === undefined ? sender : { ...sender, lede };
  });
}
