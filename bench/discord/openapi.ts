import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';

/** A request to Discord, its path behind the version. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** What is wrong with a request by the official description; empty: nothing. */
export type Check = (call: Call) => readonly string[];

const operation = z.looseObject({
  requestBody: z
    .looseObject({
      required: z.boolean().default(false),
      content: z.record(z.string(), z.unknown()),
    })
    .optional(),
});
const description = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});
const SNOWFLAKE = /^(0|[1-9][0-9]*)$/;
const JSON_TYPE = 'application/json';

/**
 * Reads Discord's OpenAPI description (JSON Schema 2020-12). The path must be one of its
 * operations, the body what its schema wants, without properties the schema does not name.
 */
export async function openapiCheck(file: string): Promise<Check> {
  const document = description.parse(JSON.parse(await readFile(file, 'utf8')));
  // Numbers may come as text: Discord takes both.
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: true, logger: false });
  ajv.addFormat('snowflake', SNOWFLAKE);
  ajv.addSchema({ ...document, $id: 'discord' });
  const routes = Object.entries(document.paths)
    .map(([path, operations]) => ({ path, operations, form: formOf(path) }))
    // A path that is written out goes before one with a placeholder.
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length);
  return ({ method, path, body }) => {
    const name = method.toLowerCase();
    const route = routes.find(({ form, operations }) => form.test(path) && operations[name]);
    if (!route) return [`no operation ${method} ${path}`];
    const { requestBody } = operation.parse(route.operations[name]);
    if (!requestBody?.content[JSON_TYPE]) return body === null ? [] : ['takes no JSON'];
    if (body === null) return requestBody.required ? ['the body is missing'] : [];
    const pointer = ['paths', route.path, name, 'requestBody', 'content', JSON_TYPE, 'schema'];
    const parts = pointer.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'));
    const reference = `discord#/${encodeURI(parts.join('/'))}`;
    const validate = ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
    // Coercion changes what it checks.
    if (validate(structuredClone(body))) return [];
    const errors = validate.errors ?? [];
    return [...new Set(errors.map(({ instancePath, message }) => `${instancePath} ${message}`))];
  };
}

function formOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);
}
