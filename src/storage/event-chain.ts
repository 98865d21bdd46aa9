import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, plainRecord } from './json.js';

/** An event before it has its place in a history. */
export interface NewEvent {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actor: string;
  readonly at: Date;
  readonly key: string | null;
}

/** Its place: its number, and the HMACs that bind it to the event before. */
export interface Place {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** The end of a history: of which case or announcement, and where it stands. */
export interface Head {
  readonly subject: string;
  readonly seq: number;
  readonly hash: string;
}

/** What stands before the first event of a history. */
export const chainStart = '0'.repeat(64);

/** Numbers and chains events onto a history; payloads come out as the plain JSON that is kept. */
export function link<E extends NewEvent>(
  chainKey: Uint8Array,
  head: Head,
  events: readonly E[],
): readonly (E & Place)[] {
  let { seq, hash: prevHash } = head;
  return events.map((event) => {
    seq += 1;
    const kept = { ...event, payload: plainRecord(event.payload), seq, prevHash };
    const hash = eventHash(chainKey, head.subject, kept);
    prevHash = hash;
    return { ...kept, hash };
  });
}

/** HMAC-SHA-256 (hex) over an event and the hash before it: nobody without the key can make one. */
export function eventHash(
  chainKey: Uint8Array,
  subject: string,
  event: NewEvent & Omit<Place, 'hash'>,
): string {
  const { seq, type, payload, actor, at, key, prevHash } = event;
  const text = canonicalJson({
    subject,
    seq,
    type,
    payload,
    actor,
    at: at.toISOString(),
    key,
    prevHash,
  });
  return createHmac('sha256', chainKey).update(text).digest('hex');
}

/** Whether two hashes are the same, in constant time. */
export function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
