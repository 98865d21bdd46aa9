import { once } from 'node:events';
import { appendFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import busboy from 'busboy';

/** A request as the bot made it; `path` is behind `/v10`. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** When it came in: milliseconds of `performance.now()`. */
  readonly at: number;
  readonly reason: string | null;
  readonly body: unknown;
  /** Names and sizes of what was attached. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** An answer in place of Discord's. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Stands in front of the twin: notes every request, answers what the twin cannot, injects faults. */
export interface Front {
  readonly apiUrl: string;
  readonly requests: Recorded[];
  /** Answers the next request that fits in its own way. */
  inject(method: string, path: RegExp, answer: Answer): void;
  /** What Discord knows beside the twin: global commands, bans, timeouts, permissions. */
  readonly state: DiscordState;
  close(): Promise<void>;
}

export interface DiscordState {
  commands: object[];
  readonly banned: Set<string>;
  readonly kicked: Set<string>;
  readonly timeouts: Map<string, string | null>;
  /** Channels of direct messages by the person in them. */
  readonly direct: Map<string, string>;
  /** People who take no direct messages. */
  readonly closed: Set<string>;
  /** Tokens that Discord knows; taking one out revokes it. */
  readonly tokens: Set<string>;
  /** Interactions that the twin has not made; what is answered to them is taken. */
  readonly interactions: Set<string>;
  /** Whether the bot's role grants it nothing at all in the server. */
  powerless: boolean;
  /** What is said about the gateway; null: as the twin has it. */
  gateway: object | null;
}

interface Injected {
  readonly method: string;
  readonly path: RegExp;
  readonly answer: Answer;
}

const FORBIDDEN_DM = { code: 50_007, message: 'Cannot send messages to this user' };
const UNAUTHORIZED = { code: 0, message: '401: Unauthorized' };
const UNKNOWN_MEMBER = { code: 10_007, message: 'Unknown Member' };
const NO_ACCESS = { code: 50_001, message: 'Missing Access' };
const NO_PERMISSIONS = { code: 50_013, message: 'Missing Permissions' };

/** `openDirect` makes a channel for direct messages in the twin. */
export async function startFront(
  twinUrl: string,
  openDirect: (person: string) => Promise<string>,
): Promise<Front> {
  const requests: Recorded[] = [];
  const injected: Injected[] = [];
  const state: DiscordState = {
    ...{
      commands: [],
      banned: new Set(),
      kicked: new Set(),
      timeouts: new Map(),
      direct: new Map(),
    },
    ...{
      closed: new Set(),
      tokens: new Set(),
      interactions: new Set(),
      powerless: false,
      gateway: null,
    },
  };
  const server = createServer((incoming, outgoing) => {
    void handle(incoming, outgoing).catch((error) => send(outgoing, fault(error)));
  });
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const at = performance.now();
    const raw = await bodyOf(incoming);
    const url = new URL(incoming.url ?? '/', 'http://front');
    const recorded: Recorded = {
      method: incoming.method ?? 'GET',
      path: url.pathname.replace(/^\/api\/v10/, ''),
      query: url.search,
      at,
      reason: reasonOf(incoming),
      ...(await contentOf(incoming, raw)),
    };
    requests.push(recorded);
    const index = injected.findIndex((one) => fits(one, recorded));
    const [found] = index < 0 ? [] : injected.splice(index, 1);
    const own =
      found?.answer ??
      refusal(state, recorded, incoming.headers.authorization) ??
      (await ownAnswer(state, recorded, openDirect));
    if (own) return send(outgoing, own);
    await pass(twinUrl, { incoming, recorded }, outgoing);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...{ requests, state, apiUrl: `http://127.0.0.1:${port}/api` },
    inject: (method, path, answer) => void injected.push({ method, path, answer }),
    async close() {
      await record(requests);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** For whoever checks the requests of a test run against the official description of the API. */
async function record(requests: readonly Recorded[]): Promise<void> {
  const file = process.env.WENJIN_TEST_RECORD;
  if (file) await appendFile(file, requests.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

function fits({ method, path }: Injected, recorded: Recorded): boolean {
  return method === recorded.method && path.test(recorded.path);
}

/** What Discord does not let this bot do. Answers to interactions need neither token nor right. */
function refusal(
  { tokens, powerless, direct }: DiscordState,
  { method, path }: Recorded,
  authorization: string | undefined,
): Answer | null {
  if (/^\/(interactions|webhooks)\//.test(path)) return null;
  if (!tokens.has((authorization ?? '').replace(/^Bot /, ''))) {
    return { status: 401, body: UNAUTHORIZED };
  }
  const [, room, id = ''] = /^\/(channels|guilds)\/(\d+)/.exec(path) ?? [];
  if (!powerless || !room || [...direct.values()].includes(id)) return null;
  // Which server a channel belongs to is told to whoever can name the channel.
  if (method === 'GET' && /^\/channels\/\d+$/.test(path)) return null;
  return { status: 403, body: method === 'GET' ? NO_ACCESS : NO_PERMISSIONS };
}

/** What the twin has no route for, as Discord documents it. */
async function ownAnswer(
  state: DiscordState,
  { method, path, body }: Recorded,
  openDirect: (person: string) => Promise<string>,
): Promise<Answer | null> {
  const member = /^\/guilds\/\d+\/members\/(\d+)$/.exec(path)?.[1];
  const banned = /^\/guilds\/\d+\/bans\/(\d+)$/.exec(path)?.[1];
  const asked = /^\/interactions\/(\d+)\/[^/]+\/callback$/.exec(path)?.[1];
  if (asked && state.interactions.has(asked)) return { status: 204 };
  if (path === '/gateway/bot' && state.gateway) return { status: 200, body: state.gateway };
  if (method === 'GET' && /^\/applications\/\d+\/commands$/.test(path)) {
    return { status: 200, body: state.commands };
  }
  if (method === 'PUT' && /^\/applications\/\d+\/commands$/.test(path)) {
    state.commands = body as object[];
    return null;
  }
  const until = state.timeouts.get(member ?? '');
  if (method === 'GET' && member && until !== undefined) {
    const user = { id: member, username: 'Ann' };
    return { status: 200, body: { user, roles: [], communication_disabled_until: until } };
  }
  if (method === 'PATCH' && member) {
    const { communication_disabled_until: until = null } = body as Record<string, string | null>;
    state.timeouts.set(member, until);
    return { status: 200, body: { user: { id: member }, roles: [] } };
  }
  if (method === 'DELETE' && member) {
    if (state.kicked.has(member)) return { status: 404, body: UNKNOWN_MEMBER };
    state.kicked.add(member);
    return { status: 204 };
  }
  if (method === 'PUT' && banned) {
    state.banned.add(banned);
    return { status: 204 };
  }
  if (method === 'DELETE' && banned) {
    if (state.banned.delete(banned)) return { status: 204 };
    return { status: 404, body: { code: 10_026, message: 'Unknown Ban' } };
  }
  if (method === 'POST' && path === '/users/@me/channels') {
    const { recipient_id: person } = body as { recipient_id: string };
    const id = state.direct.get(person) ?? (await openDirect(person));
    state.direct.set(person, id);
    return { status: 200, body: { id, type: 1 } };
  }
  const into = /^\/channels\/(\d+)\/messages$/.exec(path)?.[1];
  const [whose] = [...state.direct].find(([, id]) => id === into) ?? [];
  if (method === 'POST' && whose && state.closed.has(whose)) {
    return { status: 403, body: FORBIDDEN_DM };
  }
  return null;
}

async function pass(
  twinUrl: string,
  { incoming, recorded }: { readonly incoming: IncomingMessage; readonly recorded: Recorded },
  outgoing: ServerResponse,
): Promise<void> {
  const path = (incoming.url ?? '').replace(/^\/api/, '');
  const answer = await fetch(`${twinUrl}${path}`, {
    method: incoming.method ?? 'GET',
    headers: {
      authorization: incoming.headers.authorization ?? '',
      'content-type': 'application/json',
    },
    ...(recorded.body === null ? {} : { body: JSON.stringify(recorded.body) }),
  });
  const body = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? 'application/json';
  outgoing.writeHead(answer.status, body.length > 0 ? { 'content-type': type } : {});
  outgoing.end(body);
}

function send(outgoing: ServerResponse, { status, body, headers }: Answer): void {
  const type = body ? { 'content-type': 'application/json' } : {};
  outgoing.writeHead(status, { ...type, ...headers });
  outgoing.end(body ? JSON.stringify(body) : undefined);
}

function fault(error: unknown): Answer {
  return { status: 500, body: { message: String(error) } };
}

function reasonOf({ headers }: IncomingMessage): string | null {
  const reason = headers['x-audit-log-reason'];
  return typeof reason === 'string' ? decodeURIComponent(reason) : null;
}

/** A body in JSON, or JSON with files beside it. */
async function contentOf(
  { headers }: IncomingMessage,
  raw: Buffer,
): Promise<Pick<Recorded, 'body' | 'files'>> {
  if (raw.length === 0) return { body: null, files: [] };
  if (!headers['content-type']?.startsWith('multipart/')) {
    return { body: JSON.parse(raw.toString('utf8')), files: [] };
  }
  const files: { name: string; bytes: number }[] = [];
  let body: unknown = null;
  const form = busboy({ headers });
  form.on('field', (name, value) => {
    if (name === 'payload_json') body = JSON.parse(value);
  });
  form.on('file', (_name, stream, { filename }) => {
    let bytes = 0;
    stream.on('data', (part: Buffer) => {
      bytes += part.length;
    });
    stream.on('end', () => files.push({ name: filename ?? '', bytes }));
  });
  form.end(raw);
  await once(form, 'close');
  return { body, files };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
