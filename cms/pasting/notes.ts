import type { Component } from '../../common/protocol/published-store/rich-text.ts';
import { fragmentOf, linkAddress } from './links.ts';
import { oneLine } from './spaces.ts';

const noteOfWord = '[style*="mso-element:footnote"], [style*="mso-element:endnote"]';
const listOfNotes = '[style*="mso-element:footnote-list"], [style*="mso-element:endnote-list"]';

/**
 * The footnotes and endnotes of Word, Docs and LibreOffice, by their links in the text: a link to a note that
 * leads back to it. The notes themselves are taken out of the document.
 */
export function takeNotes(root: ParentNode): Map<Element, Component> {
  const links = [...root.querySelectorAll('a[href*="#"]')];
  const notes = new Map<Element, Element>();
  for (const [index, link] of links.entries()) {
    const back = links.slice(index + 1).find((other) => leadsTo(link, other) && leadsTo(other, link));
    const note = back && noteAround(back);
    if (note && !note.contains(link)) notes.set(link, withoutLink(note, back));
  }
  const found = new Map([...notes].map(([link, note]) => [link, footnote(note)]));
  for (const list of root.querySelectorAll(listOfNotes)) list.remove();
  return new Map([...found].flatMap(([link, note]) => (note ? [[link, note]] : [])));
}

function leadsTo(link: Element, place: Element): boolean {
  const fragment = fragmentOf(link);
  if (fragment === undefined) return false;
  const around = [place, place.parentElement, noteAround(place)];
  return place.getAttribute('name') === fragment || around.some((element) => element?.id === fragment);
}

function noteAround(link: Element): Element | null {
  return link.closest(noteOfWord) ?? link.closest('[id^="sdfootnote"], [id^="sdendnote"], li, p, div');
}

/** Takes the note from the text, and from the note the number that leads back. */
function withoutLink(note: Element, back: Element): Element {
  back.remove();
  note.remove();
  return note;
}

function footnote(note: Element): Component | undefined {
  const paragraphs = [...note.querySelectorAll('p')];
  const texts = (paragraphs.length > 0 ? paragraphs : [note]).map(({ textContent }) => oneLine(textContent));
  const text = texts.filter(Boolean).join(' ');
  const links = [...note.querySelectorAll('a[href]')];
  const [address] = links.flatMap((link) => linkAddress(link.getAttribute('href') ?? '') ?? []);
  return text
    ? { type: 'component', slug: 'footnote', values: { text, ...(address ? { address } : {}) } }
    : undefined;
}
