import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AwayError } from '../../../src/core/errors.js';
import { openRuleRoom, type RuleRoom } from './open-rule-room.js';

describe('many lists in one file', () => {
  let room: RuleRoom;
  beforeAll(async () => {
    room = await openRuleRoom();
  });
  afterAll(() => room.close());

  const list = (name: string, ...entries: string[]) => ({ name, kind: 'word', entries });
  const bring = (...lists: object[]) => {
    const text = lists.map((one) => JSON.stringify(one)).join('\n');
    return room.desk.bringIn({ name: 'lists.jsonl', text }, room.step());
  };
  const costOf = async (work: () => Promise<unknown>) => {
    const [built, told] = [room.built(), room.told.length];
    await work();
    return { built: room.built() - built, told: room.told.length - told };
  };

  it('come into force with one building of the scanner, and are told of once', async () => {
    for (const name of ['ponds', 'lakes']) {
      const wish = { name, kind: 'word', entries: ['旧池'], mode: 'live' } as const;
      await room.desk.make(wish, room.step());
    }
    const lists = [
      ...[list('ponds', '青蛙塘'), list('lakes', '天鹅湖')],
      ...['a', 'b', 'c'].map((name) => list(name, `${name} 溪`)),
    ];
    expect(await costOf(() => bring(...lists))).toEqual({ built: 1, told: 1 });
    for (const text of ['青蛙塘', '天鹅湖']) {
      expect((await room.say(text)).verdict, text).toBe('review');
    }
    expect(await costOf(() => bring(...lists))).toEqual({ built: 0, told: 0 });
  });

  it('rebuild nothing as drafts, new or changed, and are live with one building when switched on', async () => {
    await room.say('始');
    const drafts = [list('draft one', '初稿溪'), list('draft two', '初稿河')];
    expect(await costOf(() => bring(...drafts))).toEqual({ built: 0, told: 1 });
    expect(await costOf(() => bring(list('draft one', '二稿溪')))).toEqual({ built: 0, told: 1 });
    expect((await room.say('二稿溪')).verdict).toBe('allow');
    const rule = (await room.desk.byName('draft one')) ?? expect.fail();
    const edit = { ...room.step(), id: rule.id, version: rule.version };
    const goLive = () => room.desk.change(edit, { mode: 'live' });
    expect(await costOf(goLive)).toEqual({ built: 1, told: 1 });
    expect((await room.say('二稿溪')).verdict).toBe('review');
  });

  it('count as far as they were kept where the database goes away half way', async () => {
    const wish = { name: 'one', kind: 'word', entries: ['旧石'], mode: 'live' } as const;
    await room.desk.make(wish, room.step());
    const keep = room.storage.rules.change.bind(room.storage.rules);
    const change = vi.spyOn(room.storage.rules, 'change');
    change.mockImplementationOnce(keep).mockRejectedValueOnce(new AwayError('database'));
    const broken = () =>
      expect(bring(list('one', '半路石'), list('two', '石'))).rejects.toThrow('away');
    expect(await costOf(broken)).toEqual({ built: 1, told: 1 });
    expect((await room.say('半路石')).verdict).toBe('review');
  });
});
