import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import type { DoorParts } from '../door.js';
import { offered } from './slash.js';

/** Under this key it is kept which commands an application was given last. */
const keyOf = (application: string) => `discord.commands.${application}`;

/** Offers the house's commands in Discord, when they are others than the last time. */
export async function publish(
  rest: Pick<REST, 'put'>,
  applicationId: string,
  { commands, i18n, settings, clock }: Pick<DoorParts, 'commands' | 'i18n' | 'settings' | 'clock'>,
): Promise<void> {
  const body = offered(commands, i18n);
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const key = keyOf(applicationId);
  if ((await settings.get(key)) === hash) return;
  await rest.put(Routes.applicationCommands(applicationId), { body });
  await settings.set(key, hash, clock.now());
}
