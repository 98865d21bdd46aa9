import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createInvalidBudget } from '../../src/platforms/discord/budget.js';
import { createOutbox } from '../../src/platforms/discord/outbox.js';
import { redisUrl } from './databases.js';

const { url, why } = await redisUrl();

const without = url === null ? ` (NOT RUN, ${why})` : '';

describe.skipIf(url === null)(`two processes of one token${without}`, () => {
  it('share the limits of a channel, and what Discord asked of one of them', async () => {
    const shared = { redisUrl: url ?? '', name: `wenjin-test-${randomUUID()}` };
    const now = () => performance.now();
    const one = createOutbox({ now, budget: createInvalidBudget(now), shared });
    const other = createOutbox({ now, budget: createInvalidBudget(now), shared });
    const job = { urgency: 'answer', route: 'messages:1' } as const;
    let left = 0;
    const send = (outbox: typeof one) =>
      outbox.send(job, async () => {
        left += 1;
      });
    await Promise.all([one, one, one, other, other].map(send));
    expect(left).toBe(5);
    // The sixth would be one too many for Discord, whichever process sends it: others pass it by.
    const sixth = send(other).catch(() => 'dropped');
    await other.send({ urgency: 'announcement', route: 'messages:2' }, async () => {});
    expect(left).toBe(5);

    one.refused(1_500);
    await expect.poll(() => other.paused()).toBe(true);
    await Promise.all([one.stop(), other.stop()]);
    expect(await sixth).toBe('dropped');
  });
});
