import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsOf } from '../../../src/platforms/discord/fields.js';
import {
  askedBy,
  channelOf,
  type Looked,
  placeOf,
  read,
} from '../../../src/platforms/discord/read.js';

const message = (more: Partial<Looked>): Looked => ({
  ...{ content: 'hello', guildId: '9', webhookId: null, system: false },
  author: { bot: false },
  mentions: { repliedUser: null },
  attachments: [],
  ...more,
});
const self = '42';

describe('reading a Discord message', () => {
  it('takes a direct message, a mention and a reply for a question', () => {
    const question = { kind: 'question', text: 'hello' };
    expect(read(message({ guildId: null }), self)).toEqual(question);
    expect(read(message({ content: '<@42> hello' }), self)).toEqual(question);
    expect(read(message({ content: 'hello <@!42>' }), self)).toEqual(question);
    expect(read(message({ mentions: { repliedUser: { id: '42' } } }), self)).toEqual(question);
  });

  it('takes the rest for comments, and does not listen to bots, webhooks and Discord itself', () => {
    const comment = { kind: 'comment', text: 'hello <@43>' };
    expect(read(message({ content: 'hello <@43>' }), self)).toEqual(comment);
    const nothing = [
      { author: { bot: true } },
      { webhookId: '7' },
      { system: true },
      { content: '  ' },
    ];
    for (const more of nothing) expect(read(message(more), self)).toEqual({ kind: 'nothing' });
  });

  it('reads the names of attached files with a comment', () => {
    const attachments = [{ name: '加微信.png' }, { name: 'b.pdf' }];
    const text = 'hello\n📎 加微信.png\n📎 b.pdf';
    expect(read(message({ attachments }), self)).toEqual({ kind: 'comment', text });
    const silent = read(message({ content: '', attachments }), self);
    expect(silent).toEqual({ kind: 'comment', text: '📎 加微信.png\n📎 b.pdf' });
  });

  it('knows its own spaces', () => {
    expect(placeOf('12345', '9')).toEqual({
      ...{ platform: 'discord', space: 'discord:12345', kind: 'public' },
    });
    expect(placeOf('12345', null).kind).toBe('private');
    expect(channelOf('discord:12345')).toBe('12345');
    for (const space of ['telegram:12345', 'discord:', 'discord:../guilds/1']) {
      expect(channelOf(space)).toBeNull();
    }
  });
});

describe('fields of a slash command', () => {
  const command = {
    name: 'hours',
    permission: 'reader',
    options: z.strictObject({
      from: z.iso.date().optional(),
      halls: z.array(z.string()).optional(),
      window: z.enum(['hour', 'day']),
      n: z.int().min(1).default(3),
      age: z.coerce.number().optional(),
      sure: z.boolean().optional(),
    }),
  } as const;

  it('come from the command’s schema, the required ones first', () => {
    expect(fieldsOf(command)).toEqual([
      { name: 'window', kind: 'string', required: true, choices: ['hour', 'day'] },
      { name: 'from', kind: 'string', required: false, choices: [] },
      { name: 'halls', kind: 'array', required: false, choices: [] },
      { name: 'n', kind: 'integer', required: false, choices: [] },
      { name: 'age', kind: 'number', required: false, choices: [] },
      { name: 'sure', kind: 'boolean', required: false, choices: [] },
    ]);
  });

  it('come back as the schema wants them', () => {
    const data = [
      { name: 'halls', value: 'north, 南区' },
      { name: 'window', value: 'day' },
      { name: 'n', value: 5 },
    ];
    const interaction = { commandName: 'hours', options: { data } } as never;
    const { options } = askedBy(interaction, [command]);
    expect(options).toEqual({ halls: ['north', '南区'], window: 'day', n: 5 });
    expect(command.options.safeParse(options).success).toBe(true);
  });
});
