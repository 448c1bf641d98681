import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../publisher/store/catalogue.ts';
import type { DocumentRecord } from '../../../publisher/store/records.ts';
import { createCollectionIndex, type CollectionIndex } from '../../../publisher/store/collection-index.ts';
import { createTranslations } from '../../../publisher/store/translations.ts';
import {
  resolveRoute,
  createRouteHistory,
  noteChanges,
  type RouteHistory,
} from '../../../publisher/routes/route-history.ts';
import { formerAddresses, type Redirect } from '../../../publisher/routes/redirects.ts';
import type { Language } from '../../../common/languages.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const later = new Date('2026-12-01T10:00:00.000Z');

/** A site with nothing but guides, whose slugs tests change. */
function newSite() {
  const empty = () => createCollectionIndex<{ id: number }>([]);
  const language = () => ({
    documents: { 'press-releases': empty(), 'case-studies': empty(), guides: empty() },
    subjects: { topics: empty(), regions: empty(), organisations: empty(), projects: empty() },
  });
  const alone = () => createTranslations([]);
  const translations = { 'press-releases': alone(), 'case-studies': alone(), guides: alone() };
  const languages = { sv: language(), en: language() };
  const rest = { waiting: new Map(), withdrawn: new Map(), unreadable: [] };
  const catalogue = { in: languages, translations, ...rest } as unknown as Catalogue;
  const book = createRouteHistory();
  const guides = (at: Language) =>
    catalogue.in[at].documents.guides as CollectionIndex<Partial<DocumentRecord> & { id: number }>;
  const note = (id: number, at: Date) =>
    noteChanges(book, catalogue, [{ source: 'guides', documentId: id }], at);
  return {
    catalogue,
    book,
    show(id: number, slug: string, at: Language = 'sv', title = slug) {
      guides(at).put({ id, slug, title, pictures: [], publishedAt: now.toISOString() });
      return note(id, now);
    },
    /** Its row is there and cannot be read. */
    breakRow(id: number, slug: string, at: Language = 'sv') {
      guides(at).remove(id);
      const row = { source: 'guides', documentId: id, language: at, slug, visibleFrom: null, reason: '' };
      catalogue.unreadable.push(row);
      return note(id, now);
    },
    delete: (id: number) =>
      noteChanges(book, catalogue, [{ source: 'guides', documentId: id, isDeleted: true }], later),
    hide(id: number, at: Language = 'sv', when = now) {
      guides(at).remove(id);
      return note(id, when);
    },
  };
}

const answer = ({ book, catalogue }: { book: RouteHistory; catalogue: Catalogue }, address: string) => {
  const known = book.get(address);
  return known && resolveRoute(catalogue, known);
};
const redirects = (
  { book, catalogue }: { book: RouteHistory; catalogue: Catalogue },
  byStaff: Redirect[] = [],
) => formerAddresses(book, catalogue, byStaff);

describe('A former address', () => {
  it('leads to the page of a document whose row cannot be read, which stays', () => {
    const site = newSite();
    for (const slug of ['a', 'b']) site.show(1, slug);
    expect(site.breakRow(1, 'b')).toEqual([]);
    expect(answer(site, '/guider/b/')).toEqual({ page: true });
    expect(answer(site, '/guider/a/')).toEqual({ redirect: '/guider/b/' });
  });

  it('leads straight to where the document stands today, however often it has moved', () => {
    const site = newSite();
    for (const slug of ['a', 'b', 'c']) site.show(1, slug);
    expect(answer(site, '/guider/a/')).toEqual({ redirect: '/guider/c/' });
    expect(answer(site, '/guider/b/')).toEqual({ redirect: '/guider/c/' });
    expect(answer(site, '/guider/c/')).toEqual({ page: true });
  });

  it('is no loop when the document moves back', () => {
    const site = newSite();
    for (const slug of ['a', 'b', 'a']) site.show(1, slug);
    expect(redirects(site)).toEqual({ redirects: [{ from: '/guider/b/', to: '/guider/a/' }], gone: [] });
  });

  it('belongs to the document that took it over, from then on', () => {
    const site = newSite();
    site.show(1, 'a');
    site.show(1, 'b');
    site.show(2, 'a');
    expect(answer(site, '/guider/a/')).toEqual({ page: true });
    site.show(2, 'c');
    expect(answer(site, '/guider/a/')).toEqual({ redirect: '/guider/c/' });
    expect(answer(site, '/guider/b/')).toEqual({ page: true });
  });

  it('may be swapped for that of another document', () => {
    const site = newSite();
    site.show(1, 'a');
    site.show(2, 'b');
    site.show(1, 'c');
    site.show(2, 'a');
    site.show(1, 'b');
    expect(answer(site, '/guider/a/')).toEqual({ page: true });
    expect(answer(site, '/guider/b/')).toEqual({ page: true });
    expect(answer(site, '/guider/c/')).toEqual({ redirect: '/guider/b/' });
  });
});

