import type { PayloadRequest } from 'payload';

interface FieldError {
  label?: string;
  message: string;
}

/** Why something was refused, field by field, for a list that shows one line for each document. */
export function reasonOf(error: unknown, req: PayloadRequest): string {
  if (!(error instanceof Error)) return req.t('error:unknown');
  const fields = fieldErrors('data' in error ? error.data : undefined);
  if (fields.length > 0)
    return fields.map(({ label, message }) => (label ? `${label}: ${message}` : message)).join(' ');
  if ('status' in error && typeof error.status === 'number' && error.status < 500) return error.message;
  req.payload.logger.error({ err: error, msg: 'One of several documents could not be changed.' });
  return req.t('error:unknown');
}

function fieldErrors(data: unknown): FieldError[] {
  if (typeof data !== 'object' || data === null || !('errors' in data)) return [];
  return Array.isArray(data.errors) ? data.errors : [];
}
