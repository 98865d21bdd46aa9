import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonKey } from '../../src/core/person.js';
import { alertsAt } from '../../src/moderation/alerts/alert.js';
import type { Telling } from '../../src/moderation/alerts/ports.js';
import type { ModerationCase } from '../../src/moderation/cases/case.js';
import type { CaseChange } from '../../src/moderation/ports.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, later, noon, opened, step } from './samples.js';

forEachDatabase('what was told of due times', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  beforeAll(async () => {
    database = await open({ clock: { now: () => noon } });
    ({ storage } = database);
  });
  afterAll(() => database.close());

  /** Opens a case that is due so many minutes after noon. */
  async function due(name: string, minutes: number, terms = {}): Promise<ModerationCase> {
    const change: CaseChange = (current) => {
      const outcome = opened()(current) ?? expect.fail();
      const priority = { value: 1, terms: { severity: 1, ...terms } };
      return { ...outcome, next: { ...outcome.next, dueAt: later(minutes), priority } };
    };
    const comment = { externalId: name, space: `web:${name}` };
    const taken = await storage.comments.take(intake({ comment, open: change }));
    return taken.case ?? expect.fail();
  }

  /** One look of one process: what is to be told is told in one message for each look. */
  async function look(minutes: number, isQuiet = false): Promise<Telling> {
    const at = later(minutes);
    return storage.alerts.tell({ at, dueBy: later(minutes + 30), raided: [] }, (standing) => {
      const alerts = alertsAt({ ...standing, raids: [] }, { at, isQuiet });
      const marks = alerts.flatMap((one) =>
        one.marks.map((mark) => ({ ...mark, isPaced: one.isPaced })),
      );
      const [first] = marks;
      const dedupe = `told ${first?.about} ${first?.step} ${first?.of.toISOString()}`;
      const effect = { kind: 'told', subject: 'test', payload: {}, dedupe };
      return { marks, effects: first ? [effect] : [] };
    });
  }
  const steps = ({ marks }: Telling) => marks.map(({ about, step }) => `${step} ${about}`);
  const messages = () => storage.outbox.of('test');
  const through = (one: ModerationCase) =>
    storage.cases.transact(
      one.id,
      null,
      step('cleared', { next: { state: 'resolved', snoozedUntil: null } }),
    );

  it('is told once, together with its message, by one of many who look at once', async () => {
    const all = [await due('a', 10), await due('b', 20), await due('c', 500)];
    const looks = await Promise.all(Array.from({ length: 6 }, () => look(0)));
    expect(looks.flatMap(steps).toSorted()).toEqual(
      [`near ${all[0]?.id}`, `near ${all[1]?.id}`].toSorted(),
    );
    expect(await messages()).toHaveLength(1);
    expect(steps(await look(16))).toEqual([`late ${all[0]?.id}`]);
    expect(steps(await look(17))).toEqual([]);
    for (const one of all) await through(one);
  });

  it('knows its own pause, which what is urgent neither keeps nor prolongs', async () => {
    const [one, other] = [await due('p', 100), await due('q', 110)];
    const urgent = await due('r', 112, { care: 6 });
    expect(steps(await look(75))).toEqual([`near ${one.id}`]);
    expect(steps(await look(82))).toEqual([`near ${urgent.id}`]);
    expect(steps(await look(90))).toEqual([`near ${other.id}`]);
    for (const each of [one, other, urgent]) await through(each);
  });

  it('is nothing of what is decided, asleep or only sounds like need', async () => {
    const decided = await due('d', 200);
    await through(decided);
    const asleep = await due('e', 200);
    const sleep = { snoozedUntil: later(300) };
    await storage.cases.transact(asleep.id, null, step('snoozed', { next: sleep }));
    await due('f', 900, { care: 0.3 });
    expect(steps(await look(205, true))).toEqual([]);
    expect(steps(await look(299))).toEqual([]);
    expect(await storage.alerts.due(later(299), later(329))).toEqual({ near: 0, late: 0 });
    expect(await storage.alerts.due(later(300), later(330))).toEqual({ near: 0, late: 1 });
    expect(steps(await look(300))).toEqual([`late ${asleep.id}`]);
    await through(asleep);
  });

  it('leaves nothing marked and nothing sent when the telling breaks off', async () => {
    const one = await due('k', 400);
    const before = (await messages()).length;
    const looking = { at: later(400), dueBy: later(430), raided: [] };
    const broken = storage.alerts.tell(looking, () => {
      throw new Error('struck down');
    });
    await expect(broken).rejects.toThrow('struck down');
    expect(steps(await look(400))).toEqual([`late ${one.id}`]);
    expect(await messages()).toHaveLength(before + 1);
  });

  it('counts what falls due as far as somebody sees', async () => {
    await due('s', 500);
    await due('t', 510);
    const within = [{ parts: [{ spaces: ['web:s'], languages: [] }] }];
    expect(await storage.alerts.due(later(490), later(520), within)).toEqual({ near: 1, late: 0 });
    expect(await storage.alerts.due(later(505), later(535), within)).toEqual({ near: 0, late: 1 });
    const nobody = [{ parts: [] }];
    expect(await storage.alerts.due(later(505), later(535), nobody)).toEqual({ near: 0, late: 0 });
  });

  it('is forgotten when it is old and its case is through', async () => {
    const waiting = await due('w', 600);
    expect(steps(await look(600))).toContain(`late ${waiting.id}`);
    expect(await storage.alerts.forget(later(10_000))).toBeGreaterThan(0);
    expect(steps(await look(700))).not.toContain(`late ${waiting.id}`);
    await through(waiting);
    await storage.alerts.forget(later(10_000));
    expect(JSON.stringify(await database.sql('SELECT about FROM alert_mark'))).not.toContain(
      waiting.id,
    );
  });

  it('a colleague is woken where they said who they are, unless they were dismissed', async () => {
    const [mo, bo] = ['a'.repeat(64) as PersonKey, 'b'.repeat(64) as PersonKey];
    const email = 'mo@library.example';
    const { id } = await storage.staff.put({ email, role: 'moderator', at: noon });
    const spend = async (person: PersonKey, more: { readonly address?: string }) => {
      const code = { staff: id, hash: person };
      await storage.staffIdentities.offer({ ...code, expiresAt: later(10) });
      await storage.staffIdentities.spend(code, {
        person,
        platform: 'telegram',
        at: noon,
        ...more,
      });
    };
    await spend(mo, {});
    expect(await storage.staffIdentities.lines([id])).toEqual([]);
    expect(await storage.staffIdentities.reachAt(mo, 'telegram:1')).toBe(true);
    await spend(mo, {});
    expect(await storage.staffIdentities.lines([id, 'nobody'])).toEqual([
      { staff: id, platform: 'telegram', address: 'telegram:1', locale: null },
    ]);
    expect(await storage.staffIdentities.reachAt(bo, 'telegram:2')).toBe(false);
    await database.sql(`UPDATE staff SET dismissed_at = now() WHERE id = '${id}'`);
    expect(await storage.staffIdentities.lines([id])).toEqual([]);
  });
});