describe('A withdrawn document', () => {
  it('leaves all its addresses with the time of its withdrawal, until it is back', () => {
    const site = newSite();
    site.show(1, 'a');
    site.show(1, 'b');
    site.hide(1);
    expect(site.hide(1, 'sv', later)).toEqual([]);
    for (const address of ['/guider/a/', '/guider/b/'])
      expect(answer(site, address)).toEqual({ gone: { at: now.toISOString(), title: 'b' } });

    site.show(1, 'b');
    expect(answer(site, '/guider/a/')).toEqual({ redirect: '/guider/b/' });
    site.hide(1, 'sv', later);
    expect(answer(site, '/guider/a/')).toEqual({ gone: { at: later.toISOString(), title: 'b' } });
  });

  it('leaves the title that readers had last, and none when it is deleted for good', () => {
    const site = newSite();
    site.show(1, 'a', 'sv', 'Första');
    site.show(1, 'a', 'sv', 'Andra');
    site.hide(1);
    expect(answer(site, '/guider/a/')).toEqual({ gone: { at: now.toISOString(), title: 'Andra' } });
    site.delete(1);
    expect(answer(site, '/guider/a/')).toEqual({ gone: { at: now.toISOString() } });
  });

  it('leaves no title while it waits for another time', () => {
    const site = newSite();
    site.show(1, 'a');
    site.catalogue.waiting.set('guides 1', { kind: 'guides', id: 1, at: later });
    site.hide(1);
    expect(answer(site, '/guider/a/')).toEqual({ gone: { at: now.toISOString() } });
  });

  it('is withdrawn in its language alone', () => {
    const site = newSite();
    site.show(1, 'a');
    site.show(2, 'a', 'en');
    site.hide(2, 'en');
    expect(redirects(site)).toEqual({ redirects: [], gone: ['/en/guides/a/'] });
  });

  it('leaves nothing when it was never public', () => {
    expect(newSite().hide(1)).toEqual([]);
  });
});

describe('Redirects of staff', () => {
  const site = newSite();
  site.show(1, 'a');
  site.show(1, 'b');
  site.show(2, 'borta');
  site.hide(2);

  it.each([
    ['lead straight to the end', '/kampanj', '/guider/a/', '/guider/b/'],
    ['may lead elsewhere', '/kampanj', 'https://example.org/', 'https://example.org/'],
    ['win over what a changed slug has left', '/guider/a', '/guider/', '/guider/'],
    ['keep what is asked on the way', '/kampanj', '/guider/a/?q=å#del', '/guider/b/?q=å'],
    ['win over a withdrawn page', '/guider/borta/', '/guider/', '/guider/'],
  ])('%s', (_, from, to, end) => {
    const { redirects: all, gone } = redirects(site, [{ from, to }]);
    expect(all).toContainEqual({ from, to: end });
    expect(gone).toEqual(from.includes('borta') ? [] : ['/guider/borta/']);
  });

  it.each([
    ['a document', '/guider/b/'],
    ['a document, written without its slash', '/guider/b'],
    ['a list', '/guider/'],
    ['the home page', '/'],
    ['an archive', '/guider/2026/'],
  ])('never come before %s', (_, from) => {
    const { redirects: all } = redirects(site, [{ from, to: '/annat/' }]);
    expect(all).toEqual([{ from: '/guider/a/', to: '/guider/b/' }]);
  });

  it('are left out when they lead in a circle, on their own or with others', () => {
    const circle = [
      { from: '/x', to: '/y/' },
      { from: '/y', to: '/x' },
      { from: '/z', to: '/z/' },
      { from: '/in', to: '/x' },
    ];
    expect(redirects(site, circle).redirects).toEqual([{ from: '/guider/a/', to: '/guider/b/' }]);
  });
});
