import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Registry } from 'prom-client';
import { createAnnouncementDesk } from '../../../src/announcements/announcement-desk.js';
import { houseFacts } from '../../../src/app/house-facts.js';
import type { BusEvent } from '../../../src/bus/ports.js';
import { loadConfig } from '../../../src/config.js';
import { createCooldowns } from '../../../src/core/cooldown.js';
import { UserError } from '../../../src/core/errors.js';
import { loadI18n } from '../../../src/core/i18n.js';
import type { StaffRole } from '../../../src/core/permission.js';
import type { HashPerson, PersonKey } from '../../../src/core/person.js';
import { createStaffLinkDesk } from '../../../src/core/staff-link.js';
import { createHandoverDesk } from '../../../src/library/handover/handover-desk.js';
import { createWeb, type Web } from '../../../src/platforms/web/index.js';
import type { WebConfig, WebParts } from '../../../src/platforms/web/parts.js';
import { makeToken } from '../../../src/platforms/web/tokens.js';
import { createStaffDesk } from '../../../src/staff/staff-desk.js';
import { openTestStorage, type TestStorage } from '../../setup/storage.js';
import { contact, fakeServices, openAllDay } from './fake-services.js';
import { openModeration } from './moderation.js';
import { openTeaching, rehearsed } from './teaching.js';

export const root = new URL('../../..', import.meta.url).pathname;
/** Tuesday noon in the library's zone. */
export const noon = new Date('2026-11-24T04:00:00Z');
export const site = 'http://library.test';

