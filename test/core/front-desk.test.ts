import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AnyCommand } from '../../src/core/command.js';
import { createCooldowns } from '../../src/core/cooldown.js';
import { createDispatch } from '../../src/core/dispatch.js';
import {
  createFrontDesk,
  type FrontDesk,
  type KindAnswer,
  MAX_QUESTION,
} from '../../src/core/front-desk.js';
import { loadI18n } from '../../src/core/i18n.js';
import type { PersonKey } from '../../src/core/person.js';
import type { Question } from '../../src/core/request.js';
import type { Answered, Understood } from '../../src/core/understanding.js';

const i18n = await loadI18n(new URL('../../locales', import.meta.url).pathname, 'zh-CN');

const hours: AnyCommand<object> = {
  name: 'hours',
  permission: 'reader',
  spoken: true,
  options: z.strictObject({ day: z.string().default('today') }),
  run: async ({ options, locale }: { options: { day: string }; locale: string }) => ({
    text: `hours ${options.day}`,
    visibility: 'public',
    locale,
  }),
};
const find: AnyCommand<object> = {
  ...hours,
  name: 'find',
  options: z.strictObject({ query: z.string() }),
};
const shelf: AnyCommand<object> = {
  ...hours,
  name: 'shelf',
  options: z.strictObject({ not: z.string().optional() }),
  run: async ({ options, locale }: { options: { not?: string }; locale: string }) => ({
    text: `all but ${options.not ?? 'none'}`,
    list: [{ title: 'A', id: 'a' }, { title: 'without id' }, { title: 'B', id: 'b' }],
    visibility: 'public',
    locale,
  }),
};
const announce: AnyCommand<object> = {
  ...hours,
  name: 'announce',
  permission: 'editor',
  spoken: false,
  text: 'day',
};

/** Understands what it was told to; remembers what it was asked. */
function understandingOf(answer: Understood) {
  const heard: string[] = [];
  const turns: Answered[] = [];
  return {
    heard,
    turns,
    answered: (turn: Answered) => void turns.push(turn),
    understand: async ({ text }: { text: string }) => {
      heard.push(text);
      return answer;
    },
    options: async (_command: string, { text }: { text: string }) => ({ day: text.trim() }),
  };
}

