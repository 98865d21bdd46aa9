import type { I18n } from '../../core/i18n.js';
import type { Signal } from '../../moderation/comment.js';

/**
 * Why a rule found something, as a sentence. A case outlives versions of the program: a reason that
 * this one has no sentence for is told by its rule, and the queue still opens.
 */
export function whyOf(
  i18n: Pick<I18n, 'has' | 'say'>,
  { rule, why: { key, args } }: Pick<Signal, 'rule' | 'why'>,
  locale: string,
): string {
  const sentence = `why-${key}`;
  return i18n.has(sentence)
    ? i18n.say(locale, sentence, args)
    : i18n.say(locale, 'why-other-version', { rule });
}
