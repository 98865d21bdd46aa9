import { z } from 'zod';
import { announcementForm, MAX_TEXT } from '../src/answers/announce/form.js';
import { previewed } from '../src/answers/announce/preview.js';
import type { Command, CommandRequest } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import type { Reply } from '../src/core/reply.js';
import type { Actor } from '../src/core/request.js';
import type { Services } from '../src/services.js';

const text = z.string().trim().min(1).max(MAX_TEXT);
const options = z.strictObject({
  text,
  en: text.optional(),
  step: z.enum(['preview', 'edit', 'keep', 'discard']).optional(),
  key: z.string().min(1).max(64).optional(),
});

type Ask = CommandRequest<z.output<typeof options>>;
type Parts = Pick<Services, 'announcements'>;

/**
 * Stores an announcement as a draft: nothing leaves the house before a second person approves it.
 * `text` is in the language it is written in, `en` its English counterpart. Where there are forms it
 * is shown first as readers will see it, and kept only when its author says so.
 */
export const announce: Command<typeof options, Parts> = {
  name: 'announce',
  permission: 'editor',
  options,
  spoken: false,
  text: 'text',
  inner: ['step', 'key'],
  async form(ask) {
    authorOf(ask.actor);
    return announcementForm(ask);
  },
  async run(ask, { announcements }) {
    const author = authorOf(ask.actor);
    const { text, step } = ask.options;
    switch (step) {
      case 'preview':
        return previewed(ask, ask.options, () => announcements.preview(variantsOf(ask)));
      case 'edit':
        return { ...told(ask, 'announce-ask-text'), form: announcementForm(ask, ask.options) };
      case 'discard':
        return { ...told(ask, 'announce-discarded', { text }), replaces: true };
      default:
        return kept(ask, author, announcements);
    }
  },
};

/** Announcements carry a name. */
function authorOf({ staff }: Actor): string {
  if (!staff) throw new UserError('announcement-needs-account');
  return staff;
}

/** What is kept under one key is kept once. */
async function kept(ask: Ask, author: string, desk: Parts['announcements']): Promise<Reply> {
  const { id, at, options } = ask;
  const variants = variantsOf(ask);
  const key = options.key === undefined ? id : `preview ${options.key}`;
  const draft = await desk.draft({ author, variants, key, at });
  return {
    ...told(ask, 'announce-saved', { languages: Object.keys(variants).length }),
    fields: [{ name: ask.say('announce-number'), value: draft.id }],
    ...(options.step && { replaces: true }),
  };
}

/** The texts by language: Chinese is told by its characters, else it is the language one speaks. */
function variantsOf({ options: { text, en }, locale }: Ask) {
  const own = /\p{Script=Han}/u.test(text) ? 'zh-CN' : locale;
  if (en !== undefined && own === 'en') throw new UserError('announcement-two-english');
  return { [own]: { text }, ...(en === undefined ? {} : { en: { text: en } }) };
}

function told({ say, locale }: Ask, key: string, args?: Parameters<Ask['say']>[1]): Reply {
  return { text: say(key, args), visibility: 'private', locale };
}
