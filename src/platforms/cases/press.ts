import { UserError } from '../../core/errors.js';
import { permits } from '../../core/permission.js';
import type { CaseAction, CaseResult } from '../../moderation/desk.js';
import { localeFor, type Speaker } from '../conversation.js';
import type { DoorParts } from '../door.js';
import type { CaseMove } from './move.js';

const actions: Readonly<Record<CaseMove['move'], CaseAction>> = {
  claim: { action: 'claim' },
  keep: { action: 'decide', decision: 'keep' },
  remove: { action: 'decide', decision: 'remove' },
  undo: { action: 'undo' },
};

/**
 * Does what a button of a card says, for whoever pressed it: their role is looked up here and now,
 * and the step names the version the card showed. Returns what to tell them.
 */
export async function press(parts: DoorParts, speaker: Speaker, move: CaseMove): Promise<string> {
  const [locale, linked] = await Promise.all([
    localeFor(parts, speaker),
    parts.staffOf(parts.hashPerson(speaker.platform, speaker.id)),
  ]);
  const say = (key: string, args?: Readonly<Record<string, string>>) =>
    parts.i18n.say(locale, key, args);
  if (!linked) return say('card-press-unknown');
  if (!permits(linked.role, 'moderator')) return say('card-press-not-moderator');
  const { id, version } = move;
  // The same press, repeated by the platform, is the same step.
  const key = `card ${id} ${version} ${move.move} ${linked.staff}`;
  const step = { id, version, key, by: linked.staff, at: parts.clock.now() };
  try {
    return toTell(await parts.cases.act(step, actions[move.move]), move, say);
  } catch (error) {
    if (error instanceof UserError)
      return parts.i18n.say(locale, `error-${error.code}`, error.args);
    throw error;
  }
}

function toTell(
  result: CaseResult,
  { move }: CaseMove,
  say: (key: string, args?: Readonly<Record<string, string>>) => string,
): string {
  if (result.ok) return say(`card-pressed-${move}`);
  switch (result.code) {
    case 'stale':
      return say('card-press-stale', { who: result.winner.who });
    case 'text_changed':
      return say('card-press-text-changed');
    case 'claimed':
      return say('card-press-claimed');
    case 'missing':
      return say('card-press-missing');
    case 'not_possible':
      return say('card-press-not-possible');
    case 'own':
      return say('card-press-own');
    case 'same_person':
      return say('card-press-same-person');
  }
}
