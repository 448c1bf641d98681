/** The organisation's own colours, and why text in them can be read on every ground of the site. */

/** Six-digit hexadecimal, such as `#0a587f`. */
export type Hex = string;

export interface ThemeColours {
  /** Of links and buttons. */
  link?: Hex;
  /** Of labels and the mark. */
  accent?: Hex;
}

/** Where the style sheet with them stands. */
export const themeAddress = '/theme.css';

/** What text stands on, as in `styles/tokens.css`. */
export const grounds = {
  light: ['#ffffff', '#eff3f4'],
  dark: ['#12171b', '#1b2329'],
  deep: ['#12303f', '#0e2733'],
} as const satisfies Record<string, Hex[]>;

/** For text of any size; WCAG 2.2, success criterion 1.4.3. */
export const minContrast = 4.5;

const hex = /^#[0-9a-f]{6}$/;

/** @example readHex(' 0A587F ') // '#0a587f' */
export function readHex(typed: string): Hex | undefined {
  const colour = `#${typed.trim().replace(/^#/, '').toLowerCase()}`;
  return hex.test(colour) ? colour : undefined;
}

/** From 1 to 21; https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: Hex, b: Hex): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The least that a colour reaches on any of the grounds. */
export function contrastOn(colour: Hex, on: readonly Hex[]): number {
  return Math.min(...on.map((ground) => contrast(colour, ground)));
}

/** The nearest to a colour that can be read on light grounds; the colour itself where it can. */
export function readableOnLight(colour: Hex): Hex {
  return readable(colour, grounds.light, '#000000');
}

function readable(colour: Hex, on: readonly Hex[], towards: Hex): Hex {
  for (let share = 0; share <= 1; share += 0.02) {
    const mixed = mix(colour, towards, share);
    if (contrastOn(mixed, on) >= minContrast) return mixed;
  }
  return towards;
}

/**
 * The style sheet that puts the organisation's colours in the place of the site's own. Dark grounds get
 * the same hue, lightened until it can be read there.
 */
export function themeCss(colours: ThemeColours): string {
  const onDark = (colour: Hex) => readable(colour, grounds.dark, '#ffffff');
  const onDeep = (colour: Hex) => readable(colour, grounds.deep, '#ffffff');
  const { link, accent } = colours;
  const light = [
    ...(link ? [`--link:${readableOnLight(link)}`] : []),
    ...(accent ? [`--ember:${readableOnLight(accent)}`, `--ember-on-deep:${onDeep(accent)}`] : []),
  ];
  const dark = [
    ...(link ? [`--link:${onDark(link)}`] : []),
    ...(accent ? [`--ember:${onDark(accent)}`] : []),
  ];
  return `:root{${light.join(';')}}@media (prefers-color-scheme:dark){:root{${dark.join(';')}}}\n`;
}

export function hasColours({ link, accent }: ThemeColours): boolean {
  return link !== undefined || accent !== undefined;
}

function channels(colour: Hex): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Hex): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(colour: Hex, other: Hex, share: number): Hex {
  const others = channels(other);
  const mixed = channels(colour).map((value, at) => Math.round(value + ((others[at] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
