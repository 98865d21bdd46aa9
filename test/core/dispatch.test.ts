import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AnyCommand } from '../../src/core/command.js';
import { createCooldowns } from '../../src/core/cooldown.js';
import { createDispatch, type Dispatch } from '../../src/core/dispatch.js';
import { AwayError, UserError } from '../../src/core/errors.js';
import { loadI18n } from '../../src/core/i18n.js';
import type { PersonKey } from '../../src/core/person.js';
import type { Request } from '../../src/core/request.js';

const i18n = await loadI18n(new URL('../../locales', import.meta.url).pathname, 'en');
const noon = new Date('2026-11-24T04:00:00Z');

const echo = command('hours', { word: z.string().max(5) }, async ({ options }) => options.word);
const staff = { ...command('announce', {}, async () => 'done'), permission: 'editor' as const };
const filled: AnyCommand<object> = {
  ...command('appeal', { why: z.string() }, async ({ options }) => options.why),
  form: async ({ actor }) => ({
    ...{ title: `For ${actor.person}`, command: 'appeal', options: {}, fields: [] },
    again: { label: 'Again', command: 'appeal', options: {} },
  }),
};
const often = { ...command('often', {}, async () => 'ok'), cooldown: { uses: 2, seconds: 60 } };
const broken = command('broken', {}, async () => {
  throw new TypeError('undefined is not a book');
});
const away = command('away', {}, async () => {
  throw new AwayError('database');
});
const refusing = command('refusing', {}, async () => {
  throw new UserError('not-permitted');
});
const quiet = { ...command('quiet', {}, async () => 'psst'), where: 'private' as const };

function command<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  answer: (request: { options: z.output<z.ZodObject<Shape>> }) => Promise<string>,
): AnyCommand<object> {
  return {
    name,
    permission: 'reader',
    spoken: true,
    options: z.strictObject(shape),
    run: async (request) => ({ text: await answer(request), visibility: 'public', locale: 'en' }),
  };
}

function asks(name: string, more: Partial<Request> = {}): Request {
  return {
    id: 'ref-1',
    command: name,
    options: {},
    actor: { person: 'alice' as PersonKey, role: 'reader' },
    place: { platform: 'web', space: 'web:main', kind: 'public' },
    locale: 'en',
    at: noon,
    ...more,
  };
}

describe('dispatch', () => {
  let dispatch: Dispatch;
  let lines: string[];

  beforeEach(() => {
    lines = [];
    dispatch = createDispatch({
      commands: [echo, staff, filled, often, broken, away, refusing, quiet],
      services: {},
      i18n,
      cooldowns: createCooldowns(),
      log: {
        done: (request, outcome) => lines.push(`${request.command} ${outcome}`),
        failed: (request, error) => lines.push(`${request.id} ${String(error)}`),
      },
    });
  });

  it('runs a command with checked options', async () => {
    const { reply } = await dispatch(asks('hours', { options: { word: 'moon' } }));
    expect(reply.text).toBe('moon');
    expect(lines).toEqual(['hours ok']);
  });

  it('says so when there is no such command', async () => {
    const { reply, refused } = await dispatch(asks('dance'));
    expect(refused).toBe('unknown-command');
    expect(reply.text).toContain('dance');
  });

  it('keeps readers out of staff commands', async () => {
    expect((await dispatch(asks('announce'))).refused).toBe('not-permitted');
    const moderator = { person: 'm' as PersonKey, role: 'moderator' as const };
    expect((await dispatch(asks('announce', { actor: moderator }))).refused).toBe('not-permitted');
    const lead = { person: 'l' as PersonKey, role: 'lead' as const };
    expect((await dispatch(asks('announce', { actor: lead }))).reply.text).toBe('done');
  });

  it('shows a form instead of a bare question, to doors that have forms', async () => {
    const asked = await dispatch(asks('appeal', { forms: true }));
    expect(asked).toMatchObject({ refused: 'asked', reply: { form: { title: 'For alice' } } });
    expect((await dispatch(asks('appeal'))).reply).not.toHaveProperty('form');
    const done = await dispatch(asks('appeal', { forms: true, options: { why: 'because' } }));
    expect(done.reply.text).toBe('because');
  });

  it('names a wrong option, an unknown one, and one that is too long', async () => {
    for (const options of [{ word: 5 }, { word: 'sunshine' }, { word: 'moon', colour: 'red' }]) {
      expect((await dispatch(asks('hours', { options }))).refused).toBe('wrong-option');
    }
  });

  it('slows down who asks too often, and only them', async () => {
    await dispatch(asks('often'));
    await dispatch(asks('often'));
    const third = await dispatch(asks('often'));
    expect(third.refused).toBe('cooling-down');
    expect(third.reply.text).toContain('60');
    const bob = { person: 'bob' as PersonKey, role: 'reader' as const };
    expect((await dispatch(asks('often', { actor: bob }))).refused).toBeUndefined();
    const later = new Date(noon.getTime() + 60_001);
    expect((await dispatch(asks('often', { at: later }))).refused).toBeUndefined();
  });

  it('answers a failure with a reference and logs its cause', async () => {
    const { reply, refused } = await dispatch(asks('broken'));
    expect(refused).toBe('unexpected');
    expect(reply.text).toContain('ref-1');
    expect(reply.text).not.toContain('undefined');
    expect(lines[0]).toBe('ref-1 TypeError: undefined is not a book');
  });

  it('tells an outage from a bug', async () => {
    expect((await dispatch(asks('away'))).refused).toBe('away');
  });

  it('answers a refusal in the language of the request', async () => {
    const { reply } = await dispatch(asks('refusing', { locale: 'zh-CN' }));
    expect(reply.text).toContain('馆员');
    expect(reply.visibility).toBe('private');
  });

  it('keeps private matters private', async () => {
    expect((await dispatch(asks('quiet'))).refused).toBe('only-private');
  });
});
