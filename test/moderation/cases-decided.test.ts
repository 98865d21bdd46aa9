import { describe, expect, it } from 'vitest';
import { keep, moderators, remove } from './moderators.js';

const { desks, act, flagged } = moderators();

describe('a case', () => {
  it('is decided, undone and decided again; the comment follows', async () => {
    const { id, comment } = await flagged();
    const state = () => desks.comments.state('web:main', comment.externalId);
    expect(await act(id, keep)).toMatchObject({
      ok: true,
      case: { state: 'resolved', version: 2 },
    });
    expect(await state()).toBe('visible');
    expect(await act(id, { action: 'undo' })).toMatchObject({ ok: true, case: { state: 'open' } });
    expect(await state()).toBe('hidden');
    await act(id, { ...remove, reason: 'insult' });
    expect(await state()).toBe('removed');
    const view = await desks.cases.get(id);
    expect(view?.events.map(({ type }) => type)).toEqual([
      'opened',
      'decided',
      'undone',
      'decided',
    ]);
    expect((await desks.storage.cases.verify()).broken).toEqual([]);
  });

  it('lets one of sixteen decide, and tells the others who did', async () => {
    const { id } = await flagged();
    const all = await Promise.all(
      Array.from({ length: 16 }, (_, at) =>
        act(id, at % 2 ? keep : remove, { by: `s${at}`, version: 1 }),
      ),
    );
    const winner = all.filter(({ ok }) => ok);
    expect(winner).toHaveLength(1);
    const losers = all.flatMap((one) => (one.ok ? [] : [one]));
    const decision = (await desks.cases.get(id))?.case.decision;
    for (const loser of losers) {
      expect(loser).toMatchObject({
        code: 'stale',
        winner: { who: `Colleague ${decision?.by}`, what: decision?.kind },
      });
    }
  });

  it('answers a repeated key without doing anything', async () => {
    const { id } = await flagged();
    await act(id, remove, { version: 1, key: 'twice' });
    expect(await act(id, remove, { version: 1, key: 'twice' })).toMatchObject({ ok: true });
    expect((await desks.cases.get(id))?.events).toHaveLength(2);
  });

  it('does not decide on a text that its author changed meanwhile', async () => {
    const { id } = await flagged('笨蛋', { externalId: 'edited' });
    await desks.say('我错了', { externalId: 'edited' });
    expect(await act(id, remove, { version: 1 })).toEqual({
      ...{ ok: false, code: 'text_changed', before: '笨蛋', after: '我错了', revision: 2 },
    });
    const revision = { ...remove, revision: 1 } as const;
    expect(await act(id, revision)).toMatchObject({ code: 'text_changed', before: '笨蛋' });
  });

  it('refuses what cannot be done and writes nothing', async () => {
    const { id } = await flagged();
    expect(await act(id, { action: 'undo' })).toEqual({ ok: false, code: 'not_possible' });
    expect(await act(id, { action: 'claim' })).toMatchObject({ ok: true });
    expect(await act(id, { action: 'claim' }, { by: 'bo' })).toEqual({
      ok: false,
      code: 'claimed',
    });
    expect(await act('no-such-case', keep)).toEqual({ ok: false, code: 'missing' });
    expect((await desks.cases.get(id))?.events).toHaveLength(2);
  });

  it('is handed out one by one, the gravest first', async () => {
    await flagged('去死吧', { author: 'x' });
    const first = await desks.cases.next('ann', desks.world.now);
    const second = await desks.cases.next('bo', desks.world.now);
    expect(first?.id).not.toBe(second?.id);
    expect(first?.priority.value).toBeGreaterThanOrEqual(second?.priority.value ?? 0);
    const listed = await desks.cases.list({ order: 'priority', limit: 50 });
    const values = listed.cases.map(({ priority }) => priority.value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect((await desks.cases.count()).claimed).toBe(2);
  });
});
