import type { CollectionConfig } from 'payload';
import { staffCollection } from '../collections/common.ts';
import { keepFileFacts, keepPictureFacts } from './keep-facts.ts';
import { receiveUpload, tellTooDear, tellTooLarge } from './receive-upload.ts';
import { bringBackReplaced, dropReplaced, noteArrived } from './replaced-files.ts';
import { keepFileOnRestore, noteRestore } from './restore.ts';

const common = {
  ...staffCollection.hooks,
  beforeOperation: [...staffCollection.hooks.beforeOperation, noteRestore, receiveUpload],
  afterError: [bringBackReplaced, tellTooLarge, tellTooDear],
} satisfies CollectionConfig['hooks'];

const { afterChange } = staffCollection.hooks;

/** What is done beside Payload's own when a picture or a file comes, changes or goes. */
export const uploadHooks = {
  media: {
    ...common,
    beforeChange: [noteArrived, keepPictureFacts, keepFileOnRestore],
    afterChange: [dropReplaced, ...afterChange],
  },
  files: {
    ...common,
    beforeChange: [noteArrived, keepFileFacts, keepFileOnRestore],
    afterChange: [dropReplaced, ...afterChange],
  },
} satisfies Record<string, CollectionConfig['hooks']>;
