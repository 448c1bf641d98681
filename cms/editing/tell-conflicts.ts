import type { Config } from 'payload';
import type { ConflictData } from './conflict.ts';

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number];

/**
 * Lets the answer to a save that was refused say which fields two people wrote. Payload does so for errors of
 * its own class, of which the build for Next has two, and takes those of the other one for strangers.
 */
export const tellConflicts: AfterError = ({ error }) => {
  const data = 'data' in error ? error.data : undefined;
  if (error.name !== 'EditConflict' || !isConflictData(data)) return undefined;
  const told = { name: error.name, message: error.message, data: { ...data } };
  return { response: { errors: [told] }, status: 409 };
};

function isConflictData(data: unknown): data is ConflictData {
  return typeof data === 'object' && data !== null && 'conflicts' in data && 'revision' in data;
}
