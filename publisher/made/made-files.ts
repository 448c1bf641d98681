import path from 'node:path';
import type { FileToMake } from '../../common/view-model/files-to-make.ts';
import { bundleFingerprint } from '../render/renderer.ts';
import { keyOf, openMadeStore, type MadeFile, type MadeStore } from './made-store.ts';

/** A file that a page wants and nobody has made. */
export interface WantedFile extends FileToMake {
  key: string;
  /** The page that wants it. */
  page: string;
}

/** The files that pages have beside them, as whoever renders pages meets them. */
export interface MadeFiles {
  store: MadeStore;
  /** The folder that readers see, which has former files of pages. */
  publicLink: string;
  keyOf(file: FileToMake): string;
  /** Makes a file while its page waits. Without it pages stand before their files are made. */
  makeNow?: ((file: WantedFile) => Promise<MadeFile | undefined>) | undefined;
}

/** What it takes to open them, in whatever thread. */
export interface MadeFilesOptions {
  /** The folder of the built site. */
  bundle: string;
  /** Where files are kept that have been made. */
  folder: string;
  publicLink: string;
}

export async function openMadeFiles({ bundle, folder, publicLink }: MadeFilesOptions): Promise<MadeFiles> {
  const templates = await bundleFingerprint(path.join(bundle, 'typeset'));
  return { store: openMadeStore(folder), publicLink, keyOf: (file) => keyOf(file, templates) };
}
