import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesks } from '../open-desks.js';

let desks: Awaited<ReturnType<typeof openDesks>>;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.close());
beforeEach(() => desks.wait(5 * 24 * 60));

let keys = 0;
async function slow(space: string, minutes = 60) {
  const version = (await desks.raids.of(space, desks.world.now))?.version ?? 0;
  const step = { space, version, key: `s${++keys}`, by: 'jun', at: desks.world.now };
  return desks.raids.start({ ...step, minutes });
}
async function lift(space: string) {
  const version = (await desks.raids.of(space, desks.world.now))?.version ?? 0;
  return desks.raids.lift({ space, version, key: `l${++keys}`, by: 'jun', at: desks.world.now });
}
const rallying = '明天中午十二点大家一起去服务台门口集合讨个说法';

describe('a space that is slowed down', () => {
  it('holds newcomers’ comments in our own rooms until a moderator looked, nobody else’s', async () => {
    await desks.say('这本书真好看', { author: 'known' });
    desks.wait(4 * 24 * 60);
    await slow('web:main');
    const { verdict, comment, case: one } = await desks.say('请问几点关门', { author: 'new' });
    expect({ verdict, state: comment?.state }).toEqual({ verdict: 'review', state: 'hidden' });
    const view = await desks.cases.get(one?.id ?? '');
    expect(view?.case.signals.map(({ why }) => why.key)).toContain('raid-held');
    const known = await desks.say('请问几点开门', { author: 'known' });
    expect({ verdict: known.verdict, state: known.comment?.state }).toEqual({
      ...{ verdict: 'allow', state: 'visible' },
    });
    const joined = new Date(desks.world.now.getTime() - 30 * 86_400_000);
    const old = await desks.say('请问有停车场吗', { author: 'long-joined', joined });
    expect(old.verdict).toBe('allow');
  });

  it('takes nothing away in a chat, but lets it come first', async () => {
    const place = { space: 'discord:9' };
    await desks.say('大家好', { ...place, author: 'first' });
    await slow('discord:9');
    const {
      verdict,
      comment,
      case: one,
    } = await desks.say('请问几点关门', {
      ...{ ...place, author: 'fresh' },
    });
    expect({ verdict, state: comment?.state }).toEqual({ verdict: 'review', state: 'visible' });
    expect(await desks.storage.outbox.of(`discord:9/${comment?.externalId}`)).toEqual([]);
    const view = await desks.cases.get(one?.id ?? '');
    expect(view?.case.priority.terms.severity).toBeGreaterThanOrEqual(1.5);
  });

  it('is as before when the time is over, without anybody’s doing, and when it is lifted', async () => {
    await slow('web:main', 30);
    expect((await desks.say('请问几点关门呢', { author: 'n1' })).verdict).toBe('review');
    desks.wait(30);
    expect((await desks.say('请问几点关门呀', { author: 'n2' })).verdict).toBe('allow');
    await slow('web:main', 30);
    await lift('web:main');
    expect((await desks.say('请问几点关门吧', { author: 'n3' })).verdict).toBe('allow');
  });

  it('never hides somebody who may need help', async () => {
    await slow('web:main');
    const { comment } = await desks.say('我不想活了', { author: 'in-need' });
    expect(comment?.state).toBe('visible');
  });

  it('is proposed when four people say nearly the same, told once, and not again after a no', async () => {
    const heard = () => desks.told.filter(({ kind }) => kind === 'raid').length;
    const before = heard();
    for (const author of ['r1', 'r2', 'r3']) await desks.say(`${rallying}！`, { author });
    expect(await desks.raids.list(desks.world.now)).toEqual([]);
    await desks.say(rallying, { author: 'r4' });
    expect(await desks.raids.list(desks.world.now)).toMatchObject([
      { space: 'web:main', state: 'proposed', authors: 4, by: null },
    ]);
    await desks.say(`${rallying}。`, { author: 'r5' });
    expect(heard()).toBe(before + 1);
    await lift('web:main');
    await desks.say(`${rallying}~`, { author: 'r6' });
    expect(await desks.raids.list(desks.world.now)).toEqual([]);
  });
});
