import { html, raw } from 'hono/html';
import { type OpenApiDocument, operationsOf } from './openapi.js';

export interface DocsFrame {
  readonly locale: string;
  readonly nonce: string;
  /** Words of the page's own: headings of parts. */
  readonly say: (key: string) => string;
}

type Operation = ReturnType<typeof operationsOf>[number];

const styles = `
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 3rem; }
section { border-top: 1px solid #8886; padding: .5rem 0; }
h3 { font-size: 1rem; margin: .5rem 0; overflow-wrap: anywhere; }
h3 code:first-child { font-weight: 700; text-transform: uppercase; margin-inline-end: .5rem; }
pre { background: #8881; border-radius: .5rem; overflow-x: auto; padding: .75rem; font-size: .85rem; }
`;

/** The API as a readable page: the same document, no script. */
export function docsPage(document: OpenApiDocument, frame: DocsFrame) {
  const operations = operationsOf(document);
  const parts = (document.tags ?? []).map(({ name, description }) => ({
    name,
    description,
    operations: operations.filter(({ operation }) => operation.tags?.includes(name)),
  }));
  return html`<!doctype html>
<html lang="${frame.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title}</title>
<style nonce="${frame.nonce}">${raw(styles)}</style>
</head>
<body>
<h1>${document.info.title}</h1>
<p>${document.info.description}</p>
<p><a href="/api/openapi.json">/api/openapi.json</a></p>
<nav><ul>${parts.map(({ name, description }) => html`<li><a href="#${name}">${description}</a></li>`)}</ul></nav>
<main>
${parts.map(
  (part) => html`<h2 id="${part.name}">${part.description}</h2>
${part.operations.map((entry) => operationSection(entry, frame))}`,
)}
<h2 id="schemas">${frame.say('api-schemas')}</h2>
${Object.entries(document.components?.schemas ?? {}).map(
  ([name, schema]) => html`<section id="schema-${name}"><h3>${name}</h3>${code(schema)}</section>`,
)}
</main>
</body>
</html>`;
}

function operationSection({ method, path, operation }: Operation, { say }: DocsFrame) {
  return html`<section id="${operation.operationId}">
<h3><code>${method}</code> <code>${path}</code></h3>
<p>${operation.summary}</p>
${operation.parameters ? html`<p>${say('api-parameters')}</p>${code(operation.parameters)}` : ''}
${operation.requestBody ? html`<p>${say('api-body')}</p>${code(operation.requestBody)}` : ''}
<p>${say('api-answers')}</p>${code(operation.responses)}
</section>`;
}

function code(value: unknown) {
  return html`<pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre>`;
}
