import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the library's system does with a request: an answer, or a fault. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface FakeSystem {
  readonly url: string;
  /** The addresses asked, with their queries, in order. */
  readonly asked: URL[];
  readonly headers: IncomingMessage['headers'][];
  /** From now on. */
  answer(how: Answer): void;
  close(): Promise<void>;
}

/** A real HTTP server on this machine in the place of the library's system. */
export async function openFakeSystem(first: Answer): Promise<FakeSystem> {
  let answer = first;
  const asked: URL[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://system'));
    headers.push(request.headers);
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    headers,
    answer(how) {
      answer = how;
    },
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

export function says(type: string, body: string, status = 200): Answer {
  return (_request, response) => response.writeHead(status, { 'content-type': type }).end(body);
}

/** Every way a system may fail, with the reason that is given for it. */
export const faults: readonly (readonly [string, string, Answer])[] = [
  ['hangs', 'slow', () => {}],
  [
    'begins and hangs',
    'slow',
    (_request, response) =>
      void response.writeHead(200, { 'content-type': 'application/xml' }).write('<'),
  ],
  ['breaks the connection', 'unreachable', (request) => request.socket.resetAndDestroy()],
  ['answers 500', 'failing', says('text/plain', 'out of order', 500)],
  ['answers 503', 'failing', says('text/html', 'maintenance', 503)],
  ['has had enough of us', 'failing', says('text/plain', 'too many', 429)],
  ['wants a password', 'refused', says('application/json', '{"error":"401"}', 401)],
  ['sends a page for people', 'garbled', says('text/html', '<html>Welcome</html>')],
  ['sends no end of bytes', 'garbled', endless],
  ['announces too much', 'garbled', announced],
  ['sends us to another host', 'garbled', movedTo('http://169.254.169.254/latest')],
  ['sends us round in circles', 'garbled', movedTo('/again')],
];

function endless(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/xml' });
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(100_000)));
  };
  response.on('drain', more);
  more();
}

function announced(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 50_000_000 });
  response.write('[');
}

function movedTo(location: string): Answer {
  return (_request, response) => response.writeHead(302, { location }).end();
}
