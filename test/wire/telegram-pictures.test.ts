import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/core/reply.js';
import { alone, lin } from './telegram-people.js';
import { telegramStage } from './telegram-stage.js';

const reply: Reply = {
  ...{ text: '本周 <开放> 时间', visibility: 'public', locale: 'zh-CN' },
  picture: { path: '/pictures/hours-week.png', alt: '一周的时间表' },
};

/** Answers with a picture, and what is said when there is none. */
describe('Telegram’s pictures', () => {
  const stage = telegramStage();
  const asked = async (said: Reply, picture: () => Promise<Uint8Array | null>) => {
    const { house, telegram } = stage;
    const answered = { command: 'ford', options: {}, confidence: 1, reply: said };
    const frontDesk = { ...house.frontDesk, ask: async () => answered };
    await stage.open({ frontDesk, picture });
    telegram.says(lin, alone, '/ford');
    return telegram;
  };
  const drawn = async () => new Uint8Array([137, 80, 78, 71]);

  it('stand over words that fit under them', async () => {
    const telegram = await asked(reply, drawn);
    const [call] = await telegram.called('sendPhoto', 1);
    expect(call?.payload).toMatchObject({ caption: '本周 &lt;开放&gt; 时间', parse_mode: 'HTML' });
    await telegram.answers(alone.id, 1);
  });

  it('follow words that are too long for them, told in words of their own', async () => {
    const telegram = await asked({ ...reply, text: '问津。'.repeat(400) }, drawn);
    const [call] = await telegram.called('sendPhoto', 1);
    expect(call?.payload.caption).toBe('一周的时间表');
    expect(await telegram.called('sendMessage', 1)).toHaveLength(1);
    await telegram.answers(alone.id, 2);
  });

  it.each([
    ['not there', async () => null],
    ['broken', () => Promise.reject(new Error('no font'))],
  ])('never keep an answer back: %s', async (_what, picture) => {
    const telegram = await asked(reply, picture);
    expect((await telegram.answers(alone.id, 1))[0]?.text).toContain('<开放>');
    expect(telegram.calls.map(({ method }) => method)).not.toContain('sendPhoto');
  });

  it('go without, where a group takes none', async () => {
    const description = 'Bad Request: not enough rights to send photos to the chat';
    stage.telegram.faults.push({ method: 'sendPhoto', kind: { code: 400, description } });
    const telegram = await asked(reply, drawn);
    expect((await telegram.answers(alone.id, 1))[0]?.text).toContain('<开放>');
  });
});
