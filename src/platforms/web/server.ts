import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { UserError } from '../../core/errors.js';
import type { WebApp } from './env.js';

/** How long requests in flight may take when the service stops. */
const GRACE_MS = 2_000;
const SWEEP_MS = 20;

export interface Listening {
  /** With the real port. */
  readonly url: string;
  close(): Promise<void>;
}

/** Why an address cannot be listened on, as a sentence says it. */
const refusals: Readonly<Record<string, string>> = {
  EADDRINUSE: 'port-busy',
  EACCES: 'port-forbidden',
  EADDRNOTAVAIL: 'no-such-host',
  ENOTFOUND: 'no-such-host',
};

/**
 * Listens on an address. Throws a `UserError` (`port-busy`, `port-forbidden`, `no-such-host`) when it
 * cannot be had. `endStreams` is called first on closing: streams would never end by themselves.
 */
export async function startServer(
  app: WebApp,
  address: { readonly host: string; readonly port: number },
  endStreams: () => void,
): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(refused(error, address)));
    server.listen(address.port, address.host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
  return {
    url: urlOf(server, address.host),
    close: () => {
      endStreams();
      return stop(server);
    },
  };
}

function refused(
  error: NodeJS.ErrnoException,
  { host, port }: { readonly host: string; readonly port: number },
): Error {
  const code = refusals[error.code ?? ''];
  return code === undefined ? error : new UserError(code, { host, port: String(port) });
}

function urlOf(server: Server, host: string): string {
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Connections are kept alive by browsers: each is closed as soon as its answer is out.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const impatient = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(impatient);
      resolve();
    });
  });
}
