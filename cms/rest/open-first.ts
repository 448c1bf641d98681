import { getPayload, type SanitizedConfig } from 'payload';
import { errorResponse } from '../errors/error-response.ts';
import { outages } from '../errors/outage.ts';
import { languageOfRequest } from './guard.ts';

/** Answers that the database is away where Payload cannot even be opened: none of its hooks is asked then. */
export async function openFirst(
  request: Request,
  config: SanitizedConfig,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    await getPayload({ config, cron: true });
  } catch {
    const { key, status } = outages.database;
    return errorResponse(key, status, { i18n: { language: languageOfRequest(request, config) } });
  }
  return answer();
}
