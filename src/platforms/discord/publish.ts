import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { DoorParts } from '../door.js';
import { faultOf } from '../writing/fault.js';
import { type AppCommand, offered } from './slash.js';

/** Under this key it is kept which commands an application was given last: everywhere, or in a server. */
const keyOf = (application: string, server?: string) =>
  ['discord.commands', application, ...(server ? [server] : [])].join('.');
/** And under this one, in which servers it was given some. */
const serversKey = (application: string) => `${keyOf(application)}.servers`;
const kept = z.array(z.string()).catch([]);

type Publishing = Pick<DoorParts, 'commands' | 'i18n' | 'settings' | 'clock' | 'log'> & {
  readonly rest: Pick<REST, 'put'>;
  readonly application: string;
};

/**
 * Offers the house's commands in Discord, when they are others than the last time: everywhere, or
 * only in some servers. Nowhere are they offered twice, also when that was another way before.
 */
export async function publish(parts: Publishing, servers: readonly string[] = []): Promise<void> {
  const { commands, i18n, settings, application, clock } = parts;
  const body = offered(commands, i18n);
  const before = kept.parse(await settings.get(serversKey(application)));
  const former = before.filter((server) => !servers.includes(server));
  const isNews = former.length > 0 || servers.some((server) => !before.includes(server));
  // Noted before anything is given: what breaks off in between is taken away later.
  if (isNews) await note([...new Set([...before, ...servers])]);
  await offer(parts, servers.length === 0 ? body : []);
  for (const server of servers) await offerIn(parts, server, body.map(inServer));
  for (const server of former) await offerIn(parts, server, []);
  if (isNews) await note(servers);

  function note(list: readonly string[]): Promise<void> {
    return settings.set(serversKey(application), [...list], clock.now());
  }
}

/** One server that does not let the bot do so keeps nothing from the others. */
async function offerIn(parts: Publishing, server: string, body: readonly object[]): Promise<void> {
  await offer(parts, body, server).catch((error: unknown) => {
    const fault = faultOf(error);
    parts.log.error({ fault, server }, 'Discord: the commands could not be published in a server');
  });
}

async function offer(
  { rest, application, settings, clock }: Publishing,
  body: readonly object[],
  server?: string,
): Promise<void> {
  const key = keyOf(application, server);
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const known = await settings.get(key);
  // Where nothing ever was, nothing has to be taken away.
  if (known === hash || (body.length === 0 && known === null)) return;
  const route = server
    ? Routes.applicationGuildCommands(application, server)
    : Routes.applicationCommands(application);
  await rest.put(route, { body });
  await settings.set(key, hash, clock.now());
}

/** What Discord wants to know only of commands that are offered everywhere. */
function inServer({ contexts: _, integration_types: __, ...command }: AppCommand): object {
  return command;
}
