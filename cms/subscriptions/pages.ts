import { createHash } from 'node:crypto';
import { kinds } from '../../common/addresses.ts';
import { escapeMarkup } from '../../common/html.ts';
import { languages, type Language } from '../../common/languages.ts';
import { policy } from '../../common/security-headers.ts';
import {
  paces,
  subscribedThings,
  subscriptionFields as names,
  type SubscribedThing,
} from '../../common/protocol/subscriptions.ts';
import { fill, text, type TextKey } from '../i18n/texts.ts';
import { secret } from '../press-links/plain-page.ts';
import type { Offered } from './offered.ts';
import type { Subscriber } from './store.ts';

/** Who is spoken to, and by whom. */
export interface Place {
  language: Language;
  /** Of the site. */
  name: string;
}

const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { margin: 0; background: light-dark(#fff, #12171b); color: light-dark(#14191d, #e8edef); overflow-wrap: break-word }
main { max-width: 38rem; margin: 8vh auto 12vh; padding: 0 1.5rem }
h1 { font-size: 1.75rem; line-height: 1.25 }
h2 { font-size: 1.25rem; margin: 0 }
a { color: light-dark(#0a587f, #8cc9ea); text-underline-offset: 0.16em }
fieldset { border: 0; margin: 1.75rem 0; padding: 0 }
legend { padding: 0; font-weight: 700 }
label { display: grid; grid-template-columns: auto 1fr; gap: 0.75rem; align-items: start; padding-block: 0.375rem }
input { inline-size: 1.375rem; block-size: 1.375rem; margin: 0.125rem 0 0; accent-color: light-dark(#0a587f, #8cc9ea) }
button { min-block-size: 2.75rem; padding: 0.5rem 1.25rem; border: 2px solid transparent; border-radius: 0.25rem; background: light-dark(#0a587f, #8cc9ea); color: light-dark(#fff, #12171b); font: inherit; font-weight: 700; cursor: pointer }
details { margin: 1.75rem 0; border-block: 1px solid light-dark(#ccd5d9, #3c474e); padding-block: 0.75rem }
dt { font-weight: 700 }
dd { margin: 0 0 0.75rem }
summary { min-block-size: 1.75rem; cursor: pointer; font-weight: 700 }
.said { border-inline-start: 0.375rem solid light-dark(#0a587f, #8cc9ea); padding: 0.5rem 1rem; background: light-dark(#eff3f4, #1b2329) }
.soft { color: light-dark(#4a555d, #b4bfc5) }
nav { margin-block-start: 2.5rem; border-block-start: 1px solid light-dark(#ccd5d9, #3c474e) }
:is(a, button, summary, input):focus-visible { outline: 3px solid light-dark(#14191d, #ffbf1f); outline-offset: 2px }`;

const pagePolicy = policy({
  'default-src': ["'none'"],
  'style-src': [`'sha256-${createHash('sha256').update(style).digest('base64')}'`],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
});

/** Asks whether the wish in the address is meant. No mail program that looks at links beforehand presses a button. */
export function askPage({ language, name }: Place, address: string): Response {
  const say = speaker(language, { name, address });
  return htmlPage(language, say('subscription.ask.title'), [
    `<p>${say('subscription.ask.lede')}</p>`,
    `<form method="post"><button type="submit">${say('subscription.ask.button')}</button></form>`,
  ]);
}

export interface Choosing {
  subscriber: Subscriber;
  offered: Record<SubscribedThing, Offered[]>;
  /** What has just been done. */
  said?: TextKey;
  /** Where it is changed, left and fetched. */
  links: { choices: string; leave: string; data: string };
}

/** What somebody gets, to be changed, and the ways to leave and to see what is stored. */
export function choicesPage(
  { language, name }: Place,
  { subscriber, offered, said, links }: Choosing,
): Response {
  const { address, choices, restsSince } = subscriber;
  const say = speaker(language, { name, address });
  const things = subscribedThings.filter((thing) => offered[thing].length > 0);
  const isNarrowed = things.some((thing) => choices[thing].length > 0);
  return htmlPage(language, said ? say(said) : say('subscription.title'), [
    said ? `<h2>${say('subscription.title')}</h2>` : '',
    `<p>${say('subscription.lede')}</p>`,
    restsSince ? `<p class="said">${say('subscription.rests')}</p>` : '',
    `<form method="post" action="${escapeMarkup(links.choices)}">`,
    group(
      say('subscription.pace'),
      paces.map((pace) =>
        input('radio', names.pace, pace, say(`subscription.pace.${pace}`), pace === choices.pace),
      ),
    ),
    group(
      say('subscription.kinds'),
      kinds.map((kind) =>
        input('checkbox', names.kind, kind, say(`collection.${kind}.plural`), choices.kinds.includes(kind)),
      ),
    ),
    group(
      say('subscription.languages'),
      languages.map((one) =>
        input(
          'checkbox',
          names.language,
          one,
          say(`subscription.language.${one}`),
          choices.languages.includes(one),
        ),
      ),
    ),
    things.length > 0
      ? `<details${isNarrowed ? ' open' : ''}><summary>${say('subscription.about')}</summary>
<p class="soft">${say('subscription.about.help')}</p>`
      : '',
    ...things.map((thing) =>
      group(
        say(`subscription.${thing}`),
        offered[thing].map(({ id, title }) =>
          input('checkbox', thing, String(id), escapeMarkup(title), choices[thing].includes(id)),
        ),
      ),
    ),
    things.length > 0 ? '</details>' : '',
    `<button type="submit">${say('subscription.save')}</button>`,
    '</form>',
    `<nav><p><a href="${escapeMarkup(links.leave)}">${say('mailing.letter.leave')}</a></p>`,
    `<p><a href="${escapeMarkup(links.data)}" download>${say('subscription.data')}</a></p></nav>`,
  ]);
}

export function leavePage({ language, name }: Place, choices: string): Response {
  const say = speaker(language, { name });
  return htmlPage(language, say('subscription.leave.title'), [
    `<p>${say('subscription.leave.lede')}</p>`,
    `<form method="post"><button type="submit">${say('subscription.leave.button')}</button></form>`,
    `<p><a href="${escapeMarkup(choices)}">${say('subscription.leave.keep')}</a></p>`,
  ]);
}

/** As HTML. */
function speaker(language: Language, values: Record<string, string>) {
  return (key: TextKey) => escapeMarkup(fill(text(key)[language], values));
}

function group(legend: string, inputs: string[]): string {
  return `<fieldset><legend>${legend}</legend>\n${inputs.join('\n')}\n</fieldset>`;
}

/** @param words HTML */
function input(
  type: 'radio' | 'checkbox',
  name: string,
  value: string,
  words: string,
  isChecked: boolean,
): string {
  return `<label><input type="${type}" name="${name}" value="${value}"${isChecked ? ' checked' : ''}><span>${words}</span></label>`;
}

/** A page in our own form. @param title HTML @param parts HTML */
export function htmlPage(language: Language, title: string, parts: string[]): Response {
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${parts.filter(Boolean).join('\n')}
</main>
</body>
</html>
`;
  return new Response(html, {
    headers: { ...secret, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy },
  });
}
