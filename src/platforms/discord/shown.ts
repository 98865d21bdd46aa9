import type { ShowText } from '../../announcements/desk.js';
import { type Line, packLines, plainLines } from '../writing/lines.js';
import { framedText } from './embeds.js';
import { MAX_MESSAGE, render } from './marks.js';

/** An announcement as the carrier will post it: in a frame where that is possible, else in parts. */
export const showOnDiscord: ShowText = (text) => {
  const isFramed = framedText(text) !== null;
  const parts = packLines(plainLines(text), MAX_MESSAGE, render).map(wordsOf);
  return {
    platform: 'discord',
    messages: isFramed ? [text] : parts.filter((part) => part !== ''),
    ...{ isFramed, limit: MAX_MESSAGE },
  };
};

function wordsOf(lines: readonly Line[]): string {
  return lines
    .map(({ plain }) => plain)
    .join('\n')
    .trim();
}
