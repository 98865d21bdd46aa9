import { expect, it } from 'vitest';
import { oneAtATime } from '../../src/web/api/one-at-a-time.js';

/** Work that ends when it is told to. */
function held() {
  const ends: { done: () => void; fail: (error: Error) => void }[] = [];
  const ask = oneAtATime(
    () => new Promise<void>((resolve, reject) => ends.push({ done: resolve, fail: reject })),
  );
  return { ask, ends };
}

it('is done at once when nobody else is at it, as often as it is asked for', async () => {
  const { ask, ends } = held();
  const first = ask();
  ends[0]?.done();
  await first;
  const second = ask();
  expect(ends).toHaveLength(2);
  ends[1]?.done();
  await second;
});

it('is begun once more for all who ask while it runs, after it has ended', async () => {
  const { ask, ends } = held();
  const first = ask();
  const late = [ask(), ask(), ask()];
  expect(ends).toHaveLength(1);
  ends[0]?.done();
  await first;
  await expect.poll(() => ends.length).toBe(2);
  // They asked while the second run had not begun; who asks now needs a third.
  const latest = ask();
  ends[1]?.done();
  await Promise.all(late);
  await expect.poll(() => ends.length).toBe(3);
  ends[2]?.done();
  await latest;
});

it('goes on after a failure, which only those hear who asked for that run', async () => {
  const { ask, ends } = held();
  const first = ask();
  const second = ask();
  ends[0]?.fail(new Error('the line is down'));
  await expect(first).rejects.toThrow('the line is down');
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.done();
  await second;
});
