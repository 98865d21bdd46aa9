import type { I18n } from '../../core/i18n.js';
import type { WebApp } from './env.js';
import { errorSchema } from './schemas.js';

export type OpenApiDocument = ReturnType<WebApp['getOpenAPI31Document']>;
type PathItem = NonNullable<OpenApiDocument['paths']>[string];
type Operation = NonNullable<PathItem['get']>;

/** What the description of an API needs beside its routes. */
interface DocumentParts {
  readonly i18n: I18n;
  readonly locale: string;
  readonly url: string | undefined;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * The OpenAPI document, made from the schemas that check the input. Routes carry only their
 * `operationId`; what each does is the sentence `api-<operationId>`.
 */
export function describeApi(app: WebApp, parts: DocumentParts): OpenApiDocument {
  const say = (key: string) => parts.i18n.say(parts.locale, key);
  app.openAPIRegistry.register('Error', errorSchema);
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: say('api-title'), version: '1', description: say('api-about') },
    servers: [{ url: parts.url ?? '/' }],
  });
  for (const { operation } of operationsOf(document)) {
    operation.summary = say(`api-${operation.operationId}`);
    for (const [status, response] of Object.entries(operation.responses ?? {})) {
      response.description = say(`api-status-${status}`);
    }
    operation.responses = {
      ...operation.responses,
      default: {
        description: say('api-status-error'),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    };
  }
  document.tags = tagsOf(document).map((name) => ({ name, description: say(`api-tag-${name}`) }));
  return document;
}

/** Every operation of a document, in its order. */
export function operationsOf(
  document: OpenApiDocument,
): { readonly method: string; readonly path: string; readonly operation: Operation }[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );
}

function tagsOf(document: OpenApiDocument): string[] {
  return [...new Set(operationsOf(document).flatMap(({ operation }) => operation.tags ?? []))];
}
