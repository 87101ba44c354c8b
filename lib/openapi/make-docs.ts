/** The document as a page for people: one HTML file that loads nothing and runs nothing. */

import { problems } from '../../lambdas/kernel/problems.ts';
import type { Example } from '../../lambdas/kernel/topic-docs.ts';
import { docsStyle } from './docs-style.ts';
import type {
  JsonSchema,
  MediaType,
  OpenApiDocument,
  Operation,
  Parameter,
  Reference,
  Response,
} from './document.ts';
import { escapeHtml, inlineHtml, paragraphsHtml } from './html.ts';
import { gatewayResponses } from './problem-responses.ts';
import { problemCodes, problemMeanings } from './problem-schemas.ts';

const lastOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

const resolved = <Thing extends object>(
  thing: Thing | Reference,
  shared: Readonly<Record<string, Thing>>,
): Thing => {
  if (!('$ref' in thing)) return thing;
  const found = shared[lastOf(String(thing.$ref))];
  if (found === undefined) throw new Error(`The document refers to ${thing.$ref}, which it does not have`);
  return found;
};

const schemaLink = (name: string): string => `<a href="#schema-${name}">${name}</a>`;

/** A schema in a few words. */
const typeHtml = (schema: JsonSchema): string => {
  if (schema.$ref !== undefined) return schemaLink(lastOf(schema.$ref));
  if (schema.const !== undefined) return `<code>${escapeHtml(JSON.stringify(schema.const))}</code>`;
  if (schema.enum) return schema.enum.map((value) => `<code>${escapeHtml(String(value))}</code>`).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(typeHtml).join(' or ');
  if (schema.allOf?.[0]) return typeHtml(schema.allOf[0]);
  if (schema.items) return `list of ${typeHtml(schema.items)}`;
  if (typeof schema.additionalProperties === 'object')
    return `map of ${typeHtml(schema.additionalProperties)}`;
  const names = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['anything']);
  return escapeHtml([names.join(' or '), schema.format && `(${schema.format})`].filter(Boolean).join(' '));
};

