import type { ShowText } from '../../announcements/desk.js';
import { MAX_MESSAGE } from './write.js';

/** An announcement as the carrier will send it: plain text, one message. */
export const showOnTelegram: ShowText = (text) => ({
  ...{ platform: 'telegram', messages: [text], isFramed: false, limit: MAX_MESSAGE },
});
