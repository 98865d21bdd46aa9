import type { Command } from 'commander';
import { z } from 'zod';
import type { App } from '../app.js';
import { UserError } from '../core/errors.js';
import { permits } from '../core/permission.js';
import { decisions, type ModerationCase } from '../moderation/cases/case.js';
import type { CaseResult } from '../moderation/desk.js';
import type { StaffMember } from '../storage/ports.js';
import { type CliContext, sayer } from './context.js';
import { answerLines, write } from './lines.js';
import { personOf } from './person.js';

const step = {
  id: z.string().max(64),
  version: z.number().int().min(0),
  key: z.string().min(1).max(200),
};
const reason = z.string().max(2_000).exactOptional();
const note = z.string().max(10_000);
const until = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const line = z.discriminatedUnion('action', [
  z.object({ ...step, action: z.enum(['claim', 'release']) }),
  z.object({
    ...step,
    action: z.literal('handover'),
    to: z.string().max(64),
    note: note.exactOptional(),
  }),
  z.object({ ...step, action: z.literal('hold'), until: until.exactOptional() }),
  z.object({ ...step, action: z.literal('snooze'), until }),
  z.object({ ...step, action: z.literal('escalate'), reason }),
  z.object({
    ...step,
    action: z.literal('decide'),
    decision: z.enum(decisions),
    reason,
    note: note.exactOptional(),
    until: until.exactOptional(),
  }),
  z.object({ ...step, action: z.literal('note'), note }),
  z.object({ ...step, action: z.literal('undo'), reason }),
]);
type Input = z.output<typeof line>;

/** `cases`: a moderator's decisions as lines, in the name of `--as`. */
export function cases(program: Command, context: CliContext): void {
  const say = sayer(context);
  program
    .command('cases')
    .description(say('cli-cases'))
    .option('--stdin', say('cli-stdin'))
    .requiredOption('--as <email>', say('cli-cases-as'))
    .option('--author <platform:id>', say('cli-cases-author'))
    .action(async (options: { as: string; author?: string }) => {
      const app = await context.app();
      const { id: by } = await moderator(app, options.as);
      const { author } = options;
      if (author !== undefined) return list(app, { by, author }, context);
      const answer = async (input: Input) => [
        await act(app, by, input).catch((error: unknown) => refused(input.id, error, say)),
      ];
      context.exitWith(await answerLines(context.io, { schema: line, say, answer }));
    });
}

/** Every case of one author that the colleague sees, the oldest first, as steps can be built on it. */
async function list(
  app: App,
  { by, author }: { readonly by: string; readonly author: string },
  { io }: CliContext,
): Promise<void> {
  const query = { author: personOf(app, author), order: 'oldest', limit: 100 } as const;
  let cursor: string | null | undefined;
  do {
    const page = await app.desks.cases.list({ ...query, ...(cursor && { cursor }) }, by);
    for (const one of page.cases) await write(io, summary(one));
    cursor = page.next;
  } while (cursor);
}

/**
 * The colleague in whose name something is done.
 * @throws UserError `no-such-staff`, `not-a-moderator`
 */
export async function moderator(app: App, email: string): Promise<StaffMember> {
  const member = await app.storage.staff.byEmail(email.toLowerCase());
  if (!member || member.dismissedAt) throw new UserError('no-such-staff', { email });
  if (!permits(member.role, 'moderator')) throw new UserError('not-a-moderator');
  return member;
}

async function act(app: App, by: string, input: Input): Promise<object> {
  const { id, version, key, ...action } = input;
  const result = await app.desks.cases.act({ id, version, key, by, at: app.clock.now() }, action);
  return { id, ...answerOf(result) };
}

function answerOf(result: CaseResult): object {
  if (result.ok) return { ok: true, case: summary(result.case) };
  const { code } = result;
  if (result.code === 'stale') return { ok: false, error: { code }, winner: result.winner };
  return { ok: false, error: { code } };
}

/** A step that a person could put right stops no other line. */
function refused(id: string, error: unknown, say: ReturnType<typeof sayer>): object {
  if (!(error instanceof UserError)) throw error;
  const { code, args } = error;
  return { id, ok: false, error: { code, message: say(`error-${code}`, args) } };
}

/** What a script needs to go on: never the comment's text. */
function summary(one: ModerationCase): object {
  const { id, state, version, decision, claim, snoozedUntil } = one;
  return { id, state, version, decision, claim, snoozedUntil };
}