const rangeHtml = ({ minimum, maximum, default: usual }: JsonSchema): string => {
  const parts = [
    minimum !== undefined && `from ${minimum}`,
    maximum !== undefined && `to ${maximum}`,
    usual !== undefined && `default ${JSON.stringify(usual)}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `, ${escapeHtml(parts.join(', '))}`;
};

const fieldsHtml = (schema: JsonSchema): string => {
  const inner = schema.properties ? schema : schema.items;
  if (!inner?.properties) return '';
  const rows = Object.entries(inner.properties).map(([name, field]) => {
    const optional = inner.required?.includes(name) ? '' : ', optional';
    return `<dt><code>${name}</code> <span class="type">${typeHtml(field)}${rangeHtml(field)}${optional}</span></dt><dd>${inlineHtml(field.description ?? '')}${fieldsHtml(field)}</dd>`;
  });
  return `<dl>${rows.join('\n')}</dl>`;
};

const jsonHtml = (value: unknown): string =>
  `<pre><code>${escapeHtml(JSON.stringify(value, null, 2))}</code></pre>`;

const mediaHtml = (
  content: Readonly<Record<string, MediaType>>,
  examples: Readonly<Record<string, Example>>,
): string =>
  Object.entries(content)
    .map(([type, { schema, examples: own = {} }]) => {
      const shown = Object.values(own).map((each) => {
        const { summary, value } = resolved<Example>(each, examples);
        return `<details><summary>Example: ${escapeHtml(summary)}</summary>${jsonHtml(value)}</details>`;
      });
      return `<p class="type"><code>${type}</code> ${typeHtml(schema)}</p>${shown.join('\n')}`;
    })
    .join('\n');

const parameterHtml = ({ name, in: place, required, schema, description }: Parameter): string =>
  `<dt><code>${name}</code> <span class="type">${place}, ${typeHtml(schema)}${rangeHtml(schema)}${required ? '' : ', optional'}</span></dt><dd>${inlineHtml(description)}</dd>`;

const responseHtml = (document: OpenApiDocument, status: string, response: Response): string => {
  const codes = (response['x-problem-codes'] ?? []).map((code) => `<a href="#problem-${code}">${code}</a>`);
  if (codes.length > 0) return `<dt><strong>${status}</strong> ${codes.join(', ')}</dt>`;
  const headers = Object.keys(response.headers ?? {}).map((name) => `<code>${name}</code>`);
  return [
    `<dt><strong>${status}</strong></dt><dd>${paragraphsHtml(response.description)}`,
    headers.length > 0 ? `<p class="type">Headers: ${headers.join(', ')}</p>` : '',
    response.content ? mediaHtml(response.content, document.components.examples) : '',
    '</dd>',
  ].join('');
};

const operationHtml = (document: OpenApiDocument, path: string, method: string, operation: Operation) => {
  const { components } = document;
  const parameters = operation.parameters.map((each) => resolved<Parameter>(each, components.parameters));
  const responses = Object.entries(operation.responses)
    // What API Gateway may answer to any call stands once, under Problems.
    .filter(([, each]) => !('$ref' in each) || !(lastOf(String(each.$ref)) in gatewayResponses))
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([status, each]) => responseHtml(document, status, resolved<Response>(each, components.responses)));
  return `<article aria-labelledby="${operation.operationId}">
<h3 id="${operation.operationId}"><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h3>
<p>${inlineHtml(operation.summary)}.</p>
${paragraphsHtml(operation.description ?? '')}
<p class="type">Since ${operation['x-since']}</p>
<h4>Parameters</h4><dl>${parameters.map(parameterHtml).join('\n')}</dl>
${operation.requestBody ? `<h4>Body</h4>${mediaHtml(operation.requestBody.content, components.examples)}` : ''}
<h4>Responses</h4><dl>${responses.join('\n')}</dl>
</article>`;
};

const operationsOf = (document: OpenApiDocument) =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );

const navigationHtml = (document: OpenApiDocument): string =>
  document.tags
    .map(({ name }) => {
      const links = operationsOf(document)
        .filter(({ operation }) => operation.tags.includes(name))
        .map(
          ({ path, method, operation }) =>
            `<li><a href="#${operation.operationId}">${method.toUpperCase()} ${path.replace('/v1', '')}</a></li>`,
        );
      return `<strong>${name}</strong><ul>${links.join('')}</ul>`;
    })
    .join('\n');

const areaHtml = (document: OpenApiDocument, name: string, description: string): string => {
  const operations = operationsOf(document).filter(({ operation }) => operation.tags.includes(name));
  return `<section aria-labelledby="area-${name}"><h2 id="area-${name}">${name}</h2><p>${inlineHtml(description)}</p>
${operations.map(({ path, method, operation }) => operationHtml(document, path, method, operation)).join('\n')}</section>`;
};

const schemaHtml = ([name, schema]: readonly [string, JsonSchema]): string =>
  `<h3 id="schema-${name}">${name}</h3><p>${inlineHtml(schema.description ?? '')}</p>${
    schema.properties ? fieldsHtml(schema) : `<p class="type">${typeHtml(schema)}</p>`
  }`;

const problemRow = (code: (typeof problemCodes)[number]): string => {
  const { status, title } = problems[code];
  return `<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(title.en)}. ${inlineHtml(problemMeanings[code] ?? '')}</td><td lang="ar" dir="rtl">${escapeHtml(title.ar)}</td></tr>`;
};

/** Makes the page of a document. */
export const makeDocs = (document: OpenApiDocument): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.info.title)}: the API</title>
<style>${docsStyle}</style>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<div class="frame">
<nav aria-label="Operations">
${navigationHtml(document)}
<strong>more</strong><ul><li><a href="#schemas">Schemas</a></li><li><a href="#problems">Problems</a></li><li><a href="openapi.json">OpenAPI document</a></li></ul>
</nav>
<main id="content">
<h1>${escapeHtml(document.info.title)}</h1>
<p>${escapeHtml(document.info.summary)}. Version ${document.info.version} of the contract.</p>
${paragraphsHtml(document.info.description)}
${document.tags.map(({ name, description }) => areaHtml(document, name, description)).join('\n')}
<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
${Object.entries(document.components.schemas).map(schemaHtml).join('\n')}
</section>
<section aria-labelledby="problems"><h2 id="problems">Problems</h2>
<p>An error is answered as <code>application/problem+json</code>, for example:</p>
${jsonHtml(document.components.examples['invalid_request']?.value)}
<p>API Gateway answers some calls by itself, with <code>{"message": "…"}</code> as <code>application/json</code>: 401 to a token that is missing, expired or from another service,
413 to more than 10 MB, 429 to too many calls at once, 431 to more than 10 KB of URL and headers, 500 and 503 when a function fails or is unavailable.</p>
<div class="scroll"><table><thead><tr><th scope="col">code</th><th scope="col">status</th><th scope="col">in English</th><th scope="col">in Arabic</th></tr></thead>
<tbody>${problemCodes.map(problemRow).join('\n')}</tbody></table></div>
</section>
</main>
</div>
</body>
</html>
`;
