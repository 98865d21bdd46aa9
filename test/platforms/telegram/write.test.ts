import { describe, expect, it } from 'vitest';
import { write } from '../../../src/platforms/telegram/write.js';
import { createButtonIds } from '../../../src/platforms/writing/button-ids.js';

const ids = createButtonIds({ limit: 64, measure: Buffer.byteLength });
const reply = { text: 'Hello', visibility: 'public', locale: 'en' } as const;
const action = (n: number) => ({ label: `More ${n}`, command: 'find', options: { n: `${n}` } });

describe('writing to Telegram', () => {
  it('escapes its markup', () => {
    const [message] = write({ ...reply, text: 'a <b> & "c"' }, ids);
    expect(message?.text).toBe('a &lt;b&gt; &amp; "c"');
    expect(message?.parse_mode).toBe('HTML');
  });

  it('splits what is too long and puts the buttons under the end', () => {
    const messages = write({ ...reply, text: '<'.repeat(3_000), actions: [action(1)] }, ids);
    expect(messages).toHaveLength(3);
    expect(messages.every(({ text }) => text.length <= 4_096 && /^(&lt;)+$/.test(text))).toBe(true);
    expect(messages.map(({ reply_markup }) => reply_markup !== undefined)).toEqual([
      ...[false, false, true],
    ]);
  });

  it('sets buttons two in a row, each within 64 bytes', () => {
    const [message] = write({ ...reply, actions: [action(1), action(2), action(3)] }, ids);
    const rows = message?.reply_markup?.inline_keyboard ?? [];
    expect(rows.map((row) => row.length)).toEqual([2, 1]);
    expect(rows[0]?.[0]).toMatchObject({ text: 'More 1', callback_data: '["find",{"n":"1"}]' });
  });
});