/** A web room on the real database, moderation and announcements; other rooms answer by rote. */
export interface WebHouse {
  readonly web: Web;
  readonly storage: TestStorage['storage'];
  readonly parts: WebParts;
  /** What was written to the log, as text. */
  readonly logged: string[];
  publish(event: BusEvent): void;
  /** How many listen to the bus. */
  listening(): number;
  /** Moves the clock. */
  later(seconds: number): void;
  get(address: string, headers?: Record<string, string>): Promise<Response>;
  post(address: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Adds a colleague and signs them in by link; the headers of a page of theirs. */
  signIn(email: string, role: StaffRole): Promise<Record<string, string>>;
  /** Adds a colleague and gives them a token; the header for it. */
  token(email: string, role: StaffRole, scopes: string[]): Promise<Record<string, string>>;
  close(): Promise<void>;
}

const hashPerson: HashPerson = (platform, id) =>
  createHash('sha256').update(`${platform}:${id}`).digest('hex') as PersonKey;

export async function openWebHouse(config: Partial<WebConfig> = {}): Promise<WebHouse> {
  let now = noon;
  const clock = { now: () => now };
  const { storage, close } = await openTestStorage({ clock });
  const i18n = await loadI18n(path.join(root, 'locales'), 'en');
  const staticDir = await mkdtemp(path.join(tmpdir(), 'wenjin-pages-'));
  await buildPages(staticDir);
  const listeners = new Set<(event: BusEvent) => void>();
  const publish = (event: BusEvent) => {
    for (const listener of listeners) listener(event);
  };
  const announcements = createAnnouncementDesk({
    store: storage.announcements,
    ledger: storage.ledger,
    names: async (id) => (await storage.staff.byId(id))?.name ?? id,
    tell: async (event) => publish(event),
  });
  const {
    reports,
    appeals,
    raids,
    rules,
    ruleLab,
    ruleUndo,
    statistics,
    agreement,
    alerts,
    ...moderation
  } = await openModeration(storage, clock, publish);
  const handovers = createHandoverDesk({
    ...{ store: storage.handovers, i18n, cooldowns: createCooldowns(), platforms: ['web'] },
    ...{ hours: openAllDay, info: { contact: () => contact } },
    staffSpaces: async () => [],
    tell: async (event) => publish(event),
  });
  const logged: string[] = [];
  const note = (facts: object, message: string) => {
    logged.push(`${message} ${String((facts as { err?: unknown }).err)}`);
  };
  const parts: WebParts = {
    rehearsal: { ask: async () => rehearsed },
    frontDesk: {
      command: async () => ({ text: 'done', visibility: 'public', locale: 'en' }),
      press: async ({ command, options, locale }) => ({
        command,
        options,
        confidence: 1,
        reply: { text: `pressed ${command}`, visibility: 'public', locale },
      }),
      async ask(question) {
        if (question.text === 'break') throw new Error('a shelf fell on the cable');
        const reply = {
          text: `You asked: ${question.text}`,
          visibility: 'private',
          locale: 'en',
        } as const;
        return { command: 'hours', options: {}, confidence: 0.9, reply };
      },
    },
    services: fakeServices({
      announcements,
      reports,
      appeals,
      raids,
      rules,
      ruleLab,
      ruleUndo,
      statistics,
      agreement,
      alerts,
      handovers,
      ...openTeaching(storage, publish),
      spaces: storage.spaces,
      staffLinks: createStaffLinkDesk({ store: storage.staffIdentities, key: Buffer.alloc(32, 5) }),
    }),
    ...moderation,
    commentTexts: storage.comments,
    ledger: storage.ledger,
    bus: {
      publish: async (event) => publish(event),
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    i18n,
    staff: storage.staff,
    accounts: createStaffDesk({
      store: storage.accounts,
      tell: async (id) => publish({ kind: 'staff', id }),
    }),
    audit: storage.audit,
    signIns: storage.signIns,
    attempts: storage.attempts,
    tokens: storage.tokens,
    auth: storage.auth,
    authChanges: storage.authChanges,
    metrics: new Registry(),
    clock,
    hashPerson,
    log: { info: note, warn: note, error: note },
    config: {
      publicUrl: site,
      localUrl: site,
      secret: 'a secret of at least thirty-two characters',
      chatLimit: 0,
      trustProxy: [],
      metricsToken: undefined,
      embedOrigins: [],
      oidc: null,
      ...config,
    },
    house: houseFacts(
      loadConfig({}, () => ''),
      'Asia/Shanghai',
    ),
    timezone: 'Asia/Shanghai',
    staticDir,
    pictures: { classic: async (date) => new TextEncoder().encode(`PNG ${date}`) },
    ready: async () => ({ database: true }),
  };
  const web = createWeb(parts);
  const send = (address: string, init: RequestInit) =>
    web.fetch(new Request(`${site}${address}`, init), local('127.0.0.1'));
  const post: WebHouse['post'] = (address, body = {}, headers = {}) =>
    send(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    web,
    storage,
    parts,
    logged,
    publish,
    listening: () => listeners.size,
    post,
    get: (address, headers = {}) => send(address, { headers }),
    later: (seconds) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
    async signIn(email, role) {
      await storage.staff.put({ email, role, at: noon });
      const token = new URL(await web.signInLink(email)).hash.replace('#token=', '');
      const entered = await post('/api/staff/sign-in', { token });
      if (entered.status !== 200) throw new UserError('sign-in-failed');
      return { cookie: cookieOf(entered), origin: site };
    },
    async token(email, role, scopes) {
      const { id: userId } = await storage.staff.put({ email, role, at: noon });
      const { token, hash } = makeToken();
      const acting = { by: 'cli', origin: null, at: noon };
      await storage.tokens.make({ ...acting, account: userId, name: email, hash, scopes });
      return { authorization: `Bearer ${token}` };
    },
    async close() {
      await close();
      await rm(staticDir, { recursive: true, force: true });
    },
  };
}

/** What the server would say about the socket. */
export function local(remoteAddress: string): object {
  return { incoming: { socket: { remoteAddress } } };
}

/** An answer's body, taken at its word. */
export async function json<T>(answer: Response | Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

/** The cookies an answer sets, as a browser sends them back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Reads a stream of server-sent events until `count` of them came (comments do not count). */
export async function readEvents(response: Response, count: number): Promise<string[]> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const events = () => text.split('\n\n').filter((part) => part.startsWith('event:'));
  while (reader && events().length < count) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader?.cancel();
  return events();
}

async function buildPages(directory: string): Promise<void> {
  const head = '<!doctype html>\n<html lang="zh-CN">\n  <head><title>Wenjin</title></head>';
  const page = `${head}<body><div id="page"></div><!--first-view--></body></html>`;
  await writeFile(path.join(directory, 'index.html'), page);
  await writeFile(path.join(directory, 'console.html'), page.replace('Wenjin', 'Console'));
  await mkdir(path.join(directory, 'assets'));
  const script = `export const words = ${JSON.stringify('问津'.repeat(2_000))};`;
  await writeFile(path.join(directory, 'assets/main-abc123.js'), script);
}
