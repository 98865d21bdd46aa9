import { afterAll, beforeAll, expect, it } from 'vitest';
import { standardSettings } from '../../src/moderation/space-policy.js';
import type { RuleChange } from '../../src/moderation/staff-rules/ports.js';
import type { AuditNote } from '../../src/staff/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

const policy = standardSettings('web');

forEachDatabase('the audit log', (open) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const note = (more: Partial<AuditNote>): AuditNote => ({
    ...{ by: 'boss', origin: 'f00d', at: noon, action: 'exported', subject: null },
    ...more,
  });
  const seen = async (query: object) => {
    const { entries } = await database.storage.audit.page(query, { limit: 50 });
    return entries.map(({ action, at }) => `${action} ${(at.getTime() - noon.getTime()) / 60_000}`);
  };

  it('is read newest first, by pages, without a gap where many happened at once', async () => {
    const { audit } = database.storage;
    for (let n = 0; n < 7; n++)
      await audit.record(note({ at: later(n > 3 ? 9 : n), after: { n } }));
    const numbers: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await audit.page({ by: 'boss' }, { limit: 3, ...(cursor && { cursor }) });
      numbers.push(...page.entries.map(({ after }) => after));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(numbers).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => ({ n })));
    await expect(audit.page({}, { limit: 3, cursor: 'made up' })).rejects.toThrow('bad-cursor');
  });

  it('is asked by group, person, subject and time', async () => {
    const { audit } = database.storage;
    await audit.record(note({ by: 'mo', action: 'signed-in', subject: 'mo', at: later(100) }));
    await audit.record(note({ by: 'mo', action: 'token-made', subject: 'lin', at: later(101) }));
    expect(await seen({ by: 'mo' })).toEqual(['token-made 101', 'signed-in 100']);
    expect(await seen({ group: 'sign-in' })).toEqual(['signed-in 100']);
    expect(await seen({ subject: 'lin' })).toEqual(['token-made 101']);
    expect(await seen({ from: later(100), until: later(101) })).toEqual(['signed-in 100']);
  });

  it('has a line for every policy of a space, written with it', async () => {
    const { spaces } = database.storage;
    await spaces.ensure({ id: 'web:main', platform: 'web', name: 'main', at: noon });
    const step = {
      ...{ space: 'web:main', version: 0, key: 'policy-1', mayAct: true, policy },
      ...{ by: 'lead', origin: 'beef', at: later(200) },
    };
    await spaces.setPolicy(step);
    await spaces.setPolicy(step);
    const { entries } = await database.storage.audit.page({ group: 'moderation' }, { limit: 9 });
    expect(entries).toMatchObject([
      {
        ...{ by: 'lead', origin: 'beef', action: 'space-policy', subject: 'web:main' },
        before: { mayAct: false },
        after: { mayAct: true, policy: { strikeDays: policy.strikeDays } },
      },
    ]);
  });

  it('has a line for every change of a rule, with how many words, not which', async () => {
    const { rules } = database.storage;
    const words: RuleChange = {
      ...{ name: 'touts', kind: 'word', category: 'spam', weight: 0.5, note: '' },
      ...{ mode: 'draft', withdrawn: false, entries: ['fake watch', 'cheap visa'] },
    };
    const step = { by: 'lead', origin: null, at: later(300) };
    const made = await rules.change({ ...step, id: null, key: 'rule-1' }, () => words);
    const live: RuleChange = { ...words, mode: 'live', entries: ['fake watch'] };
    await rules.change({ ...step, id: made?.id ?? '', key: 'rule-2' }, () => live);
    const { entries } = await database.storage.audit.page(
      { subject: made?.id ?? '' },
      { limit: 9 },
    );
    expect(entries).toMatchObject([
      {
        action: 'rule-changed',
        before: { mode: 'draft', entries: 2 },
        after: { mode: 'live', entries: 1 },
      },
      { action: 'rule-made', before: null, after: { name: 'touts', entries: 2 } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('fake watch');
  });
});
