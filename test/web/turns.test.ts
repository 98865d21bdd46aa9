import { expect, it } from 'vitest';
import type { ChatResponse } from '../../src/platforms/web/contract/chat.js';
import { choicesFor } from '../../src/web/console/case/choices.js';
import { type TurnEvent, turnsReducer } from '../../src/web/reader/desk/turns.js';

const response: ChatResponse = {
  conversation: 'c1',
  command: 'hours',
  options: {},
  confidence: 1,
  reply: { text: '20:00', visibility: 'public', locale: 'zh-CN' },
};
const asked: TurnEvent = { type: 'asked', id: 't1', text: '几点关门' };

const after = (...events: TurnEvent[]) =>
  events.reduce<ReturnType<typeof turnsReducer>>(turnsReducer, []);

it('a question that failed and was asked again ends with its answer alone', () => {
  const turns = after(
    asked,
    { type: 'failed', id: 't1', problem: 'away' },
    { type: 'again', id: 't1' },
    { type: 'answered', id: 't1', response },
  );
  expect(turns).toEqual([{ id: 't1', text: '几点关门', response }]);
});

it('an answer reaches its own question, however late it comes', () => {
  const second: TurnEvent = { type: 'asked', id: 't2', text: '明天呢' };
  const turns = after(asked, second, { type: 'answered', id: 't1', response });
  expect(turns.map((turn) => turn.response !== undefined)).toEqual([true, false]);
});

it('a decided case can be undone or noted, and nothing else', () => {
  const names = choicesFor({ state: 'resolved', claim: null }, 'me').map(({ name }) => name);
  expect(names).toEqual(['undo', 'note']);
});

it('a case is given back by who holds it, and claimed by others', () => {
  const claim = { by: 'me', name: 'Me', until: '2026-11-24T04:00:00Z' };
  const names = (staff: string) =>
    choicesFor({ state: 'claimed', claim }, staff).map(({ name }) => name);
  expect(names('me')).toContain('release');
  expect(names('you')).toContain('claim');
});

it('only what nobody else holds is put off', () => {
  const claim = { by: 'me', name: 'Me', until: '2026-11-24T04:00:00Z' };
  const offers = (
    state: 'open' | 'claimed' | 'escalated',
    held: typeof claim | null,
    who: string,
  ) => choicesFor({ state, claim: held }, who).some(({ name }) => name === 'snooze');
  expect([offers('open', null, 'me'), offers('claimed', claim, 'me')]).toEqual([true, true]);
  expect([offers('claimed', claim, 'you'), offers('escalated', null, 'me')]).toEqual([
    ...[false, false],
  ]);
});

it('somebody is sent out only where there is a door to come back by', () => {
  const kicks = (space: string) =>
    choicesFor({ state: 'open', claim: null, comment: { space } }, 'me').some(
      ({ name }) => name === 'kick',
    );
  expect([kicks('discord:1'), kicks('telegram:1'), kicks('web:main')]).toEqual([
    ...[true, true, false],
  ]);
});

it('no key stands for two things at once', () => {
  const comment = { space: 'discord:1' };
  for (const state of ['open', 'claimed', 'escalated', 'resolved', 'appealed'] as const) {
    const keys = choicesFor({ state, claim: null, comment }, 'me').map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
