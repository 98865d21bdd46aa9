import type { WordedRequest } from '../../core/command.js';
import { CONSENT_AGE } from '../../core/consent-age.js';

export const ages = ['self', 'parent'] as const;
export type Age = (typeof ages)[number];

/** A typed story, with what its last lines say. */
export interface Written {
  readonly text: string;
  readonly pen?: string;
  readonly age?: Age;
}

/** UTF-16 units. */
const MAX_PEN = 40;

/**
 * A story as it is typed where there are no fields: its last line may be the sentence of consent, and
 * the one before (or the last) a signature, `— Lin`.
 */
export function readStory(text: string, { say }: Pick<WordedRequest, 'say'>): Written {
  const lines = text.trim().split('\n');
  const last = plain(lines.at(-1) ?? '');
  const age = ages.find((one) => last === plain(say(`story-agree-${one}`, { age: CONSENT_AGE })));
  const told = age ? withoutLast(lines) : lines;
  const [, pen] = /^\s*[—–]{1,2}\s*(\S.*?)\s*$/u.exec(told.at(-1) ?? '') ?? [];
  const isSigned = pen !== undefined && pen.length <= MAX_PEN && told.length > 1;
  const words = (isSigned ? withoutLast(told) : told).join('\n').trim();
  return { text: words, ...(isSigned && { pen }), ...(age && { age }) };
}

function withoutLast(lines: readonly string[]): string[] {
  const kept = lines.slice(0, -1);
  while (kept.at(-1)?.trim() === '') kept.pop();
  return kept;
}

/** However it is punctuated. */
function plain(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\s]/gu, '');
}