describe('the front desk', () => {
  let kept: string[];

  beforeEach(() => {
    kept = [];
  });

  function desk(
    understood: Understood,
    care?: KindAnswer,
  ): FrontDesk & { heard: string[]; turns: Answered[] } {
    const commands = [hours, find, shelf, announce];
    const understanding = understandingOf(understood);
    const log = { done: () => {}, failed: () => {} };
    const dispatch = createDispatch({
      commands,
      services: {},
      i18n,
      cooldowns: createCooldowns(),
      log,
    });
    const keepUnanswered = async (locale: string, text: string) =>
      void kept.push(`${locale} ${text}`);
    const made = createFrontDesk({
      ...{ commands, understanding, dispatch, i18n, keepUnanswered },
      ...(care ? { care } : {}),
    });
    return { ...made, heard: understanding.heard, turns: understanding.turns };
  }

  const alice = (text: string, more: Partial<Question> = {}): Question => ({
    id: 'q1',
    text,
    actor: { person: 'alice' as PersonKey, role: 'reader' },
    place: { platform: 'web', space: 'web:main', kind: 'private' },
    at: new Date('2026-11-24T04:00:00Z'),
    ...more,
  });
  const known: Understood = {
    command: 'hours',
    options: { day: 'sunday' },
    confidence: 0.9,
    locale: 'en',
  };
  const unknown: Understood = { command: null, reason: 'unknown', confidence: 0.4, locale: 'en' };

  it('answers what it understands, in the language of the question', async () => {
    const answer = await desk(known).ask(alice('open on Sunday?'));
    expect(answer).toMatchObject({ command: 'hours', confidence: 0.9, options: { day: 'sunday' } });
    expect(answer.reply).toMatchObject({ text: 'hours sunday', locale: 'en' });
  });

  it('keeps what it does not understand, without who asked', async () => {
    const answer = await desk(unknown).ask(alice('Where do the ducks go?'));
    expect(answer).toMatchObject({ command: null, reason: 'unknown' });
    expect(answer.reply.text).not.toBe('');
    expect(kept).toEqual(['en Where do the ducks go?']);
  });

  it('does not keep insults and idle talk', async () => {
    await desk({ ...unknown, reason: 'insult' }).ask(alice('you useless bot'));
    expect(kept).toEqual([]);
  });

  it('answers somebody in need before anything else, and keeps nothing of it', async () => {
    const care: KindAnswer = ({ text }) =>
      text === 'help me' ? { text: 'call 12356', visibility: 'private', locale: 'en' } : null;
    const front = desk(unknown, care);
    expect(await front.ask(alice('help me'))).toMatchObject({
      ...{
        command: null,
        reason: 'off_topic',
        reply: { text: 'call 12356', visibility: 'private' },
      },
    });
    expect({ kept, heard: front.heard }).toEqual({ kept: [], heard: [] });
    await front.ask(alice('Where do the ducks go?'));
    expect(front.heard).toEqual(['Where do the ducks go?']);
  });

  it('has a way back for nothing and for far too much, without reading it', async () => {
    const front = desk(known);
    expect((await front.ask(alice('  \n'))).reason).toBe('empty');
    expect((await front.ask(alice('开'.repeat(MAX_QUESTION + 1)))).reason).toBe('too_long');
    expect(front.heard).toEqual([]);
  });

  it('takes a command typed as text', async () => {
    const front = desk(unknown);
    expect((await front.ask(alice('/hours 明天'))).reply.text).toBe('hours 明天');
    expect((await front.ask(alice('/hours@wenjin_bot'))).reply.text).toBe('hours today');
    expect(front.heard).toEqual([]);
  });

  it('adds what the conversation knows, tells only what was said, and remembers what it showed', async () => {
    const options = {};
    const front = desk({ ...known, command: 'shelf', options, beside: { not: 'x' } });
    const answer = await front.ask(alice('another', { conversation: 'c' }));
    expect(answer).toMatchObject({ options: {}, reply: { text: 'all but x' } });
    const [turn] = front.turns;
    expect(turn).toMatchObject({ conversation: 'c', command: 'shelf', shown: ['a', 'b'] });
    expect(turn?.options).toBe(options);
  });

  it('remembers a pressed button too, but no staff command and nothing outside a conversation', async () => {
    const front = desk(unknown);
    const { text: _text, ...asked } = alice('', { conversation: 'c' });
    const request = { ...asked, command: 'shelf', options: { not: 'a' }, locale: 'en' };
    await front.press(request);
    expect(front.turns).toMatchObject([{ options: { not: 'a' }, shown: ['a', 'b'] }]);
    await front.command({ ...request, command: 'announce' });
    const { conversation: _conversation, ...alone } = request;
    await front.command(alone);
    expect(front.turns).toHaveLength(1);
  });

  it('asks for what is missing', async () => {
    const answer = await desk({ ...known, command: 'find', options: {} }).ask(alice('find'));
    expect(answer.reply.text).toBe(i18n.say('en', 'find-ask-query'));
  });

  it('never lets free text reach a staff command', async () => {
    const answer = await desk({ ...known, command: 'announce' }).ask(
      alice('announce that we are closed', { actor: { ...alice('').actor, role: 'admin' } }),
    );
    expect(answer).toMatchObject({ command: null, reason: 'unknown' });
  });

  it('lets staff type a staff command, and nobody else', async () => {
    const front = desk(unknown);
    const editor = { person: 'e' as PersonKey, role: 'editor' as const };
    expect((await front.ask(alice('/announce 闭馆', { actor: editor }))).reply.text).toBe(
      'hours 闭馆',
    );
    expect((await front.ask(alice('/announce 闭馆'))).reply.text).toContain('馆员');
  });

  it('takes a pressed button as the command it stands for', async () => {
    const { id, actor, place, at } = alice('');
    const pressed = {
      id,
      actor,
      place,
      at,
      command: 'hours',
      options: { day: 'sunday' },
      locale: 'en',
    };
    expect(await desk(unknown).press(pressed)).toMatchObject({
      command: 'hours',
      confidence: 1,
      reply: { text: 'hours sunday' },
    });
    const forged = { ...pressed, command: 'announce' };
    expect((await desk(unknown).press(forged)).reply.text).toBe(
      i18n.say('en', 'error-not-permitted'),
    );
  });
});
