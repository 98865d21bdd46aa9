import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../src/root.js';

/** One decision that a moderator tries to take. */
export interface Attempt {
  readonly id: string;
  readonly version: number;
  readonly key: string;
}

/** What came of it: won, or lost to somebody who is named. */
export interface Outcome {
  readonly won: boolean;
  readonly winner: string | null;
  readonly ms: number;
}

/** A moderator at one of the doors. */
export interface Client {
  decide(attempt: Attempt): Promise<Outcome>;
  close(): Promise<void>;
}

interface Answer {
  readonly ok?: boolean;
  readonly winner?: { readonly who: string };
}

const decision = { decision: 'remove', reason: 'spam' } as const;

/** Through the API, with a token. */
export function httpClient(url: string, token: string): Client {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return {
    async decide({ id, version, key }) {
      const started = performance.now();
      const body = JSON.stringify({ version, key, ...decision });
      const response = await fetch(`${url}/api/cases/${id}/decide`, {
        method: 'POST',
        headers,
        body,
      });
      const answer = (await response.json()) as Answer;
      const ms = performance.now() - started;
      return { won: response.ok, winner: answer.winner?.who ?? null, ms };
    },
    close: async () => {},
  };
}

/** `cases --stdin` in a process of its own, which runs already: a line in, a line out. */
export async function lineClient(
  email: string,
  settings: Readonly<Record<string, string>>,
): Promise<Client> {
  const launcher = path.join(root, 'src', 'launch.mjs');
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [launcher, 'cases', '--stdin', '--as', email], {
    env: { PATH, HOME, LANG: 'en_US.UTF-8', ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: object): Promise<Answer> => {
    child.stdin.write(`${JSON.stringify(line)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error('cases --stdin ended');
    return JSON.parse(value);
  };
  // Its first answer says that it is up.
  await ask({ id: 'none', version: 0, key: 'none', action: 'claim' });
  return {
    async decide(attempt) {
      const started = performance.now();
      const { ok = false, winner } = await ask({ ...attempt, action: 'decide', ...decision });
      return { won: ok, winner: winner?.who ?? null, ms: performance.now() - started };
    },
    async close() {
      child.stdin.end();
      await once(child, 'close');
    },
  };
}
