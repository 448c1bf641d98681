import type { APIRoute } from 'astro';
import { canceledTtNinjs, ttNinjsList, ttNinjsOf } from '../feeds/tt-ninjs.ts';
import { wireResponse } from '../feeds/wire-response.ts';

const format = { release: ttNinjsOf, canceled: canceledTtNinjs, list: ttNinjsList };

/** Press releases as TT's variant of ninjs: one of them, or a list. */
export const GET: APIRoute = ({ locals, url }) => wireResponse(url, format, locals);
