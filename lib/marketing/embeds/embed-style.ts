import { Html } from '@/lib/domain/html-template'
import type { Colours, themeColours } from '@/lib/shop/theme-colours'

const variables = (colours: Colours) =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')

/**
 * The look of an embed: system faces, so that a page elsewhere fetches no font for us. `fit` is set by the frame's
 * script once the frame takes its height from the card; a frame of a fixed height shows less instead.
 */
export const embedStyle = ({ light, dark, corner }: ReturnType<typeof themeColours>): Html =>
  new Html(`
:root{color-scheme:light dark;${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
*{box-sizing:border-box;margin:0}
body{background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{border:1px solid var(--hairline);border-top:4px solid var(--accent);border-radius:${corner}px;overflow:hidden}
html:not(.fit) main{min-height:100vh}
h1,h2{font:400 1.3em/1.25 Georgia,serif;text-wrap:balance}
.picture{position:relative;aspect-ratio:4/3;background:var(--wash)}
img{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}
.words{display:grid;gap:.6rem;padding:1.1rem 1.2rem 1.2rem;justify-items:start}
.venue{color:var(--accent);font-size:.88em}
.price{font-variant-numeric:tabular-nums}
.note{color:var(--accent);margin-inline-start:1ch}
.buy{display:inline-flex;align-items:center;min-height:48px;padding:.4rem 1.4rem;border-radius:${corner}px;background:var(--accent);color:var(--onAccent);text-decoration:none;font-weight:500}
a{color:inherit;text-decoration-color:var(--hairline);text-underline-offset:4px}
a:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
ul{list-style:none;padding:0;width:100%}
li{display:grid;grid-template-columns:5.5rem 1fr;gap:1rem;align-items:center;padding:.7rem 0;border-top:1px solid var(--hairline)}
li a{display:inline-block;padding:.3rem 0}
@media (min-width:30rem){.card{display:grid;grid-template-columns:1fr 1fr}.card .picture{aspect-ratio:auto;min-height:14rem}.card .words{align-content:center}}
@media (max-height:22rem) and (max-width:29.99rem),(max-height:12rem){html:not(.fit) .card{display:block}html:not(.fit) .card .picture{display:none}}
`)
