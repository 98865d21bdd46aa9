import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { whyRefused } from '../../../src/platforms/telegram/refused.js';

const refused = (error_code: number, description: string) =>
  new GrammyError('refused', { ok: false, error_code, description }, 'banChatMember', {});
const platform = 'telegram';

describe('what Telegram refuses', () => {
  it.each([
    ['Bad Request: not enough rights to restrict/unrestrict chat member', 'rights'],
    ['Bad Request: need administrator rights in the channel chat', 'rights'],
    ['Bad Request: CHAT_ADMIN_REQUIRED', 'rights'],
    ['Bad Request: user is an administrator of the chat', 'above'],
    ["Bad Request: can't remove chat owner", 'above'],
    ["Bad Request: message can't be deleted", 'message-stays'],
    ['Bad Request: method is available for supergroup and channel chats only', 'small-group'],
    ['Bad Request: chat not found', 'unseen'],
    ['Bad Request: PEER_FLOOD', 'other'],
  ])('is told in our words, with its own behind: %s', (words, why) => {
    expect(whyRefused(refused(400, words))).toMatchObject({ reason: { why, platform, words } });
  });

  it('is told without its words where they say nothing more', () => {
    const why = (error: unknown) => (whyRefused(error) as { reason: object }).reason;
    expect(why(refused(401, 'Unauthorized'))).toEqual({ why: 'token', platform });
    expect(why(refused(429, 'Too Many Requests'))).toEqual({ why: 'busy', platform });
    expect(why(new HttpError('away', new Error('fetch failed')))).toEqual({
      why: 'away',
      platform,
    });
    const words = 'Forbidden: bot was kicked from the supergroup chat';
    expect(why(refused(403, words))).toEqual({ why: 'unseen', platform, words });
  });

  it('is no excuse for a bug of ours', () => {
    const bug = new TypeError('undefined is not a function');
    expect(whyRefused(bug)).toBe(bug);
  });
});
