import { ApplicationFlagsBitField, DiscordAPIError, OverwriteType, REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { SpaceRecord } from '../../moderation/space-ports.js';
import { gone, isCode, restOptions } from './calls.js';
import { needed, type PermissionName, permissionsIn } from './permissions.js';
import { channelOf } from './read.js';
import type { ShardState } from './shards.js';

/** One thing the doctor found: the sentence `doctor-discord-<key>` and its values. */
export interface Finding {
  readonly key: string;
  readonly args?: Readonly<Record<string, string | number>>;
  /** A permission that is missing: its name is `doctor-discord-permission-<permission>`. */
  readonly permission?: PermissionName;
  /** Nothing works as long as this is so. */
  readonly isGrave?: true;
}

export interface CheckParts {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly shards?: readonly ShardState[];
  readonly spaces: readonly Pick<SpaceRecord, 'id' | 'name' | 'role'>[];
}

const TIMEOUT_MS = 5_000;
/** More channels than this are not asked about one by one. */
const MOST_CHANNELS = 30;
const MISSING_ACCESS = 50_001;

const me = z.object({ id: z.string(), username: z.string() });
const application = z.object({ id: z.string(), flags: z.number().default(0) });
const overwrites = z.array(
  z.object({
    ...{ id: z.string(), type: z.enum(OverwriteType) },
    ...{ allow: z.string(), deny: z.string() },
  }),
);
const channel = z.object({
  guild_id: z.string().optional(),
  permission_overwrites: overwrites.optional().default([]),
});
const roles = z.array(z.object({ id: z.string(), permissions: z.string() }));
const member = z.object({ roles: z.array(z.string()) });

/** What is set up at Discord and what is missing there, each with the place to change it. */
export async function checkDiscord(parts: CheckParts): Promise<readonly Finding[]> {
  const rest = new REST({ ...restOptions(parts.apiUrl), timeout: TIMEOUT_MS });
  rest.setToken(parts.token);
  try {
    const { id, username } = me.parse(await rest.get(Routes.user()));
    const app = application.parse(await rest.get(Routes.currentApplication()));
    const ours = parts.spaces.filter(({ id: space }) => channelOf(space) !== null);
    const shards = (parts.shards ?? []).map(shardFinding);
    const bot = { key: 'bot', args: { name: username } };
    const found: Finding[] = [bot, ...intentsOf(app), ...shards];
    for (const space of ours.slice(0, MOST_CHANNELS)) {
      found.push(...(await lacking(rest, space, { me: id, app: app.id })));
    }
    return [...found, ...placesOf(ours, app.id)];
  } catch (error) {
    const refused = error instanceof DiscordAPIError && error.status === 401;
    return refused ? [{ key: 'token', isGrave: true }] : [{ key: 'away' }];
  }
}

function shardFinding({ shard, of, state }: ShardState): Finding {
  return { key: `shard-${state}`, args: { shard, last: of - 1 } };
}

function intentsOf({ id, flags }: z.output<typeof application>): Finding[] {
  const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlagsBitField.Flags;
  const reads = (flags & (GatewayMessageContent | GatewayMessageContentLimited)) !== 0;
  return reads ? [] : [{ key: 'no-content', args: { app: id }, isGrave: true }];
}

/** A bot without a place has nothing to do; without moderators nobody sees its cases here. */
function placesOf(spaces: CheckParts['spaces'], app: string): Finding[] {
  if (spaces.length === 0) return [{ key: 'no-places', args: { app } }];
  return spaces.some(({ role }) => role === 'moderators') ? [] : [{ key: 'no-moderators' }];
}

async function lacking(
  rest: Pick<REST, 'get'>,
  { id: space, name, role }: CheckParts['spaces'][number],
  ids: { readonly me: string; readonly app: string },
): Promise<Finding[]> {
  const wanted = needed[role];
  const here = channelOf(space) ?? '';
  try {
    const there = channel.parse(await rest.get(Routes.channel(here)));
    if (!there.guild_id) return [];
    const guild = there.guild_id;
    const granted = permissionsIn(there.permission_overwrites, {
      ...{ guild, me: ids.me },
      roles: roles.parse(await rest.get(Routes.guildRoles(guild))),
      own: member.parse(await rest.get(Routes.guildMember(guild, ids.me))).roles,
    });
    const missing = wanted.filter((permission) => !granted.has(permission));
    return missing.map((permission) => ({ key: 'lacks', permission, args: { channel: name } }));
  } catch (error) {
    if (!isCode(error, gone.channel, gone.member, MISSING_ACCESS)) throw error;
    return [{ key: 'not-there', args: { channel: name, app: ids.app } }];
  }
}
