// @ts-check
// Whether the scripts that browsers are given use nothing that the oldest of them (package.json, "browserslist") has not.
import { isScript, main } from '../main.mjs'
import { run } from '../processes.mjs'

const ES_CHECK = 'node_modules/es-check/lib/cli/index.js'
const SCRIPTS = ['.next/static/**/*.js', 'public/embed.js']
/** zod's own method of this name is taken for that of a Set. */
const TAKEN_FOR_ANOTHER = 'SetIntersection'

/** @returns {Promise<number>} the exit code */
export const checkBaseline = (scripts = SCRIPTS) =>
  run({
    name: 'es-check',
    args: [
      ...[ES_CHECK, 'checkBrowser', ...scripts, '--checkFeatures', '--noCache'],
      ...['--ignore', TAKEN_FOR_ANOTHER],
    ],
  })

if (isScript(import.meta.url)) main(() => checkBaseline())
