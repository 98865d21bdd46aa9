/** What the twin's gateway has of a connection. */
export interface Listener {
  readonly ws: { close(code: number): void; send(text: string): void };
  sessionId: string;
  sequence: number;
  identified: boolean;
  shard?: readonly number[];
}

export interface Gateway {
  readonly clients: readonly Listener[];
  handleMessage(client: Listener, raw: string): Promise<void>;
  sendDispatch(client: Listener, event: string, data: object): void;
  broadcast(event: string, data: object): void;
  broadcastMessageCreate(message: object, guildId: string): void;
}

interface Session {
  client: Listener;
  readonly sent: { readonly op: 0; readonly t: string; readonly s: number; readonly d: object }[];
}

const DISPATCH = 0;
const RESUME = 6;
const UNKNOWN_ERROR = 4_000;

export interface Resuming {
  /** Breaks every connection; their sessions go on. */
  drop(): void;
  /** How often a session was taken up again. */
  resumed(): number;
}

/** Sessions outlive their connection, as Discord's do: what happens meanwhile is repeated. */
export function resuming(gateway: Gateway): Resuming {
  const sessions = new Map<string, Session>();
  let count = 0;
  const handle = gateway.handleMessage.bind(gateway);
  const dispatch = gateway.sendDispatch.bind(gateway);
  const broadcast = gateway.broadcast.bind(gateway);
  gateway.sendDispatch = (client, t, d) => {
    const before = client.sequence;
    dispatch(client, t, d);
    const session = sessions.get(client.sessionId) ?? { client, sent: [] };
    sessions.set(client.sessionId, session);
    if (client.sequence > before) session.sent.push({ op: DISPATCH, t, s: client.sequence, d });
  };
  gateway.broadcast = (event, data) => {
    broadcast(event, data);
    for (const { client } of sessions.values()) {
      if (!gateway.clients.includes(client)) gateway.sendDispatch(client, event, data);
    }
  };
  gateway.handleMessage = async (client, raw) => {
    const { op, d } = JSON.parse(raw) as { op: number; d: { session_id: string; seq: number } };
    const session = op === RESUME ? sessions.get(d.session_id) : undefined;
    if (!session) return handle(client, raw);
    const { sessionId, sequence, shard } = session.client;
    Object.assign(client, { sessionId, sequence, identified: true, ...(shard && { shard }) });
    session.client = client;
    count += 1;
    for (const one of session.sent.filter(({ s }) => s > d.seq))
      client.ws.send(JSON.stringify(one));
    gateway.sendDispatch(client, 'RESUMED', {});
  };
  return {
    drop() {
      for (const { ws } of [...gateway.clients]) ws.close(UNKNOWN_ERROR);
    },
    resumed: () => count,
  };
}
