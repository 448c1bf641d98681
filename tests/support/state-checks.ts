/// <reference lib="dom" />

/**
 * Runs in the page, so it stands on nothing outside itself. Puts a class in the place of each pseudo-class of a state
 * (`:hover` becomes `.is-hover`), which weighs the same: one look then tells of all elements in that state at once.
 */
export async function statesAsClasses(): Promise<void> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  for (const sheet of sheets) {
    const css = await (await fetch(sheet.href)).text();
    const style = document.createElement('style');
    style.textContent = css.replace(/:(hover|active|visited|disabled|focus-visible)(?![\w-])/g, '.is-$1');
    sheet.replaceWith(style);
  }
  const still = document.createElement('style');
  still.textContent = '*, ::before, ::after { transition: none !important; animation: none !important; }';
  document.head.append(still);
}

export type State = 'rest' | 'hover' | 'active' | 'visited' | 'disabled' | 'focus-visible';

/** What in the page cannot be read, or whose focus cannot be seen, in a state; runs in the page. */
export function findFaint(state: State): string[] {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const targets = 'a[href], button, summary, input, select, textarea, label, [role="option"], [tabindex="0"]';
  const inState = {
    rest: '',
    hover: targets,
    active: 'a[href], button, summary, label',
    visited: 'a[href]',
    disabled: 'button, input, select, textarea',
    'focus-visible': 'a[href], button, summary, input, select, textarea, [tabindex="0"]',
  }[state];
  const marked = inState ? [...document.querySelectorAll(inState)] : [];
  for (const element of marked) element.classList.add(`is-${state}`);
  const found = [
    ...textElements().flatMap(faintText),
    ...(state === 'focus-visible' ? marked.filter(isSeen).flatMap(faintFocus) : []),
  ];
  for (const element of marked) element.classList.remove(`is-${state}`);
  return [...new Set(found)];

  function textElements(): Element[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const elements = new Set<Element>();
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent && walker.currentNode.textContent?.trim() && !parent.closest('script, style, option'))
        elements.add(parent);
    }
    for (const field of document.querySelectorAll('.search input, select, textarea')) elements.add(field);
    return [...elements].filter(isSeen);
  }

  function isSeen(element: Element): boolean {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && !element.closest('.visually-hidden:not(:focus), .skip');
  }

  function faintText(element: Element): string[] {
    const style = getComputedStyle(element);
    const behind = backdrop(element);
    if (!behind) return [`${nameOf(element)}: text on a picture`];
    const ratio = contrast(over(parse(style.color), behind), behind);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    return ratio >= (isLarge ? 3 : 4.5) - 0.01 ? [] : [`${nameOf(element)}: text ${ratio.toFixed(2)}:1`];
  }

  function faintFocus(element: Element): string[] {
    const { outlineColor, outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const behind = backdrop(element.parentElement ?? element);
    if (!behind) return [`${nameOf(element)}: focus on a picture`];
    const edges = [
      ...(outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 ? [outlineColor] : []),
      ...(boxShadow.match(/(?:rgba?|color)\([^)]*\)/g) ?? []),
    ];
    const best = Math.max(0, ...edges.map((edge) => contrast(over(parse(edge), behind), behind)));
    return best >= 3 ? [] : [`${nameOf(element)}: focus ${best.toFixed(2)}:1`];
  }

  /** What stands behind the content of an element; nothing where that is a picture. */
  function backdrop(element: Element): Colour | undefined {
    const layers: Colour[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundImage !== 'none') return undefined;
      const layer = parse(backgroundColor);
      if (layer[3] > 0) layers.unshift(layer);
      if (layer[3] === 1) break;
    }
    return layers.reduce<Colour>((below, layer) => over(layer, below), [255, 255, 255, 1]);
  }

  function parse(colour: string): Colour {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    return colour.startsWith('color(')
      ? [red * 255, green * 255, blue * 255, alpha]
      : [red, green, blue, alpha];
  }

  function over([red, green, blue, alpha]: Colour, below: Colour): Colour {
    const mix = (own: number, at: 0 | 1 | 2) => own * alpha + below[at] * (1 - alpha);
    return [mix(red, 0), mix(green, 1), mix(blue, 2), 1];
  }

  function contrast(one: Colour, other: Colour): number {
    const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
  function luminance([red, green, blue]: Colour): number {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function nameOf(element: Element): string {
    const own = (at: Element) =>
      at.tagName.toLowerCase() + [...at.classList].map((name) => `.${name}`).join('');
    return `${element.parentElement ? own(element.parentElement) : ''} > ${own(element)}`;
  }
}
