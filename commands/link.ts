import { z } from 'zod';
import type { Command, CommandRequest } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import type { Action, Reply } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({
  code: z.string().trim().min(1).max(40).optional(),
  undo: z.enum(['yes']).optional(),
});

type Ask = CommandRequest<z.output<typeof options>>;

/**
 * Ties who someone is here to their staff account by a one-time code, so that their role holds in
 * chat too. Without a code it says who the service takes them for.
 */
export const link: Command<typeof options, Pick<Services, 'staffLinks'>> = {
  name: 'link',
  permission: 'reader',
  options,
  spoken: false,
  text: 'code',
  cooldown: { uses: 5, seconds: 600 },
  async run(ask, { staffLinks }) {
    const { options, actor, place, at } = ask;
    const { person } = actor;
    if (options.undo) {
      const undone = await staffLinks.unlink(person);
      return answer(ask, ask.say(undone ? 'link-undone' : 'link-none'));
    }
    if (options.code === undefined) {
      const linked = await staffLinks.of(person);
      if (!linked) return answer(ask, ask.say('link-none'));
      const { address } = privately(ask);
      if (address !== undefined) await staffLinks.reachAt(person, address);
      return answer(ask, said(ask, 'link-as', linked), [undo(ask)]);
    }
    // A browser has no account of its own to tie: there one signs in at the console.
    if (place.platform === 'web') throw new UserError('link-not-here');
    const linked = await staffLinks.link({
      ...{ person, platform: place.platform, code: options.code, at },
      ...privately(ask),
    });
    return answer(ask, said(ask, 'link-done', linked), [undo(ask)]);
  },
};

/** A chat between the two alone: there a colleague on call can be told of what cannot wait. */
function privately({ place }: Ask): { readonly address?: string } {
  const isChat = place.platform === 'discord' || place.platform === 'telegram';
  return isChat && place.kind === 'private' ? { address: place.space } : {};
}

function said(
  ask: Ask,
  key: string,
  { name, role }: { readonly name: string; readonly role: string },
): string {
  const { say } = ask;
  const known = say(key, { name, role: say(`console-role-${role}`) });
  const isReached = privately(ask).address !== undefined;
  return isReached ? `${known}\n${say('link-reached')}` : known;
}

function undo({ say }: Ask): Action {
  return { label: say('link-undo'), command: 'link', options: { undo: 'yes' } };
}

function answer({ locale }: Ask, text: string, actions: readonly Action[] = []): Reply {
  return { text, visibility: 'private', locale, ...(actions.length > 0 ? { actions } : {}) };
}
