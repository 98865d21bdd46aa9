import { describe, expect, it } from 'vitest';
import { runEffects } from '../../src/moderation/run-effects.js';
import { moderators, remove } from './moderators.js';

const { desks, act, flagged } = moderators();

describe('effects', () => {
  it('are tried until done or given up, and a failure is shown', async () => {
    const { id, comment } = await flagged('傻逼', { space: 'telegram:9' });
    await act(id, remove);
    const done: string[] = [];
    const telegram = {
      remove: async (space: string, externalId: string) => {
        done.push(`${space}/${externalId}`);
        if (done.length === 1) throw new Error('slow down');
        return 'done' as const;
      },
    };
    const pass = () => runEffects({ ...desks.storage, actions: { telegram }, clock: desks.clock });
    const effects = async () =>
      (await desks.cases.get(id))?.effects.filter(({ kind }) => kind.startsWith('comment.'));
    await pass();
    expect(await effects()).toMatchObject([
      { state: 'pending', lastError: '{"why":"other","words":"slow down"}' },
    ]);
    desks.wait(1);
    await pass();
    await pass();
    expect(await effects()).toMatchObject([{ state: 'done', attempts: 2 }]);
    const place = `telegram:9/${comment.externalId}`;
    expect(done.filter((one) => one === place)).toEqual([place, place]);
    await act(id, { action: 'undo' });
    await pass();
    expect((await effects())?.[1]).toMatchObject({ kind: 'comment.restore', state: 'failed' });
  });

  it('never takes away again what was given back while it waited', async () => {
    const { id, comment } = await flagged('你是白痴吗', { space: 'discord:7' });
    const done: string[] = [];
    let isAway = true;
    const discord = {
      async remove(_space: string, externalId: string) {
        if (isAway) throw new Error('away');
        done.push(`remove ${externalId}`);
        return 'done' as const;
      },
      async restore(_space: string, externalId: string) {
        done.push(`restore ${externalId}`);
        return 'done' as const;
      },
    };
    const pass = () => runEffects({ ...desks.storage, actions: { discord }, clock: desks.clock });
    await act(id, { action: 'decide', decision: 'remove' });
    await pass();
    await act(id, { action: 'undo' });
    await pass();
    isAway = false;
    desks.wait(5);
    await pass();
    expect(done.filter((line) => line.endsWith(` ${comment.externalId}`))).toEqual([
      `restore ${comment.externalId}`,
    ]);
    const effects = (await desks.cases.get(id))?.effects ?? [];
    expect(effects.filter(({ kind }) => kind.startsWith('comment.'))).toMatchObject([
      { state: 'done' },
      { state: 'done' },
    ]);
  });
});
