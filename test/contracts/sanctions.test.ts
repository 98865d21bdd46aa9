import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordOf } from '../../src/moderation/authors/record.js';
import type { CaseAction, CaseDesk } from '../../src/moderation/desk.js';
import type { Reason } from '../../src/moderation/reasons.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase } from './databases.js';
import { intake, later as minutes, noon } from './samples.js';
import { decide, policy, staffedDesks } from './staffed-desks.js';

type Sanction = Extract<CaseAction, { action: 'decide' }>;

forEachDatabase('sanctions', (open) => {
  let now = noon;
  let storage: Storage;
  let desk: CaseDesk;
  const { ready, act, flagged } = staffedDesks(open, { now: () => now });

  beforeAll(async () => {
    ({ storage, desk } = await ready());
  });

  it('hold back what a muted author writes until the end, found when it is read', async () => {
    const author = 'b'.repeat(64);
    const { id } = await flagged(author);
    const until = minutes(60);
    await act(id, 'ann', { ...decide('mute'), until });
    const held = { heldBy: id, open: null };
    const comment = { author, externalId: 'held', text: '几点开门' };
    const taken = await storage.comments.take(intake({ comment, ...held }));
    expect(taken.comment).toMatchObject({ state: 'hidden', held: true });
    now = minutes(59);
    expect(await storage.comments.byExternalId('web:main', 'held')).toMatchObject({ held: true });
    expect(await storage.comments.visible('web:main', 10)).toEqual([]);
    now = until;
    const [shown] = await storage.comments.visible('web:main', 10);
    expect(shown).toMatchObject({ externalId: 'held', state: 'visible' });
    expect(shown).not.toHaveProperty('held');
    now = noon;
    await act(id, 'ann', { action: 'undo' });
    expect(await storage.comments.byExternalId('web:main', 'held')).not.toHaveProperty('held');
  });

  describe('a shorter sanction after a longer one', () => {
    /** Two flagged comments of one author, the longer sanction on the first, the shorter a minute later. */
    async function both(author: string, longer: Sanction, shorter: Sanction) {
      now = noon;
      const first = await flagged(author);
      const second = await flagged(author, '你是弱智吗');
      await act(first.id, 'ann', longer);
      await say(author, 'under the longer');
      now = minutes(1);
      await act(second.id, 'ann', shorter);
      await say(author, 'under both');
      return { first: first.id, second: second.id };
    }

    /** Kept as the desk of comments does: held by the sanction that ends last. */
    async function say(author: string, text: string) {
      const history = await storage.comments.authorHistory(author);
      const { running } = recordOf(history, { at: now, strikeDays: 90 });
      const heldBy = running?.case ?? expect.fail('nothing holds it');
      const comment = { author, externalId: `${author.slice(-4)} ${text}`, text, at: now };
      await storage.comments.take(intake({ comment, heldBy, open: null }));
    }

    async function held(author: string) {
      const at = async (text: string) =>
        (await storage.comments.byExternalId('web:main', `${author.slice(-4)} ${text}`))?.held ??
        false;
      return [await at('under the longer'), await at('under both')];
    }
    beforeAll(async () => {
      const space = 'discord:1';
      await storage.spaces.ensure({ id: space, platform: 'discord', name: '', at: noon });
      // Where a ban has no end unless somebody says one.
      const ladder = [{ strikes: 1, sanction: 'ban' as const, hours: null }];
      await storage.spaces.setPolicy({
        ...{ space, version: 0, key: 'endless', by: 'lead', at: noon, mayAct: false },
        policy: { ...policy, ladder },
      });
    });
    afterEach(() => {
      now = noon;
    });
    const forGood = { action: 'decide', decision: 'ban' } as const;

    it.each([
      ['a mute for ten hours', { ...decide('mute'), until: minutes(600) }, 600],
      ['a ban without an end', forGood, null],
    ] as const)('lets nothing show that %s holds back', async (name, longer, ends) => {
      const author = (name.includes('ban') ? '7' : '8').repeat(64);
      const { second } = await both(author, longer, { ...decide('mute'), until: minutes(60) });
      expect(await held(author)).toEqual([true, true]);
      // Not when the shorter one ends, nor when it is undone.
      now = minutes(61);
      expect(await held(author)).toEqual([true, true]);
      now = minutes(2);
      await act(second, 'ann', { action: 'undo' });
      expect(await held(author)).toEqual([true, true]);
      now = minutes(599);
      expect(await held(author)).toEqual([true, true]);
      now = minutes(ends ?? 5_000_000);
      expect(await held(author)).toEqual(ends === null ? [true, true] : [false, false]);
    });

    it('holds on for what it covers itself when the longer one is undone', async () => {
      const author = '6'.repeat(64);
      const shorter = { ...decide('mute'), until: minutes(60) };
      const { first } = await both(author, forGood, shorter);
      now = minutes(2);
      await act(first, 'ann', { action: 'undo' });
      expect(await held(author)).toEqual([false, true]);
      now = minutes(60);
      expect(await held(author)).toEqual([false, false]);
    });

    it('holds on when it is without an end as well', async () => {
      const author = '5'.repeat(64);
      const { first } = await both(author, forGood, forGood);
      now = minutes(2);
      await act(first, 'ann', { action: 'undo' });
      expect(await held(author)).toEqual([false, true]);
      now = minutes(600_000);
      expect(await held(author)).toEqual([false, true]);
    });
  });

  it('go on saying what their reason said when the policy drops or rewords it', async () => {
    const space = 'discord:reasons';
    await storage.spaces.ensure({ id: space, platform: 'discord', name: '', at: noon });
    let version = 0;
    const setReasons = (...reasons: Reason[]) =>
      storage.spaces.setPolicy({
        ...{ space, version: version++, key: `reasons ${version}`, by: 'lead', at: noon },
        ...{ mayAct: false, policy: { ...policy, reasons } },
      });
    const words = { en: 'It is about the loud cat.', 'zh-CN': '这条说的是那只吵闹的猫。' };
    await setReasons({ key: 'loud-cat', text: words }, { key: 'spam' });
    const decided = async (reason: string) => {
      const { id } = await flagged('0'.repeat(64), '你是白痴吗', space);
      await act(id, 'ann', { ...decide('remove'), reason });
      return id;
    };
    const [own, canned] = [await decided('loud-cat'), await decided('spam')];
    await setReasons({ key: 'loud-cat', text: { en: 'Other words.', 'zh-CN': '别的话。' } });
    await setReasons({ key: 'spam' });

    const view = await desk.get(own);
    expect(view?.case.decision).toMatchObject({ reason: 'loud-cat', words });
    const last = view?.events.at(-1);
    expect(last).toMatchObject({ type: 'decided', payload: { reason: 'loud-cat', words } });
    const notice = view?.effects.find(({ kind }) => kind === 'notify-author');
    expect(notice?.payload).toMatchObject({ reason: 'loud-cat', words });
    expect((await desk.get(canned))?.case.decision).not.toHaveProperty('words');
    expect((await storage.cases.verify()).broken).toEqual([]);
  });
});
