import { writeFileSync } from 'node:fs'
import { openApiDocument } from '@/lib/bootstrap/openapi/document'
import { toYaml } from '@/lib/bootstrap/openapi/yaml'

// npm run openapi
writeFileSync('openapi.yaml', toYaml(openApiDocument()))
