import { z } from 'zod';
import type { Command, CommandRequest } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import type { Action, Reply } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({
  action: z.enum(['about', 'export', 'erase']).default('about'),
  confirm: z.string().max(40).optional(),
});

type Ask = CommandRequest<z.output<typeof options>>;
type Desk = Services['privacy'];

/** What is kept, for `about`: in this order, each with how long. */
const kinds = [
  ...[
    'language',
    'comments',
    'stories',
    'reports',
    'moments',
    'questions',
    'moderation',
    'account',
  ],
] as const;
/** More than this is fetched rather than read in a chat. UTF-16 units. */
const LONGEST_IN_CHAT = 3_000;

/** What the service keeps about a person, all of it to take along, and how to have it erased. */
export const privacy: Command<typeof options, Pick<Services, 'privacy'>> = {
  name: 'privacy',
  permission: 'reader',
  options,
  spoken: true,
  text: 'action',
  cooldown: { uses: 20, seconds: 600 },
  async run(ask, { privacy: desk }) {
    switch (ask.options.action) {
      case 'about':
        return about(ask, desk);
      case 'export':
        return exported(ask, desk);
      case 'erase':
        return ask.options.confirm === undefined ? sure(ask, desk) : erased(ask, desk);
    }
  },
};

function answer({ locale }: Ask, text: string, more: Partial<Reply> = {}): Reply {
  return { text, ...more, visibility: 'private', locale };
}

function about(ask: Ask, { keepDays: days }: Desk): Reply {
  const { say } = ask;
  return answer(ask, say('privacy-about'), {
    fields: kinds.map((kind) => ({
      name: say(`privacy-kind-${kind}`),
      value: say(`privacy-kept-${kind}`, { days }),
    })),
    actions: [exportAction(ask), eraseAction(ask)],
  });
}

async function exported(ask: Ask, desk: Desk): Promise<Reply> {
  const { say, actor, place, at } = ask;
  // Not every platform can show a reply to one person only.
  if (place.kind === 'public') throw new UserError('only-private');
  const all = await desk.exportOf(actor.person);
  const count = Object.values(all.kept).reduce((sum, list) => sum + list.length, 0);
  const link = { name: say('privacy-download'), value: desk.exportAddress(actor.person, at) };
  const text = JSON.stringify(all, null, 2);
  const heading = say('privacy-exported', { count });
  const shown = text.length <= LONGEST_IN_CHAT ? `${heading}\n\n${text}` : heading;
  return answer(ask, shown, { fields: [link], actions: [eraseAction(ask)] });
}

/** Erasing cannot be taken back, so it is asked once; the button is good for this person only. */
function sure(ask: Ask, desk: Desk): Reply {
  const { say, actor, at } = ask;
  const confirm = desk.confirmation(actor.person, at);
  const yes: Action = {
    label: say('privacy-erase-yes'),
    command: 'privacy',
    options: { action: 'erase', confirm },
  };
  return answer(ask, say('privacy-sure'), { actions: [yes, exportAction(ask)] });
}

async function erased(ask: Ask, desk: Desk): Promise<Reply> {
  const { say, actor, at, options } = ask;
  if (!desk.confirms(actor.person, options.confirm ?? '', at)) {
    throw new UserError('privacy-confirm-again');
  }
  const { erased, kept } = await desk.erase(actor.person, at);
  const count = Object.values(erased).reduce((sum, one) => sum + one, 0);
  const done = say('privacy-erased', { count });
  return answer(ask, kept > 0 ? `${done}\n${say('privacy-erased-later', { kept })}` : done);
}

function exportAction({ say }: Ask): Action {
  return { label: say('privacy-export'), command: 'privacy', options: { action: 'export' } };
}

function eraseAction({ say }: Ask): Action {
  return { label: say('privacy-erase'), command: 'privacy', options: { action: 'erase' } };
}
