import { createRoute, z } from '@hono/zod-openapi';
import type { BusEvent } from '../../bus/ports.js';
import type { StaffMember } from '../../storage/ports.js';
import { accountJson, accountSchema } from './account-json.js';
import type {
  ColleaguesResponse,
  FactorAskedJson,
  LinkCodeJson,
  StaffJson,
} from './contract/staff.js';
import type { WebApp } from './env.js';
import { mayPass } from './guard.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, eventStream, type SchemaOf } from './schemas.js';

export const staffSchema: SchemaOf<StaffJson> = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.enum(['moderator', 'editor', 'lead', 'admin']),
    locale: z.string().nullable(),
  })
  .openapi('Staff');

/** The answer to the first step of a sign-in where there is a second. */
export const factorAskedSchema: SchemaOf<FactorAskedJson> = z
  .object({ asks: z.literal('factor') })
  .openapi('FactorAsked');

const linkCodeSchema: SchemaOf<LinkCodeJson> = z
  .object({ code: z.string(), expiresAt: z.string() })
  .openapi('LinkCode');

const meRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/staff/me',
    operationId: 'me',
    tags: ['staff'],
    middleware: guard('staff'),
    responses: { 200: answers(staffSchema) },
  });

const colleaguesSchema: SchemaOf<ColleaguesResponse> = z
  .object({ staff: z.array(staffSchema), accounts: z.array(accountSchema).optional() })
  .openapi('Colleagues');

const colleaguesRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/staff',
    operationId: 'colleagues',
    tags: ['staff'],
    middleware: guard('staff'),
    responses: { 200: answers(colleaguesSchema) },
  });

const linkCodeRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/staff/link-code',
    operationId: 'staff-link-code',
    tags: ['staff'],
    middleware: guard('staff'),
    responses: { 200: answers(linkCodeSchema) },
  });

const liveRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/live',
    operationId: 'live',
    tags: ['staff'],
    middleware: guard('staff'),
    responses: { 200: eventStream },
  });

/** Who one is, who works here, and what colleagues are doing. */
export function addStaff(app: WebApp, kit: Kit): void {
  app.openapi(meRoute(kit.guard), (c) => c.json(staffJson(c.var.caller.member), 200));

  app.openapi(colleaguesRoute(kit.guard), async (c) => {
    const members = await kit.parts.staff.list();
    const present = members.filter(({ dismissedAt }) => dismissedAt === null);
    const staff = present.map(staffJson);
    if (!mayPass(c.var.caller, 'admin')) return c.json({ staff }, 200);
    const accounts = await kit.parts.accounts.list();
    return c.json({ staff, accounts: accounts.map(accountJson) }, 200);
  });

  app.openapi(linkCodeRoute(kit.guard), async (c) => {
    const { services, clock } = kit.parts;
    const { member, scopes } = c.var.caller;
    // In chat all of a colleague's role would hold: a script with a part of it may not get there.
    if (scopes !== null) throw new HttpError(403, 'not-yours');
    const { code, expiresAt } = await services.staffLinks.offer(member.id, clock.now());
    return c.json({ code, expiresAt: expiresAt.toISOString() }, 200);
  });

  app.openapi(liveRoute(kit.guard), (c) => {
    const { caller, locale } = c.var;
    const { id: me } = caller.member;
    return kit.live.stream(c, async (change) => {
      if (change.kind === 'hours') return { event: 'hours', data: {} };
      if (change.kind === 'rules')
        return mayPass(caller, 'cases:read') ? { event: 'rules', data: {} } : null;
      if (change.kind === 'staff')
        return mayPass(caller, 'admin') ? { event: 'staff', data: {} } : null;
      if (change.kind === 'raid' || change.kind === 'alert')
        return mayPass(caller, 'cases:read') ? { event: change.kind, data: {} } : null;
      if (!isFollowed(change) || !mayPass(caller, needs[change.kind])) return null;
      const { kind, id, state, version } = change;
      // Nobody hears of a case that they may not see.
      if (kind === 'case' && !(await kit.parts.cases.isSeen(id, me))) return null;
      const by = await kit.names.of(change.by, locale);
      return { event: kind, data: { id, state, version, by } };
    });
  });
}

/** What colleagues follow in the console, and what it takes to hear of it. */
const needs = {
  case: 'cases:read',
  announcement: 'announcements:write',
  handover: 'handovers:write',
} as const;

type Followed = Extract<BusEvent, { kind: keyof typeof needs }>;

function isFollowed(change: BusEvent): change is Followed {
  return Object.hasOwn(needs, change.kind);
}

export function staffJson(member: StaffMember): StaffJson {
  const { id, email, name, role, locale } = member;
  return { id, email, name: name || email, role, locale };
}
