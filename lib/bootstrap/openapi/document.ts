import { answerSchema, type JsonSchema } from '@/lib/bootstrap/openapi/json-schema'
import { type Answer, routes } from '@/lib/bootstrap/openapi/routes'
import { shop } from '@/lib/shop/shop'

/** What a checkout may be by shop.config.ts, on any day. */
export function rulesOfShop() {
  const { noteLimits, deliveryOptions } = shop()
  return { noteLimits, deliveryOptions, days: null }
}

/** The document of OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1). */
export function openApiDocument() {
  const paths: Record<string, object> = {}
  const schemas: Record<string, JsonSchema> = {}
  for (const { path, method, does, parameters, body, answers } of routes(rulesOfShop()))
    paths[path] = {
      ...paths[path],
      [method]: {
        summary: does,
        parameters: parameters?.map(({ name, in: place, says }) => ({
          name,
          in: place,
          required: true,
          description: says,
          schema: { type: 'string' },
        })),
        requestBody: body && { required: true, content: { [body.type]: { schema: body.schema } } },
        responses: Object.fromEntries(
          Object.entries(answers).map(([status, answer]) => [status, responseOf(answer, schemas)]),
        ),
      },
    }
  return {
    openapi: '3.1.1',
    info: {
      title: `${shop().name}: the shop’s own routes`,
      version: '1',
      description:
        'What a venue’s own app asks to sell vouchers through the shop. No key is needed. A server or an app sends no Origin header; a page of another site is refused. Made by npm run openapi from the schemas that the handlers use.',
    },
    paths,
    components: { schemas },
  }
}

function responseOf({ says, schema }: Answer, named: Record<string, JsonSchema>) {
  if (!schema) return { description: says }
  return {
    description: says,
    content: { 'application/json': { schema: answerSchema(schema, named) } },
  }
}
