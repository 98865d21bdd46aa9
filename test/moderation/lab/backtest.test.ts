import { describe, expect, it } from 'vitest';
import { createTally } from '../../../src/moderation/lab/backtest.js';
import type { Outcome, PastComment } from '../../../src/moderation/lab/past.js';

const noon = Date.UTC(2026, 10, 24, 4);
const DAY = 86_400_000;

/** Comments newest first, evenly over ten days. */
function past(lines: readonly (readonly [text: string, outcome: Outcome, queued?: boolean])[]) {
  return lines.map(([text, outcome, queued = outcome !== 'undecided'], index): PastComment => {
    const back = (index * 10 * DAY) / (lines.length - 1);
    return { id: `c${index}`, text, at: new Date(noon - back), outcome, queued };
  });
}

function tried(comments: readonly PastComment[], draft: string, live: string | null = null) {
  const finds = (word: string) => (text: string) => text.includes(word);
  const tally = createTally(finds(draft), live === null ? null : finds(live));
  for (const comment of comments) tally.add(comment);
  return tally.result();
}

describe('a draft on past comments', () => {
  const comments = past([
    ['草包！', 'removed'],
    ['你这草包', 'removed'],
    ['草包枕头哪里买', 'kept'],
    ['又一个草包', 'undecided'],
    ['绣花枕头', 'undecided', true],
    ['饭桶', 'removed'],
    ['今天几点关门', 'undecided'],
  ]);

  it('is right where a moderator removed what it finds, and misses what it does not', () => {
    const { draft, decided, read } = tried(comments, '草包');
    expect(read).toBe(7);
    expect(decided).toEqual({ removed: 3, kept: 1 });
    expect(draft).toMatchObject({ hits: 4, removed: 2, kept: 1, undecided: 1 });
    expect(draft.precision).toMatchObject({ value: 2 / 3, of: 3 });
    expect(draft.recall).toMatchObject({ value: 2 / 3, of: 3 });
  });

  it('costs the cases that nobody else would have opened', () => {
    const { draft } = tried(comments, '枕头');
    expect(draft.hits).toBe(2);
    expect(draft.hitsPerDay).toBeCloseTo(0.2);
    // Both came before a moderator anyway.
    expect(draft.extraPerDay.value).toBe(0);
    expect(draft.extraPerDay.high).toBeGreaterThan(0);
    expect(tried(comments, '关门').draft.extraPerDay.value).toBeCloseTo(0.1);
  });

  it('stands beside the live version, and what only one finds is shown first', () => {
    const { live, samples } = tried(comments, '你这草包', '包');
    expect(live?.hits).toBe(4);
    expect(samples.map(({ foundBy }) => foundBy)).toEqual(['live', 'live', 'live', 'both']);
    expect(samples[0]).toMatchObject({ text: '草包！', outcome: 'removed' });
  });

  it('says nothing about precision where nothing was decided, nor anything without comments', () => {
    expect(tried(comments, '关门').draft.precision).toBeNull();
    const { draft, from, live } = tried([], '草包');
    expect([from, live, draft.precision, draft.recall]).toEqual([null, null, null, null]);
    expect(draft.extraPerDay).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('takes a short time for a whole day', () => {
    const hour = comments.map((one, index) => ({ ...one, at: new Date(noon - index * 60_000) }));
    expect(tried(hour, '草包').draft.hitsPerDay).toBe(4);
  });
});
