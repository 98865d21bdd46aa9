import type { StaffRole } from '../../../../src/core/permission.js';
import type {
  AuditEntryJson,
  AuditResponse,
} from '../../../../src/platforms/web/contract/audit.js';
import type { TestApp } from '../../../setup/app.js';

/** An answer over the wire, read whole. */
export interface Told {
  readonly status: number;
  readonly to: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: an answer of whatever shape, looked at by one test
  readonly body: any;
}

/** A browser without pages: it keeps its cookies and says where it comes from. */
export interface Visitor {
  get(path: string): Promise<Told>;
  post(path: string, body?: object): Promise<Told>;
  /** Opens a page that sends on; where to. */
  goes(path: string): Promise<string | null>;
  /** Forgets or takes on cookies, as somebody would who copied them. */
  readonly cookies: Map<string, string>;
  /** 200 when signed in, else 401. */
  me(): Promise<number>;
}

export function visitor(url: string): Visitor {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Told> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'content-type': 'application/json', origin: url, 'accept-language': 'en' };
    const answer = await fetch(new URL(path, url), {
      redirect: 'manual',
      ...init,
      headers: { ...headers, ...(cookie && { cookie }) },
    });
    for (const line of answer.headers.getSetCookie()) keep(cookies, line);
    const text = await answer.text();
    const to = answer.headers.get('Location');
    return { status: answer.status, to, body: text.startsWith('{') ? JSON.parse(text) : text };
  };
  const get: Visitor['get'] = (path) => send(path, {});
  return {
    cookies,
    get,
    post: (path, body = {}) => send(path, { method: 'POST', body: JSON.stringify(body) }),
    goes: async (path) => (await get(path)).to,
    me: async () => (await get('/api/staff/me')).status,
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

/** Somebody who has just come in by a link of their own. */
export async function byLink(app: TestApp, email: string, role: StaffRole): Promise<Visitor> {
  const guest = visitor(app.url);
  const token = new URL(await app.signInLink(email, role)).hash.slice('#token='.length);
  await guest.post('/api/staff/sign-in', { token });
  return guest;
}

/** What the audit log says about an account, the newest first. */
export async function linesOf(admin: Visitor, subject: string): Promise<readonly Line[]> {
  const path = `/api/audit?subject=${encodeURIComponent(subject)}&limit=100`;
  const { entries }: AuditResponse = (await admin.get(path)).body;
  return entries.map(({ action, changes, by }) => ({
    action,
    by: by.id,
    facts: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
  }));
}

export interface Line {
  readonly action: AuditEntryJson['action'];
  readonly by: string;
  readonly facts: Readonly<Record<string, string | null>>;
}
