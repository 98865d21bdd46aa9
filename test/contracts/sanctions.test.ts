import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSigner } from '../../src/core/signer.js';
import { type AppealDesk, createAppealDesk } from '../../src/moderation/appeals/desk.js';
import { recordOf } from '../../src/moderation/authors/record.js';
import { createCaseDesk } from '../../src/moderation/cases/desk.js';
import { textCame } from '../../src/moderation/cases/open.js';
import type { CaseAction, CaseDesk } from '../../src/moderation/desk.js';
import { judged } from '../../src/moderation/policy.js';
import type { Reason } from '../../src/moderation/reasons.js';
import { createReportDesk } from '../../src/moderation/report-desk.js';
import { standardSettings } from '../../src/moderation/space-policy.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, noon } from './samples.js';

const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
type Sanction = Extract<CaseAction, { action: 'decide' }>;
const policy = standardSettings('discord');
const insult = {
  ...{ rule: 'words', tier: 'literal' as const, span: [0, 2] as const, weight: 0.9 },
  why: { key: 'word-insult' },
};
const lin = 'a'.repeat(64);

forEachDatabase('sanctions and appeals', (open) => {
  let now = noon;
  let database: OpenDatabase;
  let storage: Storage;
  let desk: CaseDesk;
  let appeals: AppealDesk;
  let count = 0;

  beforeAll(async () => {
    const clock = { now: () => now };
    database = await open({ clock });
    ({ storage } = database);
    const { cases, comments, outbox, spaces, staff } = storage;
    desk = createCaseDesk({
      ...{ cases, comments, outbox, spaces, clock },
      ...{ names: async (id) => id, moderates: async () => true },
    });
    appeals = createAppealDesk({ comments, signer: createSigner(Buffer.alloc(32, 5)) });
    for (const email of ['ann@library.example', 'bo@library.example']) {
      await staff.put({ email, role: 'moderator', at: noon });
    }
  });
  afterAll(() => database.close());

  async function colleague(name: string): Promise<string> {
    const member = await storage.staff.byEmail(`${name}@library.example`);
    return member?.id ?? expect.fail();
  }

  /** A flagged comment in a chat outside, with its case. */
  async function flagged(author = lin, text = '你是白痴吗', space = 'discord:1', mayAct = false) {
    const judgement = judged([insult], { mayAct });
    const does = { ...policy.does, act: 'remove' as const };
    const finding = { judgement, policy: { ...policy, does }, at: now, revision: 1 };
    const comment = {
      ...{ author, text, externalId: `m${++count}`, space, authorId: '4711' },
    };
    const taken = await storage.comments.take(
      intake({ comment, scan: judgement, open: textCame(finding) }),
    );
    return { id: taken.case?.id ?? expect.fail(), comment: taken.comment };
  }

  async function act(id: string, by: string, action: CaseAction) {
    const version = (await desk.get(id))?.case.version ?? 0;
    return desk.act({ id, version, by: await colleague(by), key: `k${++count}`, at: now }, action);
  }
  const decide = (decision: 'keep' | 'remove' | 'mute') =>
    ({ action: 'decide', decision }) as const;

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

  it('remember every decision of every case of an author, and of nobody else', async () => {
    const author = 'c'.repeat(64);
    const { id } = await flagged(author);
    await act(id, 'ann', decide('remove'));
    await flagged('d'.repeat(64));
    const history = await storage.comments.authorHistory(author);
    expect(history.map(({ caseId, type }) => [caseId, type])).toEqual([[id, 'decided']]);
  });

  it('leave out of it only what changes no record', async () => {
    const author = 'c7'.repeat(32);
    const steps: Readonly<Record<string, readonly CaseAction[]>> = {
      waits: [],
      removed: [decide('remove')],
      'found harmless': [decide('keep')],
      'taken back': [decide('mute'), { action: 'undo' }],
      'muted after all': [decide('keep'), { action: 'undo' }, decide('mute')],
      'harmless after all': [decide('mute'), { action: 'undo' }, decide('keep')],
      'no more harmless': [decide('keep'), { action: 'undo' }],
    };
    // Each also as a case in which a literal rule acted by itself, which is a strike.
    const opened = [await flaggedAll(author, false), await flaggedAll(author, true)].flat();
    const all = await Promise.all(opened.map((id) => storage.cases.events(id)));
    const moment = { at: minutes(1), strikeDays: 30 };
    const told = await storage.comments.authorHistory(author);
    expect(told.length).toBeLessThan(all.flat().length);
    const record = recordOf(told, moment);
    expect(record).toEqual(recordOf(all.flat(), moment));
    expect(record.strikes).toHaveLength(7);

    async function flaggedAll(who: string, mayAct: boolean) {
      const ids: string[] = [];
      for (const [text, actions] of Object.entries(steps)) {
        const { id } = await flagged(who, `你是白痴吗 ${text}`, 'discord:1', mayAct);
        for (const action of actions) await act(id, 'ann', action);
        ids.push(id);
      }
      return ids;
    }
  });

  it('know what became of what a reader reported, their own comments left out', async () => {
    const reporter = 'e'.repeat(64);
    const reports = createReportDesk({ comments: storage.comments });
    const report = async (comment: string) =>
      reports.report({ comment, space: 'discord:1', reporter, reason: '', at: now });
    const { id, comment } = await flagged();
    await report(comment.id);
    const own = await flagged(reporter);
    await expect(report(own.comment.id)).rejects.toThrow('report-own');
    await database.sql(`INSERT INTO report (id, comment_id, reporter, reason, at)
      VALUES ('${own.comment.id}', '${own.comment.id}', '${reporter}', '', now())`);
    await act(id, 'ann', decide('keep'));
    await act(own.id, 'ann', decide('remove'));
    const history = await storage.comments.reporterHistory(reporter);
    expect(new Set(history.map(({ caseId }) => caseId))).toEqual(new Set([id]));
  });

  describe('nobody decides on what is their own', () => {
    it('neither their comment nor their report, whatever door they come through', async () => {
      const ann = await colleague('ann');
      const person = 'f'.repeat(64);
      await storage.staff.isReader(ann, person, now);
      await storage.staff.isReader(ann, person, now);
      const own = await flagged(person);
      const theirs = await flagged();
      const report = { commentId: theirs.comment.id, reporter: person, reason: '', at: now };
      await storage.comments.report({ ...report, change: () => null });
      for (const { id } of [own, theirs]) {
        const before = await storage.cases.events(id);
        expect(await act(id, 'ann', decide('keep'))).toEqual({ ok: false, code: 'own' });
        expect(await storage.cases.events(id)).toEqual(before);
        expect((await desk.get(id))?.case.state).toBe('open');
        expect(await act(id, 'bo', decide('keep'))).toMatchObject({ ok: true });
        expect(await act(id, 'ann', { action: 'undo' })).toEqual({ ok: false, code: 'own' });
      }
      expect((await storage.cases.verify()).broken).toEqual([]);
    });
  });

  it('count a linked chat account as the colleague’s own', async () => {
    const person = '9'.repeat(64);
    const bo = await colleague('bo');
    await database.sql(`INSERT INTO staff_identity (person, platform, user_id, linked_at)
      VALUES ('${person}', 'discord', '${bo}', now())`);
    const { id } = await flagged(person);
    expect(await act(id, 'bo', decide('keep'))).toEqual({ ok: false, code: 'own' });
    expect(await act(id, 'ann', decide('keep'))).toMatchObject({ ok: true });
  });

  describe('an appeal', () => {
    const words = '我引用的是书里的话，请再看看。';

    it('is made once, in the author’s words, and decided by someone else', async () => {
      const { id, comment } = await flagged();
      await act(id, 'ann', decide('remove'));
      expect(await appeals.of(lin, now)).toMatchObject([{ case: id, appeal: 'open' }]);
      await appeals.appeal({ author: lin, text: words, at: now });
      expect((await desk.get(id))?.case.state).toBe('appealed');
      expect(await storage.comments.appealOf(id)).toEqual({
        ...{ text: words, at: now, against: await colleague('ann'), decidedBy: null },
      });
      const again = appeals.appeal({ author: lin, case: id, text: words, at: now });
      await expect(again).rejects.toThrow('appeal-twice');
      expect(await act(id, 'ann', decide('remove'))).toEqual({ ok: false, code: 'same_person' });
      expect(await act(id, 'ann', decide('keep'))).toEqual({ ok: false, code: 'same_person' });
      expect(await act(id, 'bo', decide('keep'))).toMatchObject({ ok: true });
      expect((await storage.comments.get(comment.id))?.state).toBe('visible');
      const { decidedBy } = (await storage.comments.appealOf(id)) ?? {};
      expect(decidedBy).toBe(await colleague('bo'));
      expect(await appeals.of(lin, now)).toMatchObject([{ case: id, appeal: 'answered' }]);
      const told = (await desk.get(id))?.effects.filter(({ kind }) => kind === 'notify-author');
      expect(told?.map(({ payload }) => [payload.what, payload.appealed])).toEqual([
        ['remove', false],
        ['keep', true],
      ]);
      expect((await storage.cases.verify()).broken).toEqual([]);
    });

    it('keeps out who decided first for good, even when its answer is undone', async () => {
      const author = '1'.repeat(64);
      const { id } = await flagged(author);
      await act(id, 'ann', decide('remove'));
      await appeals.appeal({ author, text: words, at: now });
      await act(id, 'bo', decide('keep'));
      expect(await act(id, 'ann', { action: 'undo' })).toEqual({ ok: false, code: 'same_person' });
      await act(id, 'bo', { action: 'undo' });
      expect(await act(id, 'ann', decide('remove'))).toEqual({ ok: false, code: 'same_person' });
    });

    it('is refused by the database itself when somebody goes round the service', async () => {
      const author = '2'.repeat(64);
      const { id } = await flagged(author);
      await act(id, 'ann', decide('remove'));
      await appeals.appeal({ author, text: words, at: now });
      const ann = await colleague('ann');
      const answer = `UPDATE appeal SET decided_by = '${ann}', decided_at = now()
        WHERE case_id = '${id}'`;
      await expect(database.sql(answer)).rejects.toThrow(/appeal_four_eyes/);
      const event = `INSERT INTO case_event (case_id, seq, type, payload, actor, at, prev_hash, hash)
        VALUES ('${id}', 99, 'decided', '{}', '${ann}', now(), '', '')`;
      await expect(database.sql(event)).rejects.toThrow(/appeal against themselves/);
      const other = `UPDATE appeal SET against = 'somebody' WHERE case_id = '${id}'`;
      await expect(database.sql(other)).rejects.toThrow(/stays as it was made/);
      await expect(database.sql('DELETE FROM appeal')).rejects.toThrow(/append-only/);
    });

    it('is the author’s own, against a decision, and within fourteen days', async () => {
      const author = '3'.repeat(64);
      const { id } = await flagged(author);
      const appeal = (rest = {}) => appeals.appeal({ author, text: words, at: now, ...rest });
      await expect(appeal()).rejects.toThrow('appeal-nothing');
      await act(id, 'ann', decide('mute'));
      await expect(appeal({ author: '4'.repeat(64), case: id })).rejects.toThrow('appeal-nothing');
      const late = minutes(14 * 24 * 60);
      await expect(appeal({ at: late })).rejects.toThrow('appeal-late');
      expect(await appeals.of(author, late)).toEqual([]);
      await appeal({ at: minutes(14 * 24 * 60 - 1) });
    });

    it('can be made by a link that names its decision and ends with the window', () => {
      const id = '01a20eed-df80-7001-91a9-f7d99ee21c36';
      const token = appeals.token(id, lin, noon);
      expect(appeals.holder(token, minutes(60))).toEqual({ case: id, author: lin });
      expect(appeals.holder(token, minutes(14 * 24 * 60 + 1))).toBeNull();
      for (const forged of ['', token.replace('aaa', 'bbb'), token.replace('01a2', '01a3')]) {
        expect(appeals.holder(forged, noon)).toBeNull();
      }
    });
  });
});
