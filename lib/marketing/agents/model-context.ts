// WebMCP: https://webmachinelearning.github.io/webmcp/. Written down here as far as the shop uses it.

type Property = { type: 'string' | 'number' | 'integer'; description: string; enum?: string[] }

export type ToolResult = { content: [{ type: 'text'; text: string }]; isError?: true }

export type Tool = {
  name: string
  description: string
  inputSchema: {
    type: 'object'
    properties: Record<string, Property>
    required?: string[]
    additionalProperties: false
  }
  annotations: { readOnlyHint: boolean }
  execute: (input: Record<string, unknown>) => Promise<ToolResult>
}

export type ModelContext = {
  registerTool: (tool: Tool, options: { signal: AbortSignal }) => unknown
}

declare global {
  interface Document {
    /** Absent in browsers without WebMCP. */
    modelContext?: ModelContext
  }
}
