import { plainSignals } from '../../src/moderation/cases/payloads.js';
import { makeCommentKey, sealText } from '../../src/storage/comment-rows.js';
import type { Database, RunQuery } from '../../src/storage/database.js';
import { chainStart, link } from '../../src/storage/event-chain.js';
import { deriveKeys } from '../../src/storage/keys.js';
import { applyMigrations, readMigrations } from '../../src/storage/migrate.js';
import { textHash } from '../../src/storage/seal.js';
import { testSecret } from './template.js';

/** When everything in it happened. */
export const longAgo = new Date('2026-11-24T03:00:00.123Z');
export const oldText = '坏坏的旧评论\u{1F40E}';
export const oldTokenHash = 'a'.repeat(64);
export const oldCase = '01920000-0000-7000-8000-00000000000c';

const comment = '01920000-0000-7000-8000-00000000000a';
const announcement = '01920000-0000-7000-8000-00000000000b';
const keys = deriveKeys(testSecret);
type Row = Readonly<Record<string, unknown>>;

/**
 * Makes an empty database what the very first version left behind: its first migration, and a row of
 * every kind that readers and staff made longAgo.
 */
export async function makeOldDatabase(database: Database): Promise<void> {
  await database.session(async ({ adapter, query }) => {
    await applyMigrations(adapter, (await readMigrations()).slice(0, 1));
    for (const [table, rows] of Object.entries(tables())) {
      for (const row of rows) await insert(query, table, row);
    }
  });
}

function tables(): Readonly<Record<string, readonly Row[]>> {
  return { ...serviceRows(), ...readerRows(), ...commentRows(), ...newsRows() };
}

function serviceRows() {
  const times = { created_at: longAgo, updated_at: longAgo };
  const staff = (id: string, role: string) => ({
    ...{ id, name: id, email: `${id}@library.example`, role, signed_in_at: longAgo, ...times },
  });
  return {
    setting: [
      { key: 'secret.fingerprint', value: JSON.stringify(keys.fingerprint), updated_at: longAgo },
      { key: 'kept', value: '{"of":"old"}', updated_at: longAgo },
    ],
    lease: [{ name: 'sender', holder: 'gone', fence: 4, until: longAgo }],
    outbox: [
      {
        ...{ id: oldCase, kind: 'k', subject: 's', payload: '{}', dedupe: 'd' },
        ...{ next_at: longAgo, created_at: longAgo },
      },
    ],
    staff: [staff('mo', 'moderator'), staff('ed', 'editor'), staff('ada', 'admin')],
    staff_token: [
      ...[{ id: comment, hash: oldTokenHash, user_id: 'mo', scopes: '{}', created_at: longAgo }],
    ],
  };
}

function readerRows() {
  return {
    preference: [{ person: 'f'.repeat(64), locale: 'en', updated_at: longAgo }],
    unanswered: [
      {
        ...{ id: comment, locale: 'zh-CN', question: '有没有猫', sample: '有没有猫？', count: 2 },
        ...{ first_at: longAgo, last_at: longAgo },
      },
    ],
    feedback: [{ day: '2026-11-24', command: 'hours', helpful: true, count: 3 }],
    title: [
      {
        ...{ id: 'old-1', lang: 'zh', title: '边城', alt_titles: '{"Border Town"}', year: 1934 },
        ...{ authors: '{沈从文}', subjects: '{小说}', terms: '{边城}', added_at: longAgo },
        summary: '{"zh-CN":"湘西"}',
      },
    ],
    holding: [
      { id: 'h1', title_id: 'old-1', call_number: 'I246.5/15', hall: 'north', status: 'on_loan' },
    ],
    space: [
      { id: 'web:main', platform: 'web', name: 'web', created_at: longAgo },
      { id: 'web:staff', platform: 'web', name: 's', role: 'moderators', created_at: longAgo },
    ],
  };
}

function commentRows() {
  const { key, wrapped } = makeCommentKey(comment, keys.wrap);
  const cipher = sealText(key, oldText, { commentId: comment, revision: 1 });
  const signals = plainSignals([
    { rule: 'words', tier: 'literal', span: [0, 2], why: { key: 'word-insult' }, weight: 0.9 },
  ]);
  const terms = { severity: 1 };
  const payload = { signals, terms, due: longAgo.toISOString() };
  const head = { subject: oldCase, seq: 0, hash: chainStart };
  const opened = { type: 'opened', payload, actor: 'rules', at: longAgo, key: null };
  const events = link(keys.chain, head, [opened]);
  const written = { comment_id: comment, space: 'web:main', author: 'author', at: longAgo };
  return {
    comment: [
      {
        ...{ id: comment, space: 'web:main', external_id: 'old', author: 'author', at: longAgo },
        ...{ language: 'zh-CN', verdict: 'review', received_at: longAgo, author_name: 'Lin' },
        text_hash: textHash(keys.texts, oldText),
      },
    ],
    comment_content: [{ comment_id: comment, revision: 1, cipher, at: longAgo }],
    comment_key: [{ comment_id: comment, wrapped }],
    moderation_case: [
      {
        ...{ id: oldCase, comment_id: comment, space: 'web:main', language: 'zh-CN' },
        ...{ state: 'open', version: 1, seq: 1, head_hash: events[0]?.hash, priority: 1 },
        ...{ signals: JSON.stringify(signals), terms: JSON.stringify(terms), due_at: longAgo },
        ...{ opened_at: longAgo, updated_at: longAgo },
      },
    ],
    case_event: events.map(({ prevHash, ...event }) => ({
      ...{ ...event, case_id: oldCase, prev_hash: prevHash },
      payload: JSON.stringify(event.payload),
    })),
    report: [{ id: comment, comment_id: comment, reporter: 'reader', reason: 'rude', at: longAgo }],
    topic_use: [{ ...written, term: 'old', label: 'Old' }],
  };
}

function newsRows() {
  const audience = JSON.stringify({ roles: ['readers'] });
  const made = { created_at: longAgo, updated_at: longAgo };
  const created = { type: 'created', payload: {}, actor: 'ed', at: longAgo, key: 'old-key' };
  const head = { subject: announcement, seq: 0, hash: chainStart };
  return {
    announcement: [
      {
        id: announcement,
        state: 'sent',
        version: 1,
        author: 'ed',
        approver: 'mo',
        audience,
        ...made,
      },
    ],
    announcement_variant: [{ announcement_id: announcement, locale: 'en', text: 'Old news' }],
    announcement_event: link(keys.chain, head, [created]).map(({ prevHash, ...event }) => ({
      ...{ ...event, announcement_id: announcement, prev_hash: prevHash, payload: '{}' },
    })),
    delivery: [
      {
        ...{ announcement_id: announcement, recipient: 'web:main', platform: 'web', locale: 'en' },
        ...{ state: 'sent', fence: 4, updated_at: longAgo },
      },
    ],
  };
}

async function insert(query: RunQuery, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}
