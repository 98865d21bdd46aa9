import { describe, expect, it } from 'vitest';
import type { Scanner } from '../../../src/moderation/desk.js';
import { createLiveRules } from '../../../src/moderation/staff-rules/live-rules.js';
import type { StaffRule } from '../../../src/moderation/staff-rules/rule.js';
import { staffRule } from './sample-rule.js';

/** A database to play with, and scanners that tell which rules they were built with. */
function world() {
  const state = { stamp: '1', rules: [] as StaffRule[], away: false, steadyMs: 0 };
  const built: (readonly StaffRule[])[] = [];
  const snapshots: (readonly StaffRule[])[] = [];
  const failures: unknown[] = [];
  const answer = async <Value>(value: Value) => {
    if (state.away) throw new Error('away');
    return value;
  };
  const live = createLiveRules({
    store: { stamp: () => answer(state.stamp), active: () => answer(state.rules) },
    build: async (rules): Promise<Scanner> => {
      built.push(rules);
      const because = { key: 'clean', args: {} };
      return { scan: () => ({ verdict: 'allow', score: rules.length, signals: [], because }) };
    },
    inForce: async (rules) => void snapshots.push(rules),
    steadyMs: () => state.steadyMs,
    failed: (error) => failures.push(error),
  });
  const count = async () =>
    (await live.scanner()).scan({ id: '', text: '', space: '', at: new Date(0) }).score;
  const change = (...rules: StaffRule[]) => {
    state.rules = rules;
    state.stamp += '.';
  };
  return { state, live, built, snapshots, failures, count, change };
}

describe('the rules in force', () => {
  it('are built once for many comments that come at the same time', async () => {
    const { built, count } = world();
    await Promise.all([count(), count(), count()]);
    await count();
    expect(built).toHaveLength(1);
  });

  it('are others with the next comment after news, and left as a snapshot', async () => {
    const { live, count, change, snapshots } = world();
    expect(await count()).toBe(0);
    change(staffRule());
    expect(await count()).toBe(0);
    live.changed();
    expect(await count()).toBe(1);
    expect(snapshots.map(({ length }) => length)).toEqual([0, 1]);
  });

  it('are compared with the database every few seconds, for news that was lost', async () => {
    const { state, count, change, built } = world();
    await count();
    change(staffRule());
    state.steadyMs = 4_999;
    expect(await count()).toBe(0);
    state.steadyMs = 5_000;
    expect(await count()).toBe(1);
    state.steadyMs = 10_000;
    expect(await count()).toBe(1);
    expect(built).toHaveLength(2);
  });

  it('are not built again where only drafts changed, unless the project’s own rules did', async () => {
    const { live, count, change, built, snapshots } = world();
    const rule = staffRule();
    change(rule);
    expect(await count()).toBe(1);
    change(rule);
    await live.reload();
    expect(await count()).toBe(1);
    expect([built.length, snapshots.length]).toEqual([1, 1]);
    await live.rebuild();
    expect(built).toHaveLength(2);
    change({ ...rule, version: 2 });
    await live.reload();
    expect(built).toHaveLength(3);
  });

  it('stay as they were while the database is away; at the start they are the project’s own', async () => {
    const { state, count, change, live, failures } = world();
    state.away = true;
    expect(await count()).toBe(0);
    expect(failures).toHaveLength(1);
    state.away = false;
    change(staffRule());
    state.steadyMs = 5_000;
    expect(await count()).toBe(1);
    state.away = true;
    live.changed();
    expect(await count()).toBe(1);
    await expect(live.reload()).rejects.toThrow('away');
  });

  it('are never older ones that were read later', async () => {
    const { live, count, change } = world();
    await count();
    change(staffRule());
    const first = live.reload();
    change(staffRule(), staffRule());
    await Promise.all([first, live.reload()]);
    expect(await count()).toBe(2);
  });
});
