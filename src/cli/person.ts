import type { Command } from 'commander';
import type { App } from '../app.js';
import { UserError } from '../core/errors.js';
import { type PersonKey, personNamed } from '../core/person.js';
import { type CliContext, sayer } from './context.js';
import { write } from './lines.js';

/** `person export|erase PLATFORM:ID`: what is kept about one person, for a colleague who was asked. */
export function person(program: Command, context: CliContext): void {
  const say = sayer(context);
  const group = program.command('person').description(say('cli-person'));
  group
    .command('export')
    .description(say('cli-person-export'))
    .argument('<platform:id>', say('cli-person-who'))
    .action(async (who: string) => {
      const app = await context.app();
      const kept = await app.services.privacy.exportOf(personOf(app, who));
      // Whose data it was is not said: the log would keep what erasing takes away.
      await app.note('person-exported', null);
      await write(context.io, kept);
    });
  group
    .command('erase')
    .description(say('cli-person-erase'))
    .argument('<platform:id>', say('cli-person-who'))
    .action(async (who: string) => {
      const app = await context.app();
      const at = context.clock.now();
      const erased = await app.services.privacy.erase(personOf(app, who), at);
      await app.note('person-erased', null);
      await write(context.io, erased);
    });
}

/**
 * A person as a colleague can name them. Readers of the pages have no name but a random number in
 * their browser's cookie; their own export says the code that is kept in its place.
 * @throws UserError `bad-person`
 */
export function personOf(app: Pick<App, 'hashPerson'>, who: string): PersonKey {
  const person = personNamed(who.trim(), app.hashPerson);
  if (!person) throw new UserError('bad-person', { person: who.slice(0, 80) });
  return person;
}
