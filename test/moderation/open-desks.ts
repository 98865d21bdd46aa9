import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AwayError } from '../../src/core/errors.js';
import { createSigner } from '../../src/core/signer.js';
import { createAppealDesk } from '../../src/moderation/appeals/desk.js';
import { createCaseDesk } from '../../src/moderation/cases/desk.js';
import type { IncomingComment } from '../../src/moderation/comment.js';
import { createCommentDesk } from '../../src/moderation/comments/desk.js';
import { journalledComment } from '../../src/moderation/comments/journal.js';
import type { ModerationEvent } from '../../src/moderation/events.js';
import { createDueRules, type DueRuleParts } from '../../src/moderation/queues/due-rules.js';
import { createRaidDesk } from '../../src/moderation/raid/raid-desk.js';
import { createReportDesk } from '../../src/moderation/report-desk.js';
import { createHistory } from '../../src/moderation/rules/history.js';
import { loadRules } from '../../src/moderation/rules/index.js';
import { createScanner } from '../../src/moderation/scan.js';
import { openJournal } from '../../src/storage/journal.js';
import { extract } from '../../src/topics/extract.js';
import { openTestStorage } from '../setup/storage.js';
import { noon } from './scanning.js';

/** A library that never closes. */
const never = () => [];

/**
 * The desks on a database of their own, with a clock and an outage to play with. Due times know the
 * opening hours they are given, and the named queues.
 */
export async function openDesks(openTimes: DueRuleParts['openTimes'] = never) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'wenjin-journal-'));
  const world = { now: noon, away: false };
  const clock = { now: () => world.now };
  const { storage, close } = await openTestStorage({ clock });
  const journal = await openJournal({ dataDir, schema: journalledComment });
  const told: ModerationEvent[] = [];
  const bus = (event: ModerationEvent) => void told.push(event);
  const { spaces } = storage;
  const arriving: typeof storage.comments.arriving = async (comment) => {
    if (world.away) throw new AwayError('database');
    return storage.comments.arriving(comment);
  };
  const scanner = createScanner({
    rules: await loadRules(),
    history: createHistory(),
    policy: { mayAct: true },
    ruleFailed: (rule, error) => {
      throw new Error(rule, { cause: error });
    },
  });
  const raids = createRaidDesk({ spaces: storage.spaces, bus });
  const dueFailed: unknown[] = [];
  const due = createDueRules({
    ...{ openTimes, queues: () => storage.queues.list() },
    failed: (error) => void dueFailed.push(error),
  });
  const comments = createCommentDesk({
    ...{ raids, due },
    scanner: async () => scanner,
    ...{ comments: { ...storage.comments, arriving }, spaces, journal, topics: extract },
    ...{ clock, bus },
  });
  const cases = createCaseDesk({
    ...{ cases: storage.cases, comments: storage.comments, outbox: storage.outbox, clock, bus },
    ...{ spaces: storage.spaces, names: async (staff) => `Colleague ${staff}` },
    moderates: async (staff) => staff !== 'stranger',
  });
  const reports = createReportDesk({ comments: storage.comments, due, bus });
  const signer = createSigner(Buffer.alloc(32, 7));
  const appeals = createAppealDesk({ comments: storage.comments, signer, due, bus });
  let count = 0;
  return {
    ...{ storage, comments, cases, raids, reports, appeals, world, told, clock, dueFailed },
    /** A reader says something in the web room, or elsewhere. */
    say(text: string, rest: Partial<IncomingComment> = {}) {
      const externalId = `m${++count}`;
      const whole = { space: 'web:main', externalId, author: 'reader', at: world.now, text };
      return comments.submit({ ...whole, ...rest });
    },
    wait(minutes: number) {
      world.now = new Date(world.now.getTime() + minutes * 60_000);
    },
    async close() {
      await journal.close();
      await close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
