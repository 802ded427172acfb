// @ts-check
// npm run openapi: writes openapi.yaml from the schemas that the routes use.
import { main } from './main.mjs'
import { run } from './processes.mjs'

const PROGRAM = ['--conditions=react-server', '--import', 'tsx', 'lib/bootstrap/openapi/main.ts']

main(() => run({ name: 'openapi', args: PROGRAM }))
