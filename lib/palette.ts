/** The colours of the theme by day and by night, for what is drawn without the shop's stylesheet. */
export const palette = {
  light: {
    paper: '#f7f3ea',
    wash: '#ece5d5',
    ink: '#1e2a23',
    soft: '#4b564e',
    accent: '#7b2237',
    onAccent: '#fdf8ef',
    support: '#2f4a3a',
    hairline: '#b8954a',
  },
  dark: {
    paper: '#1b2a22',
    wash: '#26392f',
    ink: '#f4eee1',
    soft: '#c5cdc3',
    accent: '#eeb0bc',
    onAccent: '#33101a',
    support: '#b3d0bf',
    hairline: '#8f7a46',
  },
}

export type Colours = (typeof palette)['light']
