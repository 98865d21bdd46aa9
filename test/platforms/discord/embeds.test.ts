import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/core/reply.js';
import { framed, framedText } from '../../../src/platforms/discord/embeds.js';
import { write } from '../../../src/platforms/discord/write.js';

const reply = { text: 'Two titles:', visibility: 'public', locale: 'en' } as const;
const titles = [
  { title: 'The Analects', detail: 'B222.2/7 · Main Hall' },
  { title: '*Ford*', detail: 'I207 · _South_' },
];

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.integer({ min: 0, max: 6_000 }).map((length) => '*'.repeat(length)),
  fc.constantFrom('', ' ', '\n', '😀'.repeat(700), 'a\nb\nc', 'https://library.example'),
);
const replies: fc.Arbitrary<Reply> = fc.record({
  text: words,
  fields: fc.array(fc.record({ name: words, value: words }), { maxLength: 30 }),
  list: fc.array(fc.record({ title: words, detail: words }), { maxLength: 30 }),
  visibility: fc.constant('public' as const),
  locale: fc.constant('en'),
});

describe('a frame under an answer', () => {
  it('shows titles with where they stand, each by itself', () => {
    const [message, ...more] = write(
      { ...reply, list: titles },
      { buttons: [], prompt: '', mayEmbed: true },
    );
    expect(more).toEqual([]);
    expect(message?.content).toBe('Two titles:');
    expect(message?.embeds).toEqual([
      {
        fields: [
          { name: '1. The Analects', value: 'B222.2/7 · Main Hall' },
          { name: '2. \\*Ford\\*', value: 'I207 · \\_South\\_' },
        ],
      },
    ]);
    expect(message?.allowedMentions).toEqual({ parse: [], repliedUser: false });
  });

  it('shows the hours of several halls, and of one in plain words', () => {
    const hall = (name: string) => ({
      ...{
        hall: name,
        date: '2026-11-24',
        state: 'open' as const,
        source: { kind: 'table' as const },
      },
    });
    const text = 'Today:\nMain Hall 9 to 20\nSouth Hall 9 to 17';
    expect(framed({ ...reply, text, hours: [hall('main'), hall('south')] })).toEqual({
      content: 'Today:',
      embed: { description: 'Main Hall 9 to 20\nSouth Hall 9 to 17' },
    });
    expect(framed({ ...reply, text, hours: [hall('main')] })).toBeNull();
  });

  it('is plain text where the bot may not embed, or where it would not fit whole', () => {
    const plain = write({ ...reply, list: titles }, { buttons: [], prompt: '', mayEmbed: false });
    expect(plain[0]?.embeds).toBeUndefined();
    expect(plain[0]?.content).toContain('**1. The Analects** B222.2/7 · Main Hall');
    const many = Array.from({ length: 26 }, (_, at) => ({ title: `${at}`, detail: 'here' }));
    expect(framed({ ...reply, list: many })).toBeNull();
    expect(
      framed({ ...reply, list: [{ title: 'a', detail: 'https://library.example' }] }),
    ).toBeNull();
    expect(framed({ ...reply, list: [{ title: 'Only a name' }] })).toBeNull();
  });

  it('keeps every limit of Discord, whatever is said', () => {
    fc.assert(
      fc.property(fc.oneof(replies.map(framed), words.map(framedText)), (frame) => {
        if (!frame) return;
        const { fields = [], description = '' } = frame.embed;
        const parts = [description, ...fields.flatMap(({ name, value }) => [name, value])];
        expect(frame.content.length).toBeLessThanOrEqual(2_000);
        expect(frame.content.trim()).not.toBe('');
        expect(description.length).toBeLessThanOrEqual(4_096);
        expect(fields.length).toBeLessThanOrEqual(25);
        for (const { name, value } of fields) {
          expect([name.length <= 256, value.length <= 1_024]).toEqual([true, true]);
          expect([name.trim(), value.trim()]).not.toContain('');
        }
        expect(parts.join('').length).toBeLessThanOrEqual(6_000);
      }),
      { numRuns: 1_000 },
    );
  });
});
