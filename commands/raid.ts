import { z } from 'zod';
import type { Command, CommandRequest } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import { permits } from '../src/core/permission.js';
import type { Action, Reply } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const actions = ['show', 'on', 'off'] as const;
/** When nobody says for how long. */
const USUAL_MINUTES = 60;

const options = z.strictObject({
  form: z.string().trim().max(300).optional(),
  action: z.enum(actions).optional(),
  minutes: z.coerce.number().int().min(1).max(100_000).optional(),
  space: z.string().trim().min(1).max(200).optional(),
});

type Ask = CommandRequest<z.output<typeof options>>;
type Desk = Services['raids'];
type Raided = Awaited<ReturnType<Desk['list']>>[number];

/**
 * Raid mode: in a space that is slowed down the comments of newcomers wait for a moderator.
 * Moderators see where it is on or proposed, leads switch it. Without a space: the one it is said in.
 */
export const raid: Command<typeof options, Pick<Services, 'raids'>> = {
  name: 'raid',
  permission: 'moderator',
  options,
  spoken: false,
  text: 'form',
  async run(given, { raids }) {
    const ask = { ...given, options: read(given.options) };
    const { action = 'show' } = ask.options;
    if (action === 'show') return shown(ask, await raids.list(ask.at));
    return switched(ask, raids, action);
  },
};

/** `on 90 discord:123`, for doors without fields. */
function read({ form, ...fields }: Ask['options']): Ask['options'] {
  if (!form) return fields;
  const line = /^(show|on|off)(?:\s+(\d{1,5}))?(?:\s+(\S+))?$/i.exec(form);
  const action = actions.find((one) => one === line?.[1]?.toLowerCase());
  if (!action) throw new UserError('raid-form');
  const [minutes, space] = [line?.[2], line?.[3]];
  return {
    ...{ ...fields, action },
    ...(minutes && { minutes: Number(minutes) }),
    ...(space && { space }),
  };
}

async function switched(ask: Ask, desk: Desk, action: 'on' | 'off'): Promise<Reply> {
  const { options, place, actor, at } = ask;
  if (!permits(actor.role, 'lead')) throw new UserError('raid-needs-lead');
  if (!actor.staff) throw new UserError('raid-needs-account');
  const space = options.space ?? place.space;
  const now = await desk.of(space, at);
  if (!now) throw new UserError('raid-no-space', { space });
  const step = { space, version: now.version, key: ask.id, by: actor.staff, at };
  const minutes = options.minutes ?? USUAL_MINUTES;
  const set = await (action === 'on' ? desk.start({ ...step, minutes }) : desk.lift(step));
  if (!set.ok) throw new UserError('raid-no-space', { space });
  const isOn = set.state === 'on';
  const text = isOn
    ? ask.say('raid-started', { space, minutes })
    : ask.say('raid-lifted', { space });
  const back = isOn ? [choice(ask.say('raid-lift'), { action: 'off', space })] : [];
  return { text, actions: back, visibility: 'private', locale: ask.locale };
}

function shown({ say, locale, at }: Ask, all: readonly Raided[]): Reply {
  if (all.length === 0) return { text: say('raid-none'), visibility: 'private', locale };
  return {
    text: say('raid-here'),
    list: all.map(({ space, name, state, until, authors }) => ({
      id: space,
      title: name,
      detail:
        state === 'on'
          ? say('raid-on-for', { minutes: minutesTo(until ?? at, at) })
          : say('raid-proposed', { authors: authors ?? 0 }),
    })),
    actions: all.map(({ space, name, state }) => ({
      ...(state === 'on'
        ? choice(say('raid-lift-in', { name }), { action: 'off', space })
        : choice(say('raid-start-in', { name }), { action: 'on', space })),
      among: say('raid-which'),
    })),
    visibility: 'private',
    locale,
  };
}

function minutesTo(until: Date, at: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 60_000));
}

function choice(label: string, wish: Readonly<Record<string, string>>): Action {
  return { label, command: 'raid', options: wish };
}
