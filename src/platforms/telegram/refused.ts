import { GrammyError, HttpError } from 'grammy';
import { type Reason, Refusal } from '../../core/refusal.js';
import { hopeless } from './failure.js';

type Why = Reason['why'];

/** What the Bot API says of a call that it does not allow, and what that means. The first fits. */
const whyOfWords: readonly (readonly [RegExp, Why])[] = [
  [/administrator of the chat|chat owner|USER_ADMIN_INVALID|can't restrict self/i, 'above'],
  [/message can't be deleted/i, 'message-stays'],
  [/not enough rights|administrator rights|ADMIN_REQUIRED|need to be admin/i, 'rights'],
  [/available for supergroup/i, 'small-group'],
  [/chat not found|bot was kicked|not a member|CHANNEL_PRIVATE/i, 'unseen'],
];

/** The same error, told so that somebody can put it right, with Telegram's own words behind. */
export function whyRefused(error: unknown): unknown {
  const refusal = (why: Why, words?: string) =>
    new Refusal({ why, platform: 'telegram', ...(words && { words }) }, { cause: error });
  if (error instanceof HttpError) return refusal('away');
  if (!(error instanceof GrammyError)) return error;
  const { error_code: code, description: words } = error;
  if (hopeless(error)) return refusal('token');
  if (code === 429) return refusal('busy');
  if (code >= 500) return refusal('fault', words);
  const [, why = 'other'] = whyOfWords.find(([said]) => said.test(words)) ?? [];
  return refusal(why, words);
}

/** Every one of the functions, refusing in words that a moderator understands. */
export function inWords<T extends object>(actions: T): T {
  const told = Object.entries(actions).map(([name, act]) => [
    name,
    async (...given: unknown[]) => {
      try {
        return await act(...given);
      } catch (error) {
        throw whyRefused(error);
      }
    },
  ]);
  return Object.fromEntries(told) as T;
}
