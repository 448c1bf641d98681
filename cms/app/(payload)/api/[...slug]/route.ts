import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes';
import config from '../../../../payload.config.ts';
import { guardRest } from '../../../../rest/guard.ts';
import { openFirst } from '../../../../rest/open-first.ts';
import { uploadsInTurn } from '../../../../rest/uploads-in-turn.ts';

type Handler = ReturnType<typeof REST_GET>;

const guarded =
  (answer: Handler): Handler =>
  async (request, context) => {
    const opened = await config;
    const inTurn = () => uploadsInTurn(request, () => answer(request, context));
    return guardRest(request, opened, () => openFirst(request, opened, inTurn));
  };

export const GET = guarded(REST_GET(config));
export const POST = guarded(REST_POST(config));
export const DELETE = guarded(REST_DELETE(config));
export const PATCH = guarded(REST_PATCH(config));
export const PUT = guarded(REST_PUT(config));
export const OPTIONS = guarded(REST_OPTIONS(config));
