import { beforeAll, expect, it } from 'vitest';
import { recordOf } from '../../src/moderation/authors/record.js';
import type { CaseAction } from '../../src/moderation/desk.js';
import { createReportDesk } from '../../src/moderation/report-desk.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later as minutes, noon } from './samples.js';
import { decide, staffedDesks } from './staffed-desks.js';

forEachDatabase('records of authors and reporters', (open) => {
  const now = noon;
  let database: OpenDatabase;
  let storage: Storage;
  const { ready, act, flagged } = staffedDesks(open, { now: () => now });

  beforeAll(async () => {
    ({ database, storage } = await ready());
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
});
