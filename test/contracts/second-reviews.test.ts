import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonKey } from '../../src/core/person.js';
import { createAgreementDesk } from '../../src/moderation/agreement/agreement-desk.js';
import type { DecisionKind } from '../../src/moderation/cases/case.js';
import { createCaseDesk } from '../../src/moderation/cases/desk.js';
import type { Scope } from '../../src/moderation/statistics/ports.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, noon, opened } from './samples.js';

const HOUR = 3_600_000;

forEachDatabase('second looks', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  let now = noon.getTime();
  let count = 0;
  const clock = { now: () => new Date(now) };
  beforeAll(async () => {
    database = await open({ clock });
    storage = database.storage;
    for (const email of ['one', 'two', 'three']) {
      await storage.staff.put({ email, role: 'moderator', at: noon });
    }
  });
  afterAll(() => database.close());

  /** Nobody is kept from anything, until a test says so. */
  const hidden = { staff: '', space: '' };

  const house = () => {
    const { reviews, cases, comments, houseSettings: settings, outbox, spaces } = storage;
    return {
      agreement: createAgreementDesk({
        ...{ store: reviews, cases, comments, settings, clock, key: Buffer.alloc(32, 9) },
        sees: async (staff, { space }) => !(staff === hidden.staff && space === hidden.space),
      }),
      cases: createCaseDesk({
        ...{ cases, comments, outbox, spaces, clock },
        ...{ names: async (id: string) => id, moderates: async () => true },
      }),
    };
  };

  const decided = async (
    ...[by, decision, author = `author ${count}`, space]: [string, DecisionKind, string?, string?]
  ) => {
    now += HOUR;
    const at = clock.now();
    const comment = {
      ...{ externalId: `r${++count}`, text: `text ${count}`, author, at },
      ...(space && { space }),
    };
    const { case: taken } = await storage.comments.take(intake({ comment, open: opened({ at }) }));
    if (!taken) throw new Error('there is a case');
    const step = { id: taken.id, version: taken.version, key: `d${count}`, by, at };
    const result = await house().cases.act(step, { action: 'decide', decision });
    if (!result.ok) throw new Error(result.code);
    return result.case;
  };
  const say = (caseId: string, by: string, decision: DecisionKind, key = `say ${++count}`) =>
    house().agreement.say({ caseId, by, decision, key });
  const sample = async (percent: number) => {
    const { version } = await house().agreement.share();
    const step = { version, key: `share ${version}`, by: 'lead', origin: null, at: clock.now() };
    return house().agreement.setPercent(percent, step);
  };

  it('takes five in a hundred, until a lead wants another share, which is told', async () => {
    expect(await house().agreement.share()).toEqual({ percent: 5, version: 0 });
    await sample(100);
    expect(await house().agreement.share()).toEqual({ percent: 100, version: 1 });
    const { entries } = await storage.audit.page({ subject: 'agreement.percent' }, { limit: 9 });
    expect(entries).toMatchObject([
      { by: 'lead', before: { percent: 5 }, after: { percent: 100 } },
    ]);
  });

  it('shows a decided case to somebody else, and nothing of the decision', async () => {
    const one = await decided('one', 'ban');
    expect(await house().agreement.next('one')).toBeNull();
    const seen = await house().agreement.next('two');
    expect(seen).toMatchObject({ id: one.id, text: 'text 1', signals: one.signals });
    expect(JSON.stringify(seen)).not.toMatch(/ban|decision|removed|resolved|"one"/);
  });

  it('keeps one opinion a case, changes nothing else, and answers a repeated one alike', async () => {
    const one = await decided('one', 'remove');
    const before = await storage.cases.get(one.id);
    const events = await storage.cases.events(one.id);
    expect(await say(one.id, 'one', 'keep')).toBe(false);
    const both = await Promise.all([say(one.id, 'two', 'keep', 'k'), say(one.id, 'three', 'keep')]);
    expect(both.filter(Boolean)).toHaveLength(1);
    if (both[0]) expect(await say(one.id, 'two', 'keep', 'k')).toBe(true);
    expect(await say(one.id, 'two', 'ban')).toBe(false);
    expect(await storage.cases.get(one.id)).toEqual(before);
    expect(await storage.cases.events(one.id)).toEqual(events);
    expect((await storage.comments.get(one.commentId))?.state).toBe('removed');
  });

  it('asks nobody about their own comments and reports, open cases or erased texts', async () => {
    const staff = await storage.staff.byEmail('three');
    await storage.staff.isReader(staff?.id ?? '', 'third reader', noon);
    const own = await decided('one', 'keep', 'third reader');
    const waiting = intake({ comment: { externalId: 'waiting', at: clock.now() } });
    const { case: still } = await storage.comments.take(waiting);
    expect(await say(own.id, staff?.id ?? '', 'keep')).toBe(false);
    expect(await say(still?.id ?? '', 'two', 'keep')).toBe(false);
    const lin = 'a'.repeat(64) as PersonKey;
    const gone = await decided('one', 'keep', lin);
    await storage.personalComments.eraseOf(lin, {
      askedAt: clock.now(),
      now: clock.now(),
    });
    expect(await say(gone.id, 'two', 'keep')).toBe(false);
    expect(await say('no id', 'two', 'keep')).toBe(false);
  });

  it('shows nobody what is not in their queues', async () => {
    const one = await decided('one', 'remove');
    Object.assign(hidden, { staff: 'six', space: one.space });
    expect(await house().agreement.next('six')).toBeNull();
    expect(await say(one.id, 'six', 'keep')).toBe(false);
    expect(await say(one.id, 'seven', 'remove')).toBe(true);
  });

  it('leaves out what the share leaves out', async () => {
    const one = await decided('one', 'keep');
    await sample(0);
    expect(await house().agreement.next('two')).toBeNull();
    expect(await say(one.id, 'two', 'keep')).toBe(false);
    await sample(100);
    expect(await say(one.id, 'two', 'keep')).toBe(true);
  });

  it('tells how far people agree, of pairs only with enough cases, and where they do not', async () => {
    const since = now + 1;
    for (let n = 0; n < 20; n++) {
      const one = await decided(n % 2 === 0 ? 'four' : 'five', n < 10 ? 'keep' : 'ban');
      const other = n % 2 === 0 ? 'five' : 'four';
      expect(await say(one.id, other, n < 10 ? 'keep' : n < 18 ? 'ban' : 'keep')).toBe(true);
    }
    const days = (now - since) / (24 * HOUR);
    const figures = await house().agreement.figures({ days, scope: {} });
    expect(figures.overall.agreed).toMatchObject({ value: 0.9, of: 20 });
    expect(figures.overall.kappa?.value).toBeCloseTo(0.8, 9);
    expect(figures.pairs).toMatchObject([{ one: 'five', other: 'four', cases: 20 }]);
    const first = await house().agreement.disagreements({}, { limit: 1 });
    expect(first.reviews).toMatchObject([{ first: 'ban', second: 'keep' }]);
    const rest = await house().agreement.disagreements({}, { limit: 9, cursor: first.next ?? '' });
    expect(rest.reviews[0]).toMatchObject({ first: 'ban', second: 'keep' });
    expect(rest.reviews.length).toBe(2);
    await expect(house().agreement.disagreements({}, { limit: 9, cursor: 'x' })).rejects.toThrow();
  });

  it('tells the same of a part of the queue alone', async () => {
    const [here, there] = [`web:${++count}`, `web:${++count}`];
    const since = now + 1;
    const looks: readonly (readonly [string, DecisionKind])[] = [
      [here, 'ban'],
      [here, 'keep'],
      [there, 'ban'],
    ];
    for (const [space, second] of looks) {
      expect(await say((await decided('one', 'ban', undefined, space)).id, 'two', second)).toBe(
        true,
      );
    }
    const days = (now - since) / (24 * HOUR);
    const of = async (scope: Scope) => {
      const { overall } = await house().agreement.figures({ days, scope });
      const { reviews } = await house().agreement.disagreements(scope, { limit: 9 });
      return { of: overall.agreed?.of ?? 0, apart: reviews.length };
    };
    const sees = (spaces: string[], languages: string[] = []) => ({
      parts: [{ spaces, languages }],
    });
    expect(await of({ spaces: [here] })).toEqual({ of: 2, apart: 1 });
    expect(await of({ within: [sees([there])] })).toEqual({ of: 1, apart: 0 });
    expect(await of({ within: [sees([here, there])] })).toEqual({ of: 3, apart: 1 });
    // A queue of one's own, of which one sees only the other space; and a language that nobody wrote in.
    expect(await of({ within: [sees([here]), sees([there])] })).toEqual({ of: 0, apart: 0 });
    expect(await of({ spaces: [here], languages: ['xx'] })).toEqual({ of: 0, apart: 0 });
    expect(await of({ within: [{ parts: [] }] })).toEqual({ of: 0, apart: 0 });
  });
});
