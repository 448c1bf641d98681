import { expect, it } from 'vitest';
import { browserIn } from '../../../cms/accounts/sessions/browser.ts';

const mozilla = (system: string, rest: string) => `Mozilla/5.0 (${system}) ${rest}`;
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [mozilla('Windows NT 10.0; Win64; x64; rv:140.0', 'Gecko/20100101 Firefox/140.0'), 'Firefox, Windows'],
  [mozilla('X11; Linux x86_64', `${webkit} Chrome/140.0.0.0 Safari/537.36`), 'Chrome, Linux'],
  [mozilla('Windows NT 10.0', `${webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0`), 'Edge, Windows'],
  [mozilla('Macintosh; Intel Mac OS X 10_15_7', `${webkit} Version/18.0 Safari/605.1.15`), 'Safari, macOS'],
  [
    mozilla('iPhone; CPU iPhone OS 18_0 like Mac OS X', `${webkit} CriOS/140.0 Mobile Safari`),
    'Chrome, iPhone',
  ],
  [
    mozilla('Linux; Android 15', `${webkit} SamsungBrowser/28.0 Chrome/130 Mobile Safari`),
    'Samsung Internet, Android',
  ],
  ['curl/8.5.0', undefined],
  ['', undefined],
])('%s is known as %s', (userAgent, browser) => {
  expect(browserIn(userAgent)).toBe(browser);
});
