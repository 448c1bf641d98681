import { expect } from 'vitest';
import type { Language } from '../../common/languages.ts';
import type { Answer, Staff } from './rest.ts';

type Values = Record<string, unknown>;

/** What staff do in a collection, by the very requests that the buttons of the admin make. */
export interface Acts {
  create(data: Values): Promise<number>;
  autosave(id: number, data: Values): Promise<Answer>;
  /** Of a collection without drafts, where saved is saved. */
  save(id: number, data: Values, language?: Language): Promise<Answer>;
  publish(id: number, data?: Values): Promise<Answer>;
  unpublish(id: number): Promise<Answer>;
  /** From the list, with documents ticked. */
  unpublishMany(...ids: number[]): Promise<Answer>;
  publishMany(...ids: number[]): Promise<Answer>;
  trash(id: number): Promise<Answer>;
  trashMany(...ids: number[]): Promise<Answer>;
  restore(id: number, as?: 'draft' | 'published'): Promise<Answer>;
  restoreMany(ids: number[], as?: 'draft' | 'published'): Promise<Answer>;
  deleteForGood(id: number): Promise<Answer>;
  duplicate(id: number): Promise<Answer>;
  /** The id of a copy that was made. */
  copy(id: number): Promise<number>;
  restoreVersion(version: number, asDraft?: boolean): Promise<Answer>;
  /** The newest text, a draft or not; also in the trash. */
  newest(id: number, language?: Language): Promise<Values>;
  /** What is stored beside drafts: of a published document, what is published. */
  stored(id: number, language?: Language): Promise<Values>;
  /** The history, newest first. */
  versions(id: number): Promise<Version[]>;
}

export interface Version {
  id: number;
  autosave: boolean | null;
  version: Values;
}

/** @param work the language menu of the admin, which is also that of a document that is made */
export function actsIn(collection: string, staff: Staff, work: Language = 'sv'): Acts {
  const path = `/${collection}`;
  const hasDrafts = ['press-releases', 'case-studies', 'guides'].includes(collection);
  const ticked = (ids: number[], trash = false) =>
    [
      `locale=${work}&limit=0`,
      ...ids.map((id, index) => `where[and][0][id][in][${index}]=${id}`),
      ...(trash ? ['trash=true', 'where[and][1][deletedAt][exists]=true'] : []),
    ].join('&');
  const inTrash = (id: number) =>
    `trash=true&where[and][0][id][equals]=${id}&where[and][1][deletedAt][exists]=true`;
  const back = (as: string) => ({ deletedAt: null, ...(hasDrafts && { _status: as }) });
  const read = async (id: number, draft: boolean, language: Language) => {
    const { status, body } = await staff.get(
      `${path}/${id}?depth=0&draft=${draft}&trash=true&locale=${language}`,
    );
    expect(status, JSON.stringify(body)).toBe(200);
    return body as Values;
  };

  return {
    async create(data) {
      const drafts = hasDrafts ? '&draft=true' : '';
      const { status, body } = await staff.post(`${path}?locale=${work}&depth=0${drafts}`, data);
      expect(status, JSON.stringify(body)).toBe(201);
      return body.doc.id as number;
    },
    autosave: (id, data) =>
      staff.patch(`${path}/${id}?locale=${work}&depth=0&draft=true&autosave=true`, {
        ...data,
        _status: 'draft',
      }),
    save: (id, data, language = work) => staff.patch(`${path}/${id}?locale=${language}&depth=0`, data),
    publish: (id, data = {}) =>
      staff.patch(`${path}/${id}?locale=${work}&depth=0`, { ...data, _status: 'published' }),
    unpublish: (id) =>
      staff.patch(`${path}/${id}?depth=0&fallback-locale=null&unpublishAllLocales=true`, {
        _status: 'draft',
      }),
    unpublishMany: (...ids) =>
      staff.patch(
        `${path}?locale=${work}&where[and][0][_status][not_equals]=draft&${ids
          .map((id, index) => `where[and][1][id][in][${index}]=${id}`)
          .join('&')}`,
        { _status: 'draft' },
      ),
    publishMany: (...ids) =>
      staff.patch(
        `${path}?locale=${work}&where[and][0][_status][not_equals]=published&${ids
          .map((id, index) => `where[and][1][id][in][${index}]=${id}`)
          .join('&')}&draft=true`,
        { _status: 'published' },
      ),
    // As the admin does when whoever is asked goes on.
    trash: (id) => staff.patch(`${path}/${id}?confirmUse=true`, { deletedAt: new Date().toISOString() }),
    trashMany: (...ids) => staff.patch(`${path}?${ticked(ids)}`, { deletedAt: new Date().toISOString() }),
    restore: (id, as = 'draft') => staff.patch(`${path}?${inTrash(id)}`, back(as)),
    restoreMany: (ids, as = 'draft') => staff.patch(`${path}?${ticked(ids, true)}`, back(as)),
    deleteForGood: (id) => staff.delete(`${path}?${inTrash(id)}`),
    duplicate: (id) =>
      staff.post(`${path}/${id}/duplicate?locale=${work}`, hasDrafts ? { _status: 'draft' } : {}),
    async copy(id) {
      const { status, body } = await this.duplicate(id);
      expect(status, JSON.stringify(body)).toBe(200);
      return body.doc.id as number;
    },
    restoreVersion: (version, asDraft = false) => staff.post(`${path}/versions/${version}?draft=${asDraft}`),
    newest: (id, language = work) => read(id, true, language),
    stored: (id, language = work) => read(id, false, language),
    async versions(id) {
      const query = `where[parent][equals]=${id}&sort=-updatedAt&limit=0&depth=0&locale=${work}&trash=true`;
      const { status, body } = await staff.get(`${path}/versions?${query}`);
      expect(status, JSON.stringify(body)).toBe(200);
      return body.docs as Version[];
    },
  };
}

/** Rich text of one paragraph: words, and where given a link to a document. */
export function paragraph(words: string, doc?: { relationTo: string; value: number }) {
  const block = { version: 1, direction: 'ltr', format: '', indent: 0 };
  const text = { type: 'text', version: 1, text: words, detail: 0, format: 0, mode: 'normal', style: '' };
  const fields = { linkType: 'internal', newTab: false, doc };
  const link = { ...block, type: 'link', version: 3, id: 'link', fields, children: [text] };
  const inside = { ...block, type: 'paragraph', textFormat: 0, textStyle: '', children: [doc ? link : text] };
  return { root: { ...block, type: 'root', children: [inside] } };
}

/** Rich text of one block. */
export function blockOf(blockType: string, fields: Values) {
  const block = { type: 'block', version: 2, format: '', fields: { id: 'block', blockType, ...fields } };
  return { root: { type: 'root', version: 1, direction: 'ltr', format: '', indent: 0, children: [block] } };
}
