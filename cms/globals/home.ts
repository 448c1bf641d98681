import type { GlobalConfig } from 'payload';
import { kinds } from '../../common/addresses.ts';
import { cleanGlobalTexts } from '../hooks/clean-texts.ts';
import { recordGlobalChange } from '../published/record-change.ts';
import { labelled, text } from '../i18n/texts.ts';

/** What stands on the start page beside the newest documents. */
export const Home: GlobalConfig = {
  slug: 'home',
  label: text('global.home'),
  admin: { group: text('group.publish'), description: text('global.home.help') },
  versions: { max: 20 },
  hooks: { beforeOperation: [cleanGlobalTexts], afterChange: [recordGlobalChange] },
  fields: labelled('home', [
    { name: 'title', type: 'text', localized: true },
    { name: 'lede', type: 'textarea', localized: true },
    { name: 'featured', type: 'relationship', relationTo: [...kinds], hasMany: true, maxRows: 6 },
  ]),
};
