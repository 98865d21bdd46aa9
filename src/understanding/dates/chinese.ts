import { clockTimes } from './chinese-clock.js';
import { festivalRules } from './chinese-festivals.js';
import { monthRules } from './chinese-months.js';
import { weekRules } from './chinese-weeks.js';
import { join } from './join.js';
import { type Rule, tokensOf } from './rule.js';
import type { DateContext, SaidDates } from './span.js';

const rules: readonly Rule[] = [...monthRules, ...weekRules, ...festivalRules];

const link = /^[上下]?午?\s*(?:一直)?(?:到|至|和|与|跟|或者?|还是|、|~|-|—|–|－)\s*(?:第二|次)?$/;

/** Days and times of day in a normalised, simplified Chinese sentence. */
export function chineseDates(text: string, context: DateContext): SaidDates {
  const tokens = tokensOf(rules, text, context);
  return join(text, [...tokens, ...clockTimes(text)], { context, link });
}
