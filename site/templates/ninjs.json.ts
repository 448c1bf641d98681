import type { APIRoute } from 'astro';
import { canceledNinjs, ninjsList, ninjsOf } from '../feeds/ninjs.ts';
import { wireResponse } from '../feeds/wire-response.ts';

const format = { release: ninjsOf, canceled: canceledNinjs, list: ninjsList };

/** Press releases as IPTC's ninjs: one of them, or a list. */
export const GET: APIRoute = ({ locals, url }) => wireResponse(url, format, locals);
