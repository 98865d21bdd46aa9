import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { chatOf, read, saidIn, speakerOf } from '../../../src/platforms/telegram/read.js';

const self = { id: 1, username: 'wenjin_bot', commands: new Set(['hours']) };
const lin = { id: 7, is_bot: false, first_name: 'Lin' };
const group = { id: -1001234, type: 'supergroup', title: 'Readers' } as const;

function message(more: object): Message {
  return { message_id: 5, date: 1, chat: group, from: lin, ...more } as unknown as Message;
}

describe('reading a Telegram message', () => {
  it.each([
    ['/hours 明天', 'question', '/hours 明天'],
    ['/hours@wenjin_bot 明天', 'question', '/hours@wenjin_bot 明天'],
    ['/start', 'question', '/help'],
    ['/start@wenjin_bot deep-link', 'question', '/help'],
    ['/weather', 'comment', '/weather'],
    ['what a day', 'comment', 'what a day'],
  ])('takes %s in a group for a %s', (text, kind, as) => {
    expect(read(message({ text }), self)).toEqual({ kind, text: as });
  });

  it('leaves other bots’ commands, bots and pictures without words alone', () => {
    const nothing = { kind: 'nothing' };
    expect(read(message({ text: '/hours@other_bot' }), self)).toEqual(nothing);
    expect(read(message({ text: 'hi', from: { ...lin, is_bot: true } }), self)).toEqual(nothing);
    expect(read(message({ photo: [] }), self)).toEqual(nothing);
    expect(read(message({ text: 'hi', from: undefined }), self)).toEqual(nothing);
  });

  it('knows a mention by its mark, in captions too, and not by a name in passing', () => {
    const entities = [{ type: 'mention', offset: 0, length: 11 }];
    const question = { kind: 'question', text: 'open?' };
    expect(read(message({ text: '@wenjin_bot open?', entities }), self)).toEqual(question);
    const caption = { caption: '@Wenjin_Bot open?', caption_entities: entities };
    expect(read(message(caption), self)).toEqual(question);
    expect(read(message({ text: 'I like @wenjin_bot' }), self).kind).toBe('comment');
  });

  it('takes everything in private for a question', () => {
    const chat = { id: 7, type: 'private', first_name: 'Lin' };
    expect(read(message({ text: 'hello', chat }), self)).toEqual({
      kind: 'question',
      text: 'hello',
    });
  });

  it('finds the chat of a space, and no chat behind anything else', () => {
    expect(chatOf('telegram:-1001234')).toBe(-1001234);
    for (const space of ['discord:1', 'telegram:', 'telegram:1e9', 'telegram:@x']) {
      expect(chatOf(space)).toBeNull();
    }
  });

  it('knows where a message can be looked at, and what language a person reads', () => {
    expect(saidIn(message({}), 'x').url).toBe('https://t.me/c/1234/5');
    const open = { ...group, username: 'library' };
    expect(saidIn(message({ chat: open }), 'x').url).toBe('https://t.me/library/5');
    const small = { id: -5, type: 'group', title: 'Small' };
    expect(saidIn(message({ chat: small }), 'x')).toEqual({
      ...{ space: 'telegram:-5', spaceName: 'Small', externalId: '5', text: 'x' },
    });
    expect(speakerOf({ ...lin, language_code: 'zh-hans' }).language).toBe('zh');
    expect(speakerOf(lin)).toEqual({ platform: 'telegram', id: '7', name: 'Lin' });
  });
});
