import { type Command, Option } from 'commander';
import { type StaffRole, staffRoles } from '../core/permission.js';
import { scopes } from '../platforms/web/tokens.js';
import { type CliContext, sayer } from './context.js';
import { write } from './lines.js';

/** `staff`: colleagues, their sign-in links and tokens. */
export function staff(program: Command, context: CliContext): void {
  const say = sayer(context);
  const group = program.command('staff').description(say('cli-staff'));
  group
    .command('add')
    .description(say('cli-staff-add'))
    .argument('<email>')
    .addOption(
      new Option('--role <role>', say('cli-staff-role')).choices(staffRoles).makeOptionMandatory(),
    )
    .action(async (email: string, options: { role: StaffRole }) => {
      const app = await context.app();
      await app.staff.put(email, options.role);
      await context.io.stdout(`${await app.signInLink(email.toLowerCase())}\n`);
    });
  group
    .command('invite')
    .description(say('cli-staff-invite'))
    .argument('<email>')
    .action(async (email: string) => {
      const app = await context.app();
      await app.staff.invite(email);
      await context.io.stdout(`${await app.signInLink(email.toLowerCase())}\n`);
    });
  group
    .command('token')
    .description(say('cli-staff-token'))
    .argument('<email>')
    .addOption(new Option('--scope <scope...>', say('cli-staff-scope')).choices(scopes))
    .action(async (email: string, options: { scope?: string[] }) => {
      const token = await (await context.app()).makeToken(email.toLowerCase(), options.scope);
      await context.io.stdout(`${token}\n`);
    });
  group
    .command('reset-factor')
    .description(say('cli-staff-reset-factor'))
    .argument('<email>')
    .action(async (email: string) => {
      await (await context.app()).staff.resetFactor(email);
      context.io.stderr(`${say('cli-staff-factor-reset', { email })}\n`);
    });
  group
    .command('dismiss')
    .description(say('cli-staff-dismiss'))
    .argument('<email>')
    .action(async (email: string) => {
      await (await context.app()).staff.dismiss(email);
      context.io.stderr(`${say('cli-staff-dismissed', { email })}\n`);
    });
  group
    .command('link')
    .description(say('cli-staff-link'))
    .argument('<email>')
    .action(async (email: string) => {
      const code = await (await context.app()).linkCode(email.toLowerCase());
      await context.io.stdout(`${code}\n`);
    });
  group
    .command('list')
    .description(say('cli-staff-list'))
    .action(async () => {
      for (const member of await (await context.app()).storage.staff.list()) {
        const { email, role, signedInAt, dismissedAt } = member;
        await write(context.io, { email, role, signedInAt, dismissedAt });
      }
    });
}
