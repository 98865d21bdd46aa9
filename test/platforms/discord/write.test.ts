import { describe, expect, it } from 'vitest';
import { write } from '../../../src/platforms/discord/write.js';

const plain = { buttons: [], prompt: '', mayEmbed: false };
const button = (n: number) => ({ label: `Button ${n}`, id: `id-${n}` });
const reply = { text: 'Hello', visibility: 'public', locale: 'en' } as const;

describe('writing to Discord', () => {
  it('shows text as it is, and pings nobody', () => {
    const text =
      '*a* _b_ `c` ||d||\n# e\n> f\n[g](https://h.example) <@1> <b>\nhttps://h.example/a_b_c';
    const [message] = write({ ...reply, text }, plain);
    expect(message?.content).toBe(
      '\\*a\\* \\_b\\_ \\`c\\` \\|\\|d\\|\\|\n\\# e\n\\> f\n\\[g\\](https://h.example) \\<@1> <b>\nhttps://h.example/a_b_c',
    );
    expect(message?.allowedMentions).toEqual({ parse: [], repliedUser: false });
  });

  it('splits at 2000, never inside a character, and puts the buttons under the end', () => {
    const long = { ...reply, text: '😀'.repeat(2_500) };
    const messages = write(long, { ...plain, buttons: [button(1)] });
    expect(messages.map(({ content }) => content.length)).toEqual([2_000, 2_000, 1_000]);
    expect(messages.every(({ content }) => !/\p{Surrogate}/u.test(content))).toBe(true);
    expect(messages.map(({ components }) => components?.length)).toEqual([undefined, undefined, 1]);
  });

  it('sets at most five buttons a row and five rows', () => {
    const buttons = Array.from({ length: 30 }, (_, n) => button(n));
    const [message] = write(reply, { ...plain, buttons });
    const rows = message?.components ?? [];
    expect(rows.map((row) => row.components.length)).toEqual([5, 5, 5, 5, 5]);
    expect(rows[1]?.components[0]).toMatchObject({ label: 'Button 5', custom_id: 'id-5' });
  });
});
