import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli.js';
import { type Clock, systemClock } from '../../src/core/clock.js';
import { loadI18n } from '../../src/core/i18n.js';
import type { Reply } from '../../src/core/reply.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { person } from '../setup/people.js';

const i18n = await loadI18n(new URL('../../locales', import.meta.url).pathname, 'en');

/** The whole service: what staff teach, what readers ask in vain, and what they want forgotten. */
describe('teaching and forgetting', () => {
  let house: TestApp;
  let passedMs = 0;
  const clock: Clock = { now: () => new Date(systemClock.now().getTime() + passedMs) };

  beforeAll(async () => {
    house = await startTestApp({ clock });
  });
  afterAll(() => house.stop());

  async function editor() {
    const { storage, frontDesk } = house.app;
    const lin = { email: 'lin@library.example', role: 'editor', at: clock.now() } as const;
    const { id } = await storage.staff.put(lin);
    return (command: string, options: Record<string, string>): Promise<Reply> =>
      frontDesk.command({
        id: `r-${Math.random()}`,
        command,
        options,
        actor: { person: house.app.hashPerson('web', 'lin'), role: 'editor', staff: id },
        place: { platform: 'web', space: 'web:main', kind: 'private' },
        locale: 'zh-CN',
        at: clock.now(),
      });
  }

  /** What a colleague types in a terminal. */
  async function wenjin(...argv: string[]) {
    const out: string[] = [];
    const errors: string[] = [];
    const code = await runCli({
      io: {
        ...{ argv, cwd: tmpdir(), stdin: (async function* () {})() },
        stdout: (text) => void out.push(text),
        stderr: (text) => void errors.push(text),
      },
      ...{ i18n, locale: 'en', clock, app: async () => house.app },
      timezone: async () => 'Asia/Shanghai',
      scanner: () => Promise.reject(new Error('not needed')),
      trends: () => Promise.reject(new Error('not needed')),
      restore: () => Promise.reject(new Error('not needed')),
    });
    return { code, out: out.join(''), errors: errors.join('') };
  }

  it('answers the very next question with what was taught, and no longer once it is withdrawn', async () => {
    const reader = person(house.app, 'reader');
    const says = await editor();
    const question = '馆里有共享充电宝吗？';
    expect((await reader.says(question)).command).toBeNull();
    const waiting = () => house.app.services.unanswered.list(10);
    expect((await waiting()).map(({ sample }) => sample)).toContain(question);

    const taught = await says('teach', { question, answer: '有，在北区服务台旁。' });
    const heard = await reader.says(question);
    expect(heard).toMatchObject({ command: 'info', reply: { text: '有，在北区服务台旁。' } });
    const english = await person(house.app, 'ann', { locale: 'en' }).says(
      `/info ${taught.fields?.[0]?.value}`,
    );
    expect(english.reply.text).toContain('only there in Chinese');

    const back = taught.actions?.find(({ command }) => command === 'teach');
    await says('teach', { ...back?.options });
    expect((await reader.says(question)).command).toBeNull();
  });

  it('keeps what nobody could answer without numbers, and not for ever', async () => {
    const reader = person(house.app, 'caller');
    await reader.says('灯谜会的消息会发到13912345678吗');
    const all = JSON.stringify(await house.app.services.unanswered.list(50));
    expect(all).toContain('灯谜会的消息会发到[…]吗');
    passedMs += 181 * 86_400_000;
    await house.app.services.unanswered.purge(clock.now());
    expect(await house.app.services.unanswered.list(50)).toEqual([]);
  });

  it('learns a file of questions, and again nothing new', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'wenjin-faq-'));
    const file = path.join(folder, 'faq.jsonl');
    const line = { topic: 'lift-music', ask: '电梯里放的什么曲子', answer: '《流水》。' };
    await writeFile(file, `${JSON.stringify(line)}\nnot json\n`);
    const first = await wenjin('import', 'faq', file);
    expect(first.code).toBe(2);
    expect(JSON.parse(first.out)).toMatchObject({ read: 2, stored: 1, rejected: 1 });
    const heard = await person(house.app, 'listener').says('电梯里放的什么曲子？');
    expect(heard.reply.text).toBe('《流水》。');
    const stamp = await house.app.storage.faq.stamp();
    await wenjin('import', 'faq', file);
    expect(await house.app.storage.faq.stamp()).toBe(stamp);
  });

  it('forgets a person on their own word', async () => {
    const reader = person(house.app, 'leaving');
    await reader.posts('#阅读季 我把这本书读完了。');
    await reader.says('/language en');
    const sure = await reader.says('删除我的数据');
    expect(sure).toMatchObject({ command: 'privacy', options: { action: 'erase' } });
    const [yes] = sure.reply.actions ?? [];
    const done = await house.app.frontDesk.command({
      ...{ id: 'r', command: 'privacy', options: yes?.options ?? {}, locale: 'zh-CN' },
      actor: { person: house.app.hashPerson('web', 'leaving'), role: 'reader' },
      place: { platform: 'web', space: 'web:main', kind: 'private' },
      at: clock.now(),
    });
    expect(done.text).toContain('已删除');
    const { out } = await wenjin('person', 'export', 'web:leaving');
    const { kept } = JSON.parse(out);
    expect(kept).toMatchObject({ preferences: [], comments: [], reports: [] });
    const room = await house.app.desks.comments.visible('web:main', 50);
    expect(room.map(({ text }) => text)).not.toContain('#阅读季 我把这本书读完了。');
  });

  it('does the same for a colleague at the terminal, by name or by the code of an export', async () => {
    const { hashPerson, storage } = house.app;
    const lin = hashPerson('telegram', '77');
    await storage.preferences.setLocale(lin, 'en', clock.now());
    const shown = await wenjin('person', 'export', 'telegram:77');
    expect(shown.code).toBe(0);
    expect(JSON.parse(shown.out)).toMatchObject({ person: lin, kept: { preferences: [{}] } });
    const erased = await wenjin('person', 'erase', `web:${lin}`);
    expect(JSON.parse(erased.out)).toMatchObject({ erased: { preferences: 1 }, kept: 0 });
    expect(await storage.preferences.locale(lin)).toBeNull();
    const wrong = await wenjin('person', 'erase', 'nobody');
    expect(wrong.code).toBe(2);
    expect(wrong.errors).toContain('names nobody');
  });

  it('counts a word about the last answer once, in chats', async () => {
    const asked = (text: string) =>
      house.app.frontDesk.ask({
        ...{ id: 'r', text, at: clock.now(), locale: 'zh-CN' },
        actor: { person: house.app.hashPerson('telegram', '5'), role: 'reader' },
        place: { platform: 'telegram', space: 'telegram:5', kind: 'private' },
      });
    await asked('今天几点关门？');
    expect((await asked('/feedback yes')).reply.text).toContain('谢谢');
    expect((await asked('/feedback yes')).reply.text).toContain('没有待评价的回答');
    const table = await house.app.services.feedback.table(1, clock.now());
    expect(table).toMatchObject([{ command: 'hours', helpful: 1, unhelpful: 0, before: null }]);
  });
});
