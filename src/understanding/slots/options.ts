import type { FaqMatcher } from '../faq/matcher.js';
import type { ReadSentence } from '../sentence.js';
import { browsedClass } from './classes.js';
import { findSlots } from './find.js';
import { recommendSlots } from './recommend.js';
import { hoursOptions, languageOption, privacyAction, trendingWindow } from './small.js';

export interface SlotParts {
  readonly faq: FaqMatcher;
  readonly subjects: readonly string[];
  readonly locales: readonly string[];
}

type Options = Readonly<Record<string, unknown>>;

/** The options of a command that a sentence names; `{}` for commands without any. */
export async function optionsFor(
  command: string,
  read: ReadSentence,
  parts: SlotParts,
): Promise<Options> {
  switch (command) {
    case 'hours':
      return hoursOptions(read);
    case 'info':
      return infoOptions(read, parts);
    case 'find': {
      const letter = browsedClass(read.text);
      return letter ? { class: letter } : { ...findSlots(read) };
    }
    case 'recommend':
      return { ...recommendSlots(read, parts.subjects) };
    case 'trending':
      return { window: trendingWindow(read.text) };
    case 'classic':
      return { date: read.dates.from ?? read.today };
    case 'language':
      return languageOption(read.text, parts.locales);
    case 'privacy':
      return { action: privacyAction(read.text) };
    default:
      return {};
  }
}

/** A topic by its own name, or by a question that is like one taught. */
async function infoOptions(read: ReadSentence, { faq }: SlotParts): Promise<Options> {
  const match = /^[a-z][a-z0-9_-]*$/.test(read.text) ? null : await faq.topic(read.text);
  if (match) return { topic: match.topic };
  return /^[a-z][a-z0-9_-]*$/.test(read.text) ? { topic: read.text } : {};
}
