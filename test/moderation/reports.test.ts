import { describe, expect, it } from 'vitest';
import { keep, moderators, remove } from './moderators.js';

const { desks, act } = moderators();

describe('a report', () => {
  it('opens a case by quotation, once for each reader', async () => {
    await desks.say('这里的暖气太热了，谁来管管', { author: 'someone' });
    const report = (comment: string, reporter = 'r1') =>
      desks.reports.report({
        comment,
        space: 'web:main',
        reporter,
        reason: '',
        at: desks.world.now,
      });
    expect(await report('暖氣太熱了')).toEqual({ repeated: false });
    expect(await report('这里的暖气太热了，谁来管管')).toEqual({ repeated: true });
    expect(await report('暖气太热', 'r2')).toEqual({ repeated: false });
    await expect(report('暖气太热', 'someone')).rejects.toThrow('report-own');
    await expect(report('从来没有人说过的话')).rejects.toThrow('report-not-found');
    const { cases } = await desks.cases.list({ order: 'newest', limit: 1 });
    expect(cases[0]?.signals.map(({ tier }) => tier)).toEqual(['report', 'report']);
  });
});

describe('a reader who reported rightly before', () => {
  it('is believed more than one who did not, and than one of whom nothing is known', async () => {
    const report = async (text: string, reporter: string) => {
      const { comment } = await desks.say(text, { author: 'quiet' });
      const at = desks.world.now;
      const space = 'web:main';
      await desks.reports.report({ comment: comment?.id ?? '', space, reporter, reason: '', at });
      const { cases } = await desks.cases.list({ order: 'newest', limit: 1 });
      return cases[0] ?? expect.fail();
    };
    for (const [reporter, decision] of [
      ['right', remove],
      ['wrong', keep],
    ] as const) {
      for (const round of [1, 2, 3]) {
        desks.wait(60);
        await act((await report(`${reporter} ${round} 到馆时间`, reporter)).id, decision);
      }
    }
    const weights = [];
    for (const reporter of ['wrong', 'nobody', 'right']) {
      desks.wait(60);
      const { signals, priority } = await report(`${reporter} 关于还书`, reporter);
      weights.push([signals[0]?.weight, priority.terms.reports]);
    }
    expect(weights).toEqual([
      [0.12, 0.4],
      [0.3, 1],
      [0.48, 1.6],
    ]);
  });
});
