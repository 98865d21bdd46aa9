import { z } from 'zod';
import type { Command } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({ command: z.string().trim().max(33).optional() });

/** What can be asked, or one command with its options. */
export const help: Command<typeof options, Pick<Services, 'directory' | 'info'>> = {
  name: 'help',
  permission: 'reader',
  options,
  spoken: true,
  text: 'command',
  async run({ options, actor, locale, say }, { directory, info }) {
    const commands = directory.commands(actor.role);
    const wanted = options.command?.replace(/^\//, '').toLowerCase();
    if (wanted !== undefined && !commands.some(({ name }) => name === wanted)) {
      throw new UserError('unknown-command', { command: wanted });
    }
    const shown = commands.filter(({ name }) => wanted === undefined || name === wanted);
    const library = info.libraryName(locale);
    return {
      text:
        wanted === undefined
          ? say('help-heading', { library })
          : say('help-one', { command: wanted }),
      list: shown.flatMap(({ name, options }) => [
        { title: `/${name}`, detail: say(`${name}-description`) },
        ...(wanted === undefined
          ? []
          : options.map((option) => ({ title: option, detail: say(`${name}-option-${option}`) }))),
      ]),
      ...(wanted === undefined
        ? {
            actions: ['hours', 'recommend', 'classic'].map((command) => ({
              label: say(`help-try-${command}`),
              command,
              options: {},
            })),
          }
        : {}),
      visibility: 'private',
      locale,
    };
  },
};
