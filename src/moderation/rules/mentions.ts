import { z } from 'zod';
import type { Signal } from '../comment.js';
import { MAX_SCANNED, type Rule } from './rule.js';

const settings = z.strictObject({
  /** So many different people may be called in one comment. */
  people: z.int().positive().default(5),
});
export type MentionSettings = z.output<typeof settings>;

const everyone =
  /(?<![\p{L}\p{N}])[@＠](?:everyone|here|all|channel|所有人|全体成员|全体|大家)(?![\p{L}\p{N}_])/giu;
const someone = /(?<![\p{L}\p{N}])[@＠][\p{L}\p{N}_]{2,40}|<@!?\d{5,25}>/gu;

/** Calling everybody, or a crowd: what raids and advertisers do. */
export const mentions: Rule<MentionSettings> = {
  name: 'mentions',
  settings,
  check({ text }, { people }) {
    if (!/[@＠]/.test(text)) return [];
    const said = text.slice(0, MAX_SCANNED);
    const calls = [...said.matchAll(everyone)].map(({ index, 0: call }) =>
      signal('mention-everyone', [index, index + call.length], 0.5),
    );
    const called = [...said.matchAll(someone)];
    const first = called[0]?.index ?? 0;
    const last = called.at(-1);
    const count = new Set(called.map(([name]) => name.toLowerCase())).size;
    if (count <= people || !last) return calls;
    const crowd: Signal['span'] = [first, last.index + last[0].length];
    return [
      ...calls,
      { ...signal('mention-crowd', crowd, 0.4), why: { key: 'mention-crowd', args: { count } } },
    ];
  },
};

function signal(key: string, span: Signal['span'], weight: number): Signal {
  return { rule: 'mentions', tier: 'behaviour', span, why: { key }, weight };
}
