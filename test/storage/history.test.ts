import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaDifference } from '../../prisma/make-migration.js';
import { chainStart, eventHash, link, type NewEvent } from '../../src/storage/event-chain.js';
import { canonicalJson, plainJson } from '../../src/storage/json.js';
import { deriveKey, deriveKeys } from '../../src/storage/keys.js';
import { newId } from '../../src/storage/new-id.js';
import { seal, unseal } from '../../src/storage/seal.js';

const key = Buffer.alloc(32, 1);
const head = { subject: 'case-1', seq: 0, hash: chainStart };
const event: NewEvent = {
  type: 'noted',
  payload: { b: 1, a: { d: [1, 2], c: undefined } },
  actor: 'staff-1',
  at: new Date('2026-11-24T02:00:00.001Z'),
  key: 'k',
};

describe('a history', () => {
  it('is numbered and chained, event to event', () => {
    const [first, second] = link(key, { ...head, seq: 4 }, [event, event]);
    expect([first?.seq, second?.seq]).toEqual([5, 6]);
    expect(first?.prevHash).toBe(chainStart);
    expect(second?.prevHash).toBe(first?.hash);
    expect(second?.hash).not.toBe(first?.hash);
  });

  it('has another hash when anything in it is another', () => {
    const [kept] = link(key, head, [event]);
    if (kept === undefined) throw new Error('one event gives one link');
    const changes = [
      ...[{ seq: 2 }, { type: 'x' }, { payload: {} }, { actor: 'x' }, { at: new Date(0) }],
      ...[{ key: null }, { prevHash: 'f'.repeat(64) }],
    ];
    const hashes = changes.map((change) => eventHash(key, 'case-1', { ...kept, ...change }));
    hashes.push(eventHash(key, 'case-2', kept), eventHash(Buffer.alloc(32), 'case-1', kept));
    expect(hashes).not.toContain(kept.hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(eventHash(key, 'case-1', kept)).toBe(kept.hash);
  });
});

describe('JSON', () => {
  it('has one spelling, whatever the order of its members', () => {
    expect(canonicalJson({ b: 1, a: { d: 1, c: [{ f: 1, e: 2 }] } })).toBe(
      '{"a":{"c":[{"e":2,"f":1}],"d":1},"b":1}',
    );
  });

  it('stays the same when it is kept twice, without NUL and half characters', () => {
    const anything = fc.anything({ withBigInt: false, stringUnit: 'binary' });
    fc.assert(
      fc.property(fc.array(anything), (value) => {
        const kept = plainJson(value);
        expect(plainJson(kept)).toEqual(kept);
        expect(JSON.stringify(kept)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }),
    );
  });
});

describe('a sealed text', () => {
  it('opens with its key, at its place, and only so', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (plain) => {
        const sealed = seal(key, plain, 'place');
        expect([...unseal(key, sealed, 'place')]).toEqual([...plain]);
        expect(() => unseal(key, sealed, 'elsewhere')).toThrow();
        expect(() => unseal(Buffer.alloc(32, 2), sealed, 'place')).toThrow();
        const spoilt = Uint8Array.from(sealed);
        spoilt[spoilt.length - 1] = (spoilt.at(-1) ?? 0) ^ 1;
        expect(() => unseal(key, spoilt, 'place')).toThrow();
      }),
      { numRuns: 30 },
    );
  });
});

it('every purpose has a key of its own, and one secret always the same', () => {
  const { chain, wrap, texts, fingerprint } = deriveKeys(key);
  const keys = [chain, wrap, texts, deriveKey(key, 'person')].map((one) => one.toString('hex'));
  expect(new Set([...keys, fingerprint]).size).toBe(5);
  expect(deriveKeys(key).fingerprint).toBe(fingerprint);
  expect(deriveKeys(Buffer.alloc(32, 2)).fingerprint).not.toBe(fingerprint);
});

it('ids are UUIDs of version 7 that sort by their time', () => {
  const ids = [0, 1_000, 1_795_000_000_000].map((ms) => newId(new Date(ms)));
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

it('the migrations and schema.prisma say the same', { timeout: 60_000 }, async () => {
  expect(await schemaDifference()).toBeNull();
});
