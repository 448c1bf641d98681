import { environment } from '../../common/environment.ts';
import { fill, text, type TextKey } from '../i18n/texts.ts';
import { composeLetter, type Letter } from '../mail/letter.ts';
import { confirmAddress, type Wish } from './links.ts';

/** Asks whoever reads the mail of an address whether they want letters. @param name of the site */
export function writeConfirmation(wish: Wish, name: string, now: Date): Letter {
  const say = (key: TextKey) => fill(text(key)[wish.language], { name });
  return composeLetter(wish.language, {
    ...{ subject: say('subscription.confirm.subject'), name: '' },
    ...{ link: confirmAddress(wish, now), place: environment.siteUrl },
    before: [say('subscription.confirm.lede')],
    action: say('subscription.confirm.action'),
    after: [say('subscription.confirm.lasts'), say('subscription.confirm.ignore')],
  });
}
