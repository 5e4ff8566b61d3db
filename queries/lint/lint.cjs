// Reads {schema, queries: {file: text}} from standard input and prints what Neo4j's own language tools say of them,
// a line each; no server is asked.
const { readFileSync } = require("node:fs");
const { lintCypherQuery } = require("@neo4j-cypher/language-support");

const { schema, queries } = JSON.parse(readFileSync(0, "utf8"));
for (const [file, text] of Object.entries(queries)) {
  for (const { range, message } of lintCypherQuery(text, schema).diagnostics) {
    console.log(`${file}:${range.start.line + 1}:${range.start.character + 1}: ${message}`);
  }
}
