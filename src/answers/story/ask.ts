import type { CommandRequest } from '../../core/command.js';
import { CONSENT_AGE } from '../../core/consent-age.js';
import { sayDate } from '../../core/dates.js';
import { UserError } from '../../core/errors.js';
import type { Reply } from '../../core/reply.js';
import { whenOf } from '../campaign/words.js';
import { type Draft, given, markOf, type Scene, storyForm } from './form.js';
import { ages } from './read.js';

type Ask = Pick<CommandRequest<unknown>, 'say' | 'locale' | 'at' | 'forms' | 'id' | 'actor'>;

/** A draft, and whether its author has agreed. */
export interface Agreeing extends Draft {
  readonly consent?: 'agree' | 'refuse' | undefined;
  readonly age?: 'self' | 'parent' | undefined;
}

/**
 * What has still to be asked before a story can be kept; null: nothing. A form asks all of it at once,
 * where there are forms; elsewhere one thing comes after the other, and buttons carry what is written.
 * @throws UserError `campaign-not-running` when it names one that does not run
 */
export function askedFor(ask: Ask, scene: Scene, draft: Agreeing): Reply | null {
  const { running } = scene;
  const { text, campaign, consent, age } = draft;
  const which = running.length === 1 ? running[0] : running.find(({ slug }) => slug === campaign);
  if (campaign !== undefined && which?.slug !== campaign) {
    throw new UserError('campaign-not-running');
  }
  if (text && which && consent === 'agree' && age !== undefined) return null;
  const reply = !text
    ? invitation(ask, scene)
    : which
      ? consenting(ask, { ...scene, running: [which] }, draft)
      : whichOne(ask, scene, draft);
  return { ...reply, ...(ask.forms && { form: storyForm(ask, scene, draft) }) };
}

/** What can be told of, and how. */
function invitation(ask: Ask, { running, campaigns }: Scene): Reply {
  const { say, locale } = ask;
  return {
    text: say('story-ask-text'),
    list: running.map((one) => ({
      title: say('story-campaign', { title: campaigns.said(one, locale).title, tag: one.tag }),
      detail: `${whenOf(ask, one, campaigns)}\n${campaigns.said(one, locale).text}`,
    })),
    ...{ visibility: 'private', locale },
  };
}

function whichOne(ask: Ask, { running, campaigns }: Scene, draft: Agreeing): Reply {
  const { say, locale } = ask;
  const { consent, age } = draft;
  const agreed = { ...(consent && { consent }), ...(age && { age }), by: markOf(ask.actor) };
  return {
    text: say('story-which'),
    actions: running.map((one) => ({
      ...{
        label: campaigns.said(one, locale).title,
        command: 'story',
        among: say('story-form-which'),
      },
      options: { ...given({ ...draft, campaign: one.slug }), ...agreed },
    })),
    ...{ visibility: 'private', locale, replaces: true },
  };
}

/** The words of consent as the campaign has them; agreeing and answering for one's age is one press. */
function consenting(ask: Ask, { campaigns, ...scene }: Scene, draft: Agreeing): Reply {
  const { say, locale, id } = ask;
  const [one] = scene.running;
  if (!one) throw new UserError('campaign-not-running');
  const { title, rules } = campaigns.said(one, locale);
  const name = draft.pen ? say('story-as', { name: draft.pen }) : say('story-unnamed');
  const asked = rules ? say('story-rules', { rules }) : '';
  const words = say(`story-consent-${one.consentVersion}`);
  const lines = [say('story-consent', { title }), words, asked, name, say('story-consent-how')];
  return {
    text: lines.filter((line) => line !== '').join('\n\n'),
    actions: ages.map((age) => ({
      ...{ label: say(`story-agree-${age}`, { age: CONSENT_AGE }), command: 'story' },
      options: {
        ...given({ ...draft, campaign: one.slug }),
        ...{ consent: 'agree', age, key: id, by: markOf(ask.actor) },
      },
    })),
    ...{ visibility: 'private', locale, replaces: true },
  };
}

/** None runs: kindly said, with when the next begins. */
export async function noneRuns(ask: Ask, campaigns: Scene['campaigns']): Promise<Reply> {
  const { say, locale, at } = ask;
  const next = await campaigns.next(at);
  if (!next) return { text: say('story-none'), visibility: 'private', locale };
  const date = sayDate(ask, campaigns.dates(next).from, campaigns.today(at));
  const text = say('story-none-yet', { title: campaigns.said(next, locale).title, date });
  return { text, visibility: 'private', locale };
}
