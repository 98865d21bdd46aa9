import type { Kit } from './kit.js';

/** The kind answer to somebody who may need help, with whom they can call. */
export function careWords({ parts }: Pick<Kit, 'parts'>, locale: string): string {
  return parts.i18n.say(locale, 'care-answer', { line: parts.services.info.helpLine(locale) });
}
