import { z } from 'zod';
import { askedFor, noneRuns } from '../src/answers/story/ask.js';
import { MARK, MAX_PEN, MAX_TEXT, markOf } from '../src/answers/story/form.js';
import { ownStories } from '../src/answers/story/own.js';
import { ages, readStory } from '../src/answers/story/read.js';
import type { Command, CommandRequest } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import type { Reply } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({
  text: z.string().trim().min(1).max(MAX_TEXT).optional(),
  pen: z.string().trim().max(MAX_PEN).optional(),
  campaign: z.string().trim().max(50).optional(),
  withdraw: z.string().trim().max(64).optional(),
  consent: z.enum(['agree', 'refuse']).optional(),
  age: z.enum(ages).optional(),
  key: z.string().min(1).max(64).optional(),
  by: z.string().max(MARK).optional(),
});

type Ask = CommandRequest<z.output<typeof options>>;
type Parts = Pick<Services, 'campaigns' | 'stories' | 'info'>;

/**
 * A reader's story for a campaign: nothing is kept before they consent, and nobody sees it before a
 * moderator did. `withdraw` lists one's own and takes one back.
 */
export const story: Command<typeof options, Parts> = {
  name: 'story',
  permission: 'reader',
  options,
  spoken: false,
  text: 'text',
  inner: ['consent', 'age', 'key', 'by'],
  // Opening the form, looking through it and sending it off are several.
  cooldown: { uses: 30, seconds: 600 },
  async run(ask, parts) {
    const { withdraw, consent, by } = ask.options;
    // Where others read along, nobody consents in another's place.
    if (by !== undefined && by !== markOf(ask.actor)) throw new UserError('story-of-another');
    if (withdraw !== undefined) return taken(ask, parts, withdraw);
    if (isAboutOwn(ask)) return ownStories(ask, parts.stories);
    if (consent === 'refuse') throw new UserError('story-no-consent');
    const running = await parts.campaigns.running(ask.at);
    if (running.length === 0) return noneRuns(ask, parts.campaigns);
    const draft = draftOf(ask);
    const asked = askedFor(ask, { running, campaigns: parts.campaigns }, draft);
    const campaign = draft.campaign ?? running[0]?.slug ?? '';
    return asked ?? told(ask, parts, { ...draft, campaign });
  },
};

/** What is typed behind the command is read; a form's fields stand as they are. */
function draftOf(ask: Ask) {
  const { text, pen, campaign, consent, age } = ask.options;
  if (text === undefined || consent !== undefined) return { text, pen, campaign, consent, age };
  const written = readStory(text, ask);
  const named = written.age && ({ consent: 'agree', age: written.age } as const);
  return { text: written.text, pen: pen ?? written.pen, campaign, ...named };
}

function isAboutOwn({ options: { text }, say }: Ask): boolean {
  const said = text?.toLowerCase();
  return said === 'withdraw' || (said !== undefined && said === say('story-withdraw-word'));
}

async function told(ask: Ask, { stories, campaigns, info }: Parts, draft: Draft): Promise<Reply> {
  const { say, locale, actor, place, at, id, options } = ask;
  const { campaign, text = '', age = 'self' } = draft;
  const made = await stories.tell({
    // However often its button is pressed, it is one story.
    ...{ campaign, text, age, at, author: actor.person, key: options.key ?? id },
    penName: draft.pen || undefined,
    address: actor.address === undefined ? undefined : `${place.platform}:${actor.address}`,
  });
  const care = made.cared ? say('care-answer', { line: info.helpLine(locale) }) : '';
  const address = campaigns.address(campaign);
  const wall = address === null ? '' : say('story-wall', { address });
  const lines = [care, say('story-thanks'), wall, say('story-way-back')];
  const back = { label: say('story-action-withdraw'), command: 'story' };
  return {
    ...{ text: lines.filter((one) => one !== '').join('\n\n'), visibility: 'private', locale },
    actions: [{ ...back, options: { withdraw: made.id } }],
    replaces: true,
  };
}

type Draft = ReturnType<typeof draftOf> & { readonly campaign: string };

/** At once, and nobody is asked why; what names none of one's stories shows them. */
async function taken(ask: Ask, { stories }: Parts, id: string): Promise<Reply> {
  if (!z.uuid().safeParse(id).success) return ownStories(ask, stories);
  await stories.withdraw({ id, author: ask.actor.person, at: ask.at });
  return { text: ask.say('story-withdrawn'), visibility: 'private', locale: ask.locale };
}
