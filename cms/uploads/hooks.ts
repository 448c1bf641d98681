import type { CollectionConfig } from 'payload';
import { staffCollection } from '../collections/common.ts';
import { makeCuts, removeCuts, removeFormerCuts } from './crops/cuts.ts';
import { keepFileFacts, keepPictureFacts } from './keep-facts.ts';
import { removeRefused } from './made-files.ts';
import { makeMasters, removeFormerMasters, removeMasters } from './masters.ts';
import { storeOther, takeOther, tellOther } from './other-language.ts';
import { receiveUpload, tellTooDear, tellTooLarge } from './receive-upload.ts';
import { bringBackReplaced, dropReplaced, noteArrived } from './replaced-files.ts';
import { keepUsed } from './keep-used.ts';
import { keepFileOnRestore, noteRestore } from './restore.ts';

const common = {
  ...staffCollection.hooks,
  beforeOperation: [...staffCollection.hooks.beforeOperation, noteRestore, keepUsed, receiveUpload],
  afterError: [bringBackReplaced, tellTooLarge, tellTooDear],
} satisfies CollectionConfig['hooks'];

const { afterChange } = staffCollection.hooks;

/** What is done beside Payload's own when a picture or a file comes, changes or goes. */
export const uploadHooks = {
  media: {
    ...common,
    beforeChange: [takeOther, keepPictureFacts, makeCuts, makeMasters, noteArrived, keepFileOnRestore],
    afterChange: [dropReplaced, removeFormerCuts, removeFormerMasters, ...afterChange, storeOther],
    afterDelete: [...common.afterDelete, removeCuts, removeMasters],
    afterError: [removeRefused, ...common.afterError],
    beforeRead: [tellOther],
  },
  files: {
    ...common,
    beforeChange: [noteArrived, keepFileFacts, keepFileOnRestore],
    afterChange: [dropReplaced, ...afterChange],
  },
} satisfies Record<string, CollectionConfig['hooks']>;
