import type { CollectionConfig } from 'payload';

type Kind = Pick<CollectionConfig, 'auth' | 'trash' | 'upload'>;

/** What Payload itself says of every document. */
const ofAll = ['id', 'createdAt', 'updatedAt', 'globalType'];

const ofUploads = ['filename', 'mimeType', 'filesize', 'width', 'height', 'url', 'thumbnailURL', 'sizes'];

const ofAccounts = [
  ...[
    'hash',
    'salt',
    'sessions',
    'loginAttempts',
    'lockUntil',
    '_verified',
    '_verificationToken',
    'invitedAt',
  ],
  ...['resetPasswordToken', 'resetPasswordExpiration', 'resetPasswordRequestedAt'],
  ...['collection', '_sid', '_strategy', 'apiKey', 'apiKeyIndex', 'enableAPIKey'],
];

/** The data without what nobody may write; of a thing that can be thrown away, the time of it may stay. */
export function withoutSystemFields(data: object, kind: Kind, operation: string): Record<string, unknown> {
  const names = new Set([
    ...ofAll,
    ...(kind.upload ? ofUploads : []),
    ...(kind.auth ? ofAccounts : []),
    ...(kind.trash && operation !== 'create' ? [] : ['deletedAt']),
  ]);
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.has(name)));
}

const isoTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Of `deletedAt`: a time, as the admin writes it, or nothing. */
export function isTimeOrNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && isoTime.test(value) && !Number.isNaN(Date.parse(value));
}
