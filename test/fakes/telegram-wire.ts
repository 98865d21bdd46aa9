import { appendFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import busboy from 'busboy';
import { z } from 'zod';

/** What a bot sends with a call. */
export type Payload = Readonly<Record<string, unknown>>;

/** Telegram's no, as it says it. */
export interface Refusal {
  readonly code: number;
  readonly description?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly migrateTo?: number;
}

const payloadSchema = z.record(z.string(), z.unknown());

/** The payload of a call, as JSON or as a form. */
export async function payloadOf(request: IncomingMessage): Promise<Payload> {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/')) return fieldsOf(request);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  return body === '' ? {} : payloadSchema.parse(JSON.parse(body));
}

/** Files count by their size only: who wants to look at one looks at the bytes. */
function fieldsOf(request: IncomingMessage): Promise<Payload> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, unknown> = {};
    const parser = busboy({ headers: request.headers });
    parser.on('field', (name, value) => {
      fields[name] = value;
    });
    parser.on('file', (name, stream) => {
      let bytes = 0;
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      stream.on('end', () => {
        fields[name] = { bytes };
      });
    });
    parser.on('close', () => resolve(fields));
    parser.on('error', reject);
    request.pipe(parser);
  });
}

/** For whoever checks the requests of a test run against the published description of the API. */
export async function record(method: string, payload: object): Promise<void> {
  const file = process.env.WENJIN_TEST_RECORD;
  if (file) await appendFile(file, `${JSON.stringify({ method, payload })}\n`);
}

/** Answers a call with its result. */
export function ok(response: ServerResponse, result: unknown): void {
  send(response, 200, { ok: true, result });
}

/** Answers a call with an error. */
export function refuse(
  response: ServerResponse,
  { code, description = 'a fault', retryAfter, migrateTo }: Refusal,
): void {
  const parameters = { retry_after: retryAfter, migrate_to_chat_id: migrateTo };
  send(response, code, { ok: false, error_code: code, description, parameters });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.writableEnded || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
