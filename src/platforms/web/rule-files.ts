import { createRoute, z } from '@hono/zod-openapi';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { exportQuery, importBody, importedJson, importedSchema } from './rule-json.js';
import { answers, body } from './schemas.js';

const tags = ['rules'];

const exportRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ tags, middleware: guard('cases:read') },
    method: 'get',
    path: '/api/rules/export',
    operationId: 'rules-export',
    request: { query: exportQuery },
    responses: { 200: { description: '', content: { 'text/plain': { schema: z.string() } } } },
  });

const importRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ tags, middleware: guard('rules:write') },
    method: 'post',
    path: '/api/rules/import',
    operationId: 'rules-import',
    request: { body: body(importBody) },
    responses: { 200: answers(importedSchema) },
  });

/** Staff's rules as files, out and in. */
export function addRuleFiles(app: WebApp, kit: Kit): void {
  const { services, i18n } = kit.parts;
  const { rules } = services;

  app.openapi(exportRoute(kit.guard), async (c) => {
    const { format, id } = c.req.valid('query');
    const acting = kit.acting(c, c.var.caller.member.id);
    const file = await rules.exported({ form: format, id }, acting);
    if (file === null) throw new HttpError(404, 'not-found');
    c.header('Content-Disposition', `attachment; filename="${file.name}"`);
    return c.text(file.text, 200);
  });

  app.openapi(importRoute(kit.guard), async (c) => {
    const { key, file, text } = c.req.valid('json');
    const making = { key, ...kit.acting(c, c.var.caller.member.id) };
    const imported = await rules.bringIn({ name: file, text }, making);
    const problems = imported.problems.map(({ place, error }) => ({
      place,
      message: i18n.say(c.var.locale, `error-${error.code}`, error.args),
    }));
    return c.json(importedJson(imported, problems), 200);
  });
}
