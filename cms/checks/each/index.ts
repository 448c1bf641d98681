import type { Check, Checked } from '../checked.ts';
import type { Remark, Severity } from '../remark.ts';
import { altTexts } from './alt-texts.ts';
import { appearance } from './appearance.ts';
import { body } from './body.ts';
import { contacts } from './contacts.ts';
import { deadLinks } from './dead-links.ts';
import { lede } from './lede.ts';
import { mainPicture } from './main-picture.ts';
import { outsideLinks } from './outside-links.ts';
import { pictureFacts } from './picture-facts.ts';
import { pictureRights } from './picture-rights.ts';
import { quotes } from './quotes.ts';
import { readingLevel } from './reading-level.ts';
import { subjects } from './subjects.ts';
import { time } from './time.ts';
import { translation } from './translation.ts';

/** In the order of the form. */
const checks: Check[] = [
  ...[
    time,
    translation,
    lede,
    mainPicture,
    altTexts,
    pictureFacts,
    pictureRights,
    body,
    quotes,
    readingLevel,
  ],
  ...[contacts, subjects, deadLinks, outsideLinks, appearance],
];

const order: Severity[] = ['blocks', 'asks', 'advises'];

/** All that is not right with a text: what keeps it from being published first, hints last. */
export function remarksOn(checked: Checked): Remark[] {
  const remarks = checks.flatMap((check) => check(checked));
  return order.flatMap((severity) => remarks.filter((remark) => remark.severity === severity));
}
