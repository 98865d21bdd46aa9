import { createHash } from 'node:crypto';
import { foldForMatching } from '../../text/script.js';

/** The form of a topic's key; the library's file has the same. */
export const topicKey = /^[a-z][a-z0-9-]{0,39}$/;

const fillers = new Set(
  'a an the i my me you your we our it is are do does did can could may where when what how who which to of in on at for from with and or there any some have get'.split(
    ' ',
  ),
);

/**
 * A key for a question that was given none: its words where they are Latin (`coffee-machine`), else
 * a short name that is always the same for it.
 */
export function topicKeyFor(question: string): string {
  const folded = foldForMatching(question);
  const words = (folded.match(/[a-z0-9]+/g) ?? []).filter((word) => !fillers.has(word));
  const spoken = words
    .join('-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-$/, '');
  if (!/\p{Script=Han}/u.test(folded) && topicKey.test(spoken)) return spoken;
  const bare = folded.replace(/[^\p{L}\p{N}]+/gu, '');
  return `q-${createHash('sha256').update(bare).digest('hex').slice(0, 8)}`;
}
