/** Every colour of the pictures. A few inks, as in a screen print. */
export const colours = {
  night: '#0c2230',
  ink: '#12303f',
  deep: '#1c4657',
  slate: '#46707f',
  steel: '#86a3a9',
  mist: '#b7cdcb',
  ice: '#e3ece8',
  snow: '#f5f6f0',
  paper: '#f7f0e1',
  cream: '#eddfc4',
  sand: '#d8c096',
  timber: '#c99a5f',
  bark: '#7c5a3f',
  ochre: '#dba045',
  glow: '#f6c667',
  peach: '#f5c9a0',
  ember: '#e2572b',
  falu: '#9d3b2b',
  brick: '#b75a41',
  rust: '#6d2b24',
  pine: '#143a3b',
  spruce: '#235049',
  moss: '#4f7a5c',
  meadow: '#94ad73',
  lime: '#c2cd8d',
} as const;

export type Colour = string;

/** The light of a scene: its sky from the zenith to the sun, and what distance does to the land. */
export interface Mood {
  /** From the edge of the picture inwards to the sun. */
  sky: readonly Colour[];
  sun: Colour;
  /** Ridges from the farthest to the nearest. */
  ridges: readonly [Colour, Colour, Colour, Colour];
  water: Colour;
  /** Light on the water. */
  shine: Colour;
  ground: Colour;
}

export const moods = {
  dawn: {
    sky: ['#c9d8d0', '#dcdcc6', '#ecdcbd', '#f6dcb0', '#fadfa6'],
    sun: '#fff3cf',
    ridges: ['#a9c0b6', '#7fa39f', '#4f7d7c', '#235049'],
    water: '#8fb3b3',
    shine: '#f6dcb0',
    ground: '#3d6a5b',
  },
  day: {
    sky: ['#b4d3d8', '#c3dcdc', '#d3e5df', '#e3ede2'],
    sun: '#fdf6df',
    ridges: ['#a5c4bd', '#7aa699', '#4f8271', '#2c5e50'],
    water: '#7fb0b6',
    shine: '#d3e5df',
    ground: '#94ad73',
  },
  evening: {
    sky: ['#35586c', '#6f7f8b', '#c4937d', '#ebaa73', '#f8cc83'],
    sun: '#fff0c2',
    ridges: ['#6b8590', '#476a79', '#28505f', '#143a47'],
    water: '#54788a',
    shine: '#f5c286',
    ground: '#1c4650',
  },
  autumn: {
    sky: ['#d6dcd0', '#e3dec8', '#efe1c0', '#f6e4bb'],
    sun: '#fff6dc',
    ridges: ['#b5bda6', '#c0a468', '#b37540', '#5f5a3c'],
    water: '#8fada8',
    shine: '#efe1c0',
    ground: '#a98b4e',
  },
  winter: {
    sky: ['#c3d5dc', '#d3e0e2', '#e2e9e6', '#f0eee4'],
    sun: '#fffaf0',
    ridges: ['#bccfd6', '#93b0bb', '#5d8390', '#2b5260'],
    water: '#a6c2cb',
    shine: '#f0eee4',
    ground: '#eef2ee',
  },
  night: {
    sky: ['#0c2230', '#102b3b', '#163648', '#1d4256'],
    sun: '#f3ead0',
    ridges: ['#204a5e', '#183d4f', '#113040', '#0c2532'],
    water: '#173b4d',
    shine: '#3d6578',
    ground: '#c3d3da',
  },
} satisfies Record<string, Mood>;

/** A colour on the way from one to another; `share` is 0 to 1. @example blend('#000000', '#ffffff', 0.5) // '#808080' */
export function blend(from: Colour, to: Colour, share: number): Colour {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

export const darker = (colour: Colour, share = 0.2): Colour => blend(colour, colours.night, share);
export const lighter = (colour: Colour, share = 0.2): Colour => blend(colour, colours.snow, share);
