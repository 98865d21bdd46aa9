import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { Command } from '../../src/core/command.js';
import { loadI18n } from '../../src/core/i18n.js';
import { createHashPerson, type Platform } from '../../src/core/person.js';
import type { Reply } from '../../src/core/reply.js';

const i18n = await loadI18n(fileURLToPath(new URL('../../locales', import.meta.url)), 'en');
const person = createHashPerson(new TextEncoder().encode('a key that is only for tests'))(
  'web',
  'alice',
);

/** How a test asks: in which language and when. Noon on Wednesday 25 November 2026 by default. */
export interface Asked {
  readonly locale?: string;
  readonly at?: string;
  readonly platform?: Platform;
}

/** Asks a command as a reader would and gives the reply; options pass the command's schema first. */
export async function ask<Schema extends z.ZodObject, Services>(
  command: Command<Schema, Services>,
  services: Services,
  options: Record<string, unknown> = {},
  { locale = 'en', at = '2026-11-25T12:00:00+08:00', platform = 'web' }: Asked = {},
): Promise<Reply> {
  return command.run(
    {
      id: 'r1',
      command: command.name,
      options: command.options.parse(options),
      actor: { person, role: 'reader' },
      place: { platform, space: `${platform}:main`, kind: 'private' },
      locale,
      at: new Date(at),
      say: (key, args) => i18n.say(locale, key, args),
    },
    services,
  );
}

export { i18n };
