import { describe, expect, it } from 'vitest';
import { AwayError, UserError } from '../../../src/core/errors.js';
import type { PersonKey } from '../../../src/core/person.js';
import type { Question } from '../../../src/core/request.js';
import type { Told } from '../../../src/library/handover/desk.js';
import { createListening } from '../../../src/library/handover/listening.js';
import { createOpenPersons } from '../../../src/library/handover/open-persons.js';
import { i18n } from './room.js';

const noon = new Date('2026-11-24T04:00:00Z');
const question = (over: Partial<Question> = {}): Question => ({
  ...{ id: 'q', text: 'Hello?', locale: 'en', at: noon },
  actor: { person: 'lin' as PersonKey, role: 'reader' },
  place: { platform: 'telegram', space: 'telegram:7', kind: 'private' },
  ...over,
});

function listening(heard: () => Promise<Told | null>, open = true) {
  const desk = { heard, reaches: (platform: string) => platform !== 'cli' };
  return createListening(desk, { has: async () => open }, i18n);
}

const told = (state: Told['state']): Told => ({ id: 'h', state, locale: 'zh-CN', text: '记下了' });

describe('before the front desk answers', () => {
  it('a line goes to the person, who needs no third voice between', async () => {
    const waiting = await listening(async () => told('waiting'))(question());
    expect(waiting).toMatchObject({ text: '记下了', locale: 'zh-CN', talk: { state: 'waiting' } });
    expect(waiting?.actions).toHaveLength(1);
    const taken = await listening(async () => told('taken'))(question());
    expect(taken).toMatchObject({ quiet: true, talk: { id: 'h', state: 'taken' } });
  });

  it('nothing goes there from a public place, from elsewhere, or from one who talks with nobody', async () => {
    const never = async () => expect.fail('nobody should be asked');
    const place = { platform: 'telegram', space: 'telegram:-1', kind: 'public' } as const;
    expect(await listening(never)(question({ place }))).toBeNull();
    const terminal = { platform: 'cli', space: 'cli', kind: 'private' } as const;
    expect(await listening(never)(question({ place: terminal }))).toBeNull();
    expect(await listening(never, false)(question())).toBeNull();
  });

  it('says what was wrong with a line, and lets the desk answer while the database is away', async () => {
    const tooFast = listening(async () => {
      throw new UserError('cooling-down', { seconds: 3 });
    });
    expect((await tooFast(question()))?.text).toContain('3 seconds');
    const away = listening(async () => {
      throw new AwayError('database');
    });
    expect(await away(question())).toBeNull();
    const broken = listening(async () => {
      throw new Error('a bug');
    });
    await expect(broken(question())).rejects.toThrow('a bug');
  });
});

it('remembers who talks with a person until something changes', async () => {
  let looks = 0;
  let fails = false;
  const store = {
    async list() {
      looks += 1;
      if (fails) throw new AwayError('database');
      return [{ person: 'lin' }] as never;
    },
  };
  const open = createOpenPersons(store, 200);
  const later = (ms: number) => new Date(noon.getTime() + ms);
  const rush = ['lin', 'wu', 'lin'].map((person) => open.has(person, noon));
  expect(await Promise.all(rush)).toEqual([true, false, true]);
  expect(looks).toBe(1);
  open.forget();
  expect(await open.has('wu', later(1))).toBe(false);
  await open.has('wu', later(6_000));
  expect(looks).toBe(3);
  open.forget();
  fails = true;
  await expect(open.has('lin', later(7_000))).rejects.toThrow(AwayError);
  fails = false;
  expect(await open.has('lin', later(7_001))).toBe(true);
});
