import type { Endpoint } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { slugify } from '../../common/slugify.ts';
import { refusedResponse } from '../access/refusal.ts';
import { isId } from '../database/id.ts';
import { errorResponse } from '../errors/error-response.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import { gatherMaterial } from './write/gather.ts';
import { wholeText } from './write/whole-text.ts';
import { writeWord } from './write/write-word.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The newest draft of a document as a Word file: `GET /api/<kind>/:id/word`. */
export function toWord(kind: Kind): Endpoint {
  return {
    path: '/:id/word',
    method: 'get',
    handler: async (req) => {
      const refused = refusedResponse(req, 'read drafts');
      if (refused) return refused;
      const id = Number(req.routeParams?.['id']);
      const document = isId(id)
        ? await req.payload.findByID({
            ...{ collection: kind, id, draft: true, depth: 0, overrideAccess: false, disableErrors: true },
            req,
          })
        : null;
      if (!document) return errorResponse('word.refused.gone', 404, req);
      const { language, lede } = document;
      const { flattenedFields } = req.payload.collections[kind].config;
      const body = wholeText(document, flattenedFields, language);
      const title = document.title || text('word.untitled')[languageOfStaff(req)];
      const material = await gatherMaterial(body, language, req);
      const file = await writeWord({ title, lede: lede ?? '', text: body, language }, material);
      return new Response(new Uint8Array(file), {
        headers: {
          'Content-Type': type,
          'Content-Disposition': `attachment; filename="${nameOf(title)}.docx"`,
        },
      });
    },
  };
}

function nameOf(title: string): string {
  return slugify(title) || 'bruket';
}
