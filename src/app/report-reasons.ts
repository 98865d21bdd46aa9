import type { I18n } from '../core/i18n.js';
import type { FormChoice } from '../core/reply.js';
import type { PolicyDesk } from '../moderation/desk.js';

/** The reasons of a space's policy, as a reader chooses among them. */
export function createReportReasons({
  policies,
  i18n,
}: {
  readonly policies: Pick<PolicyDesk, 'list' | 'words'>;
  readonly i18n: Pick<I18n, 'say'>;
}): (space: string, locale: string) => Promise<readonly FormChoice[]> {
  return async (space, locale) => {
    const policed = (await policies.list()).find(({ id }) => id === space);
    const reasons = policed?.policy.reasons ?? [];
    return reasons.map(({ key }) => {
      const words = policies.words({ reason: key }, reasons, locale);
      const label = 'words' in words ? words.words : i18n.say(locale, words.sentence);
      return { label, value: key };
    });
  };
}
