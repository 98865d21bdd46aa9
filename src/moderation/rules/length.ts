import { z } from 'zod';
import { MAX_SCANNED, type Rule } from './rule.js';

/** Texts so long that their end is not looked at: a person should. */
export const length: Rule<Record<string, never>> = {
  name: 'length',
  settings: z.strictObject({}),
  check({ text }) {
    if (text.length <= MAX_SCANNED) return [];
    const why = { key: 'too-long', args: { length: text.length } };
    return [
      { rule: 'length', tier: 'behaviour', span: [MAX_SCANNED, text.length], why, weight: 0.3 },
    ];
  },
};
