/** Makes files in a process of its own: what is wrong with a picture or a text must not end the publisher. */
import { constants, getPriority, setPriority } from 'node:os';
import type { FileToMake } from '../../common/view-model/files-to-make.ts';
import { createTypesetter, type Typesetter, type TypesetterPlaces } from './typesetter.ts';

export interface MakeRequest extends Pick<FileToMake, 'template' | 'data'> {
  places: TypesetterPlaces;
}

export type MakeAnswer = { bytes: Uint8Array } | { failure: string };

// Pages come first. Who was started to give way even more may not take that back.
const { PRIORITY_BELOW_NORMAL: priority } = constants.priority;
if (getPriority() < priority) setPriority(priority);

let typesetter: Promise<Typesetter> | undefined;

process.on('message', ({ places, ...file }: MakeRequest) => {
  typesetter ??= createTypesetter(places);
  typesetter
    .then((ready) => ready.make(file))
    .then(
      (bytes) => answer({ bytes }),
      (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }),
    );
});

function answer(made: MakeAnswer): void {
  process.send?.(made);
}
