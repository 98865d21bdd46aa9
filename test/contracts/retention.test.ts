import { afterAll, beforeAll, expect, it } from 'vitest';
import { purgeTexts } from '../../src/app/retention.js';
import type { Decision } from '../../src/moderation/cases/case.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, noon, step } from './samples.js';

const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);

forEachDatabase('texts whose time is over', (open) => {
  let now = noon;
  let database: OpenDatabase;
  const told: object[] = [];
  const parts = () => ({
    config: { keepDays: 90 },
    storage: database.storage,
    bus: { publish: async (event: object) => void told.push(event) },
    log: { info: () => {} },
  });

  beforeAll(async () => {
    database = await open({ clock: { now: () => now } });
    await says('plain', null);
    await says('open');
    await says('appealed', decided(1));
    await database.sql(`UPDATE moderation_case SET state = 'appealed' WHERE state = 'resolved'`);
    await says('decided', decided(1));
    await says('decided-late', decided(85));
    await says('held', null);
    await database.sql(`UPDATE comment_content SET purge_at = 'infinity' WHERE comment_id =
      (SELECT id FROM comment WHERE external_id = 'held')`);
    await says('edited', null);
    const edit = { externalId: 'edited', text: 'edited', at: days(30) };
    await database.storage.comments.take(intake({ comment: edit, open: null }));
    now = days(60);
    await says('young', null);
  });
  afterAll(() => database.close());

  async function says(externalId: string, decision: Decision | null | 'open' = 'open') {
    const topics = [{ term: externalId, label: externalId }];
    const comment = { externalId, text: `text of ${externalId}`, authorName: 'Lin', at: now };
    const said = intake({ comment, topics, ...(decision === null ? { open: null } : {}) });
    const { case: made } = await database.storage.comments.take(said);
    if (decision === null || decision === 'open') return;
    const next = { state: 'resolved', decision } as const;
    await database.storage.cases.transact(made?.id ?? '', externalId, step('decided', { next }));
  }

  function decided(day: number): Decision {
    return { kind: 'remove', by: 'staff-1', at: days(day), revision: 1 };
  }

  const texts = async () => {
    const names = [
      'plain',
      'open',
      'appealed',
      'decided',
      'decided-late',
      'held',
      'edited',
      'young',
    ];
    const found = await Promise.all(
      names.map((name) => database.storage.comments.byExternalId('web:main', name)),
    );
    return names.filter((_, index) => found[index]?.text !== '');
  };

  it('are all there before', async () => {
    now = days(89);
    expect(await purgeTexts(parts(), now)).toBe(0);
    expect(await texts()).toHaveLength(8);
    expect(told).toEqual([]);
  });

  it('go after 90 days, but for open and appealed cases, late decisions, holds and later edits', async () => {
    now = days(91);
    expect(await purgeTexts(parts(), now)).toBe(2);
    expect(await texts()).toEqual(['open', 'appealed', 'decided-late', 'held', 'edited', 'young']);
    expect(told).toEqual([{ kind: 'room', space: 'web:main' }, { kind: 'topics' }]);
    const gone = await database.storage.comments.byExternalId('web:main', 'decided');
    expect(gone).toMatchObject({ text: '', erased: true, authorName: null, state: 'visible' });
    const visible = await database.storage.comments.visible('web:main', 50);
    expect(visible.map(({ externalId }) => externalId)).not.toContain('plain');
    const topics = JSON.stringify(await database.sql('SELECT term FROM topic_use'));
    expect(topics).not.toContain('plain');
    expect(topics).toContain('young');
  });

  it('go later when what kept them is over', async () => {
    now = days(125);
    expect(await purgeTexts(parts(), now)).toBe(2);
    expect(await texts()).toEqual(['open', 'appealed', 'held', 'young']);
    await database.sql('UPDATE comment_content SET purge_at = NULL');
    expect(await purgeTexts(parts(), now)).toBe(1);
  });

  it('leave cases and their log whole', async () => {
    const { broken, cases } = await database.storage.cases.verify();
    expect({ broken, cases }).toEqual({ broken: [], cases: 4 });
  });

  it('do not come back with a late edit', async () => {
    const edit = { externalId: 'plain', text: 'again', at: now };
    await database.storage.comments.take(intake({ comment: edit, open: null }));
    expect(await texts()).not.toContain('plain');
  });
});
