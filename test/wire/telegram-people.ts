import type { Chat, User } from 'grammy/types';

/** Who and where the tests of the door to Telegram are about. */
export const lin: User = { id: 7, is_bot: false, first_name: 'Lin', language_code: 'zh-hans' };
export const ann: User = {
  ...{ id: 8, is_bot: false, first_name: 'Ann', last_name: 'Lee', language_code: 'en' },
};
export const alone: Chat = { id: 7, type: 'private', first_name: 'Lin' };
export const group: Chat = { id: -1001, type: 'supergroup', title: 'Readers' };
