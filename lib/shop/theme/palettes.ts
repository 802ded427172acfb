/** Every colour of a page by what it is for, as #rrggbb. */
export type Palette = {
  /** The page. */
  paper: string
  /** A quiet ground for notices and hovered things. */
  wash: string
  /** Words. */
  ink: string
  /** Words that matter less. */
  soft: string
  /** The one colour that says "press me". */
  accent: string
  /** Words on the accent. */
  onAccent: string
  /** The second colour: good news, drawn places for pictures. */
  support: string
  /** Rules between things, and what underlines a link. */
  hairline: string
  /** What is wrong. */
  danger: string
}

/** The voucher is printed matter: it keeps its paper by day and by night. */
export type CardPalette = { paper: string; ink: string; soft: string; accent: string; edge: string }

export type Palettes = { light: Palette; dark: Palette; card: CardPalette }

/** Cream paper, dark vine ink, claret, a hairline of gold. */
export const vineyard: Palettes = {
  light: {
    paper: '#f7f3ea',
    wash: '#ece5d5',
    ink: '#1e2a23',
    soft: '#4b564e',
    accent: '#7b2237',
    onAccent: '#fdf8ef',
    support: '#2f4a3a',
    hairline: '#b8954a',
    danger: '#9b1c1c',
  },
  // The deep support tone, not black.
  dark: {
    paper: '#1b2a22',
    wash: '#26392f',
    ink: '#f4eee1',
    soft: '#c5cdc3',
    accent: '#eeb0bc',
    onAccent: '#33101a',
    support: '#b3d0bf',
    hairline: '#9c8650',
    danger: '#ffb4a8',
  },
  card: {
    paper: '#fffdf6',
    ink: '#1e2a23',
    soft: '#4b564e',
    accent: '#7b2237',
    edge: '#d9c9a0',
  },
}

/** Mist and stone, deep water, eucalyptus, a warm touch of clay. */
export const spa: Palettes = {
  light: {
    paper: '#eef3f1',
    wash: '#dde8e4',
    ink: '#16343b',
    soft: '#435c60',
    accent: '#2e6b61',
    onAccent: '#f6fbf9',
    support: '#96532f',
    hairline: '#9db4ad',
    danger: '#a1241f',
  },
  dark: {
    paper: '#122b31',
    wash: '#1c3b42',
    ink: '#e9f2ef',
    soft: '#b9cccb',
    accent: '#9fd6c8',
    onAccent: '#08271f',
    support: '#efbb98',
    hairline: '#5f8582',
    danger: '#ffb4a8',
  },
  card: {
    paper: '#fbfdfc',
    ink: '#16343b',
    soft: '#435c60',
    accent: '#2e6b61',
    edge: '#b7cbc4',
  },
}
