// Stands in for the JSON Schema validator of the MCP library (wrangler.toml, alias), a tenth of its weight: it checks forms that a server has people fill in, and ours has none.

export const DefaultJsonSchemaValidator = Object;
