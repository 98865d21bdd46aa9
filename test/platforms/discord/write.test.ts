import { describe, expect, it } from 'vitest';
import { write } from '../../../src/platforms/discord/write.js';
import { createButtonIds } from '../../../src/platforms/writing/button-ids.js';

const ids = createButtonIds({ limit: 100, measure: (id) => id.length });
const plain = { buttons: ids, mayEmbed: false };
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
    const actions = [{ label: 'More', command: 'find', options: { query: '三体' } }];
    const messages = write({ ...reply, text: '😀'.repeat(2_500), actions }, plain);
    expect(messages.map(({ content }) => content.length)).toEqual([2_000, 2_000, 1_000]);
    expect(messages.every(({ content }) => !/\p{Surrogate}/u.test(content))).toBe(true);
    expect(messages.map(({ components }) => components?.length)).toEqual([undefined, undefined, 1]);
  });

  it('sets at most five buttons a row and five rows, each id within 100', () => {
    const actions = Array.from({ length: 30 }, (_, n) => ({
      ...{ label: `Button ${n}`, command: 'find', options: { query: 'x'.repeat(n * 10) } },
    }));
    const [message] = write({ ...reply, actions }, plain);
    const rows = message?.components ?? [];
    expect(rows.map((row) => row.components.length)).toEqual([5, 5, 5, 5, 5]);
    for (const button of rows.flatMap((row) => row.components)) {
      const id = 'custom_id' in button ? button.custom_id : '';
      expect(id.length).toBeLessThanOrEqual(100);
      expect(ids.decode(id)?.command).toBe('find');
    }
  });
});
