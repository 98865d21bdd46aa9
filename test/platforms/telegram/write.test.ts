import { describe, expect, it } from 'vitest';
import { write } from '../../../src/platforms/telegram/write.js';

const reply = { text: 'Hello', visibility: 'public', locale: 'en' } as const;
const button = (n: number) => ({ label: `More ${n}`, id: `id-${n}` });

describe('writing to Telegram', () => {
  it('escapes its markup', () => {
    const [message] = write({ ...reply, text: 'a <b> & "c"' }, []);
    expect(message?.text).toBe('a &lt;b&gt; &amp; "c"');
    expect(message?.parse_mode).toBe('HTML');
  });

  it('calls nobody whose name somebody wrote, and leaves addresses whole', () => {
    const text = '@bob and (@carol_1), desk@library.example https://t.me/@dan 5 @ 3 给@eve看';
    const fields = [{ name: '@frank', value: '@grace' }];
    const [message] = write({ ...reply, text, fields }, []);
    const shown = message?.text ?? '';
    // What Telegram takes for a name: an @ with a letter right behind it, and none before it.
    const called = shown.replace(/https?:\S+/g, '').match(/(?<!\w)@\w+/g);
    expect(called).toBeNull();
    expect(shown).toContain('desk@library.example https://t.me/@dan 5 @ 3');
    expect(shown.replaceAll('\u2060', '')).toContain('@bob and (@carol_1)');
  });

  it('splits what is too long and puts the buttons under the end', () => {
    const messages = write({ ...reply, text: '<'.repeat(3_000) }, [button(1)]);
    expect(messages).toHaveLength(3);
    expect(messages.every(({ text }) => text.length <= 4_096 && /^(&lt;)+$/.test(text))).toBe(true);
    expect(messages.map(({ reply_markup }) => reply_markup !== undefined)).toEqual([
      ...[false, false, true],
    ]);
  });

  it('sets buttons two in a row', () => {
    const [message] = write(reply, [button(1), button(2), button(3)]);
    const rows = message?.reply_markup?.inline_keyboard ?? [];
    expect(rows.map((row) => row.length)).toEqual([2, 1]);
    expect(rows[0]?.[0]).toMatchObject({ text: 'More 1', callback_data: 'id-1' });
  });
});
