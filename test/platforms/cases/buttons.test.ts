import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseMoves, moveId, moveOf } from '../../../src/platforms/cases/move.js';
import { createSeal } from '../../../src/platforms/writing/seal.js';

describe('the buttons of a card', () => {
  it('say what they do, to which case, and which version was shown', () => {
    const moves = fc.constantFrom(...caseMoves);
    fc.assert(
      fc.property(moves, fc.uuid(), fc.nat(), (move, id, version) => {
        const text = moveId({ move, id, version });
        expect(text.length).toBeLessThan(40);
        expect(moveOf(text)).toEqual({ move, id, version });
      }),
    );
  });

  it.each(['', '!', '["hours",{}]', '!xAAAAAAAAAAAAAAAAAAAAAA1', '!kAAAA1', '~abc'])(
    'are not read into %j',
    (text) => expect(moveOf(text)).toBeNull(),
  );
});

describe('a seal', () => {
  const seal = createSeal(Buffer.alloc(32, 1));
  const id = moveId({ move: 'remove', id: randomUUID(), version: 3 });

  it('opens where it was put, and nowhere else', () => {
    const sealed = seal.put('discord:1', id);
    expect(seal.open('discord:1', sealed)).toBe(id);
    expect(seal.open('discord:2', sealed)).toBeNull();
    expect(createSeal(Buffer.alloc(32, 2)).open('discord:1', sealed)).toBeNull();
  });

  it('holds against every change of a character, and against guesses', () => {
    const sealed = seal.put('discord:1', id);
    for (let at = 0; at < sealed.length; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const changed = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
      expect(seal.open('discord:1', changed), changed).toBeNull();
    }
    for (const guess of [
      '',
      'x',
      id,
      '😀'.repeat(9),
      `${randomBytes(6).toString('base64url')}${id}`,
    ]) {
      expect(seal.open('discord:1', guess)).toBeNull();
    }
  });
});
