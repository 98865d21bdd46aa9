import { OverwriteType, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { SpaceRecord } from '../../moderation/space-ports.js';

const names = [
  ...(['ViewChannel', 'ReadMessageHistory', 'SendMessages'] as const),
  ...(['ManageMessages', 'ModerateMembers', 'KickMembers', 'BanMembers'] as const),
];
export type PermissionName = (typeof names)[number];

const toSpeak = ['ViewChannel', 'SendMessages'] as const;

/** What the bot has to be granted in a channel, by what the channel is for. */
export const needed: Readonly<Record<SpaceRecord['role'], readonly PermissionName[]>> = {
  readers: names,
  moderators: toSpeak,
  editors: toSpeak,
  partner: toSpeak,
};

/** All of it together, for the link that invites the bot; without embeds and pictures words must do. */
const asked = [...names, 'EmbedLinks', 'AttachFiles'] as const;
export const invited = new PermissionsBitField([...asked]).bitfield.toString();

interface Overwrite {
  /** A role, or a member. */
  readonly id: string;
  readonly type: OverwriteType;
  readonly allow: string;
  readonly deny: string;
}

export interface Standing {
  /** Its id is also that of the role everyone has. */
  readonly guild: string;
  readonly me: string;
  readonly roles: readonly { readonly id: string; readonly permissions: string }[];
  /** The bot's own roles. */
  readonly own: readonly string[];
}

/**
 * What the bot may do in a channel: what its roles grant, then the channel's own rules for everyone,
 * for its roles together, and for itself, in this order (Discord's documentation, "Permissions").
 */
export function permissionsIn(
  overwrites: readonly Overwrite[],
  { guild, me, roles, own }: Standing,
): Readonly<PermissionsBitField> {
  const mine = roles.filter(({ id }) => id === guild || own.includes(id));
  const base = mine.reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) {
    return new PermissionsBitField(PermissionsBitField.All);
  }
  const layers = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && own.includes(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === me),
  ];
  const granted = layers.reduce((before, layer) => {
    const allow = layer.reduce((sum, one) => sum | BigInt(one.allow), 0n);
    const deny = layer.reduce((sum, one) => sum | BigInt(one.deny), 0n);
    return (before & ~deny) | allow;
  }, base);
  return new PermissionsBitField(granted);
}
