import { afterAll, expect } from 'vitest';
import type { Clock } from '../../src/core/clock.js';
import { createSigner } from '../../src/core/signer.js';
import { createAppealDesk } from '../../src/moderation/appeals/desk.js';
import { createCaseDesk } from '../../src/moderation/cases/desk.js';
import { textCame } from '../../src/moderation/cases/open.js';
import type { CaseAction, CaseDesk } from '../../src/moderation/desk.js';
import { judged } from '../../src/moderation/policy.js';
import { standardSettings } from '../../src/moderation/space-policy.js';
import type { Storage } from '../../src/storage/ports.js';
import type { OpenDatabase, OpenStorage } from './databases.js';
import { intake, noon } from './samples.js';

export const policy = standardSettings('discord');
/** The author of what is flagged, unless a test names another. */
export const lin = 'a'.repeat(64);
const insult = {
  ...{ rule: 'words', tier: 'literal' as const, span: [0, 2] as const, weight: 0.9 },
  why: { key: 'word-insult' },
};

export const decide = (decision: 'keep' | 'remove' | 'mute') =>
  ({ action: 'decide', decision }) as const;

/**
 * The desks on an empty database, where ann and bo moderate. Call it in a suite and await `ready` in
 * its first `beforeAll`; the database is closed after the suite.
 */
export function staffedDesks(open: OpenStorage, clock: Clock) {
  let database: OpenDatabase;
  let storage: Storage;
  let desk: CaseDesk;
  let count = 0;

  afterAll(() => database.close());

  /** Opens the database and the desks. */
  async function ready() {
    database = await open({ clock });
    ({ storage } = database);
    const { cases, comments, outbox, spaces, staff } = storage;
    desk = createCaseDesk({
      ...{ cases, comments, outbox, spaces, clock },
      ...{ names: async (id) => id, moderates: async () => true },
    });
    const appeals = createAppealDesk({ comments, signer: createSigner(Buffer.alloc(32, 5)) });
    for (const email of ['ann@library.example', 'bo@library.example']) {
      await staff.put({ email, role: 'moderator', at: noon });
    }
    return { database, storage, desk, appeals };
  }

  async function colleague(name: string): Promise<string> {
    const member = await storage.staff.byEmail(`${name}@library.example`);
    return member?.id ?? expect.fail();
  }

  /** A flagged comment in a chat outside, with its case. */
  async function flagged(author = lin, text = '你是白痴吗', space = 'discord:1', mayAct = false) {
    const judgement = judged([insult], { mayAct });
    const does = { ...policy.does, act: 'remove' as const };
    const finding = { judgement, policy: { ...policy, does }, at: clock.now(), revision: 1 };
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
    const step = { id, version, by: await colleague(by), key: `k${++count}`, at: clock.now() };
    return desk.act(step, action);
  }

  return { ready, colleague, flagged, act };
}
