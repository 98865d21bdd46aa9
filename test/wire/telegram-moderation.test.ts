import type { Message } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffRole } from '../../src/core/permission.js';
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram-server.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { alone, ann, group, lin } from './telegram-people.js';

/** The whole house works here: on a busy machine that takes its time. */
const patient = { timeout: 15_000, interval: 50 };
const bureau = { id: -1002, type: 'supergroup', title: 'Moderators' } as const;
const rights = { can_delete_messages: true, can_restrict_members: true };
/** What the rules take for advertising. */
const spam = '加微信 wx888666 免费领取红包，日赚五千，名额有限速来！！！ http://bit.ly/abc';

/** Groups are set up and watched, cases decided where moderators chat: the whole service. */
describe('Telegram’s moderators', () => {
  let telegram: FakeTelegram;
  let house: TestApp;

  beforeAll(async () => {
    telegram = await startFakeTelegram();
    const { memberState } = telegram.core;
    for (const chat of [group, bureau]) {
      memberState.setAdmin(chat.id, telegram.bot as never, rights);
      memberState.setMember(chat.id, ann, 'administrator');
      memberState.setMember(chat.id, lin, 'member');
    }
    const settings = { TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot };
    house = await startTestApp({ environment: settings });
  });

  afterAll(async () => {
    await house.stop();
    await telegram.close();
  });

  const spaceOf = (chat: { id: number }) => house.app.storage.spaces.get(`telegram:${chat.id}`);
  const buttonsOf = (message: Message | undefined) =>
    message?.reply_markup?.inline_keyboard.flat().map((button) => ({
      text: button.text,
      data: 'callback_data' in button ? button.callback_data : '',
    })) ?? [];
  const button = (message: Message | undefined, text: string) =>
    buttonsOf(message).find((one) => one.text.includes(text))?.data ?? '';
  const newest = async (chat: number, count: number) =>
    (await telegram.answers(chat, count)).at(-1) as Message;

  /** Makes someone a colleague, with a code of the console. */
  async function link(person: typeof ann, role: StaffRole): Promise<void> {
    const email = `${person.first_name.toLowerCase()}@library.example`;
    const { id } = await house.app.storage.staff.put({ email, role, at: new Date() });
    const { code } = await house.app.services.staffLinks.offer(id, new Date());
    const chat = { id: person.id, type: 'private', first_name: person.first_name } as const;
    const before = (await telegram.answers(chat.id, 0)).length;
    telegram.says(person, chat, `/link ${code}`);
    await telegram.answers(chat.id, before + 1);
  }

  it('/setup is for the administrators of a group', async () => {
    telegram.says(lin, group, '/setup');
    expect((await newest(group.id, 1)).text).toContain('管理');
    telegram.says(ann, group, '/setup');
    const shown = await newest(group.id, 2);
    expect(buttonsOf(shown).length).toBeGreaterThan(3);
    telegram.presses(lin, shown, button(shown, 'English'));
    await telegram.called('answerCallbackQuery', 1);
    expect((await spaceOf(group))?.locale ?? null).toBeNull();
    telegram.presses(ann, shown, button(shown, 'English'));
    await expect.poll(async () => (await spaceOf(group))?.locale, patient).toBe('en');
  });

  it('a group where readers’ words arrive takes a lead of the library', async () => {
    telegram.says(ann, bureau, '/setup');
    const shown = await newest(bureau.id, 1);
    const moderators = button(shown, 'moderators');
    telegram.presses(ann, shown, moderators);
    await telegram.called('answerCallbackQuery', 3);
    expect((await spaceOf(bureau))?.role).toBe('readers');
    await link(ann, 'lead');
    telegram.presses(ann, shown, moderators);
    await expect.poll(async () => (await spaceOf(bureau))?.role, patient).toBe('moderators');
    expect((await newest(bureau.id, 2)).text).toContain('moderators');
  });

  it('a flagged comment becomes a card, and a press on it what was decided', async () => {
    const before = (await telegram.answers(bureau.id, 0)).length;
    const comment = telegram.says(lin, group, spam);
    const card = await newest(bureau.id, before + 1);
    expect(card.text).toContain('wx888666');

    const pressed = async (who: typeof ann, data: string) => {
      const count = telegram.calls.filter(({ method }) => method === 'answerCallbackQuery').length;
      telegram.presses(who, card, data);
      const calls = await telegram.called('answerCallbackQuery', count + 1);
      return String(calls.at(-1)?.payload.text ?? '');
    };
    const remove = buttonsOf(card)[1]?.data ?? '';
    expect(Buffer.byteLength(remove)).toBeLessThanOrEqual(64);
    // Not a colleague; forged; of another chat; then somebody who may.
    expect(await pressed(lin, remove)).toContain('/link');
    expect(await pressed(ann, `${remove.slice(0, -1)}9`)).not.toContain('Done');
    expect(await pressed(ann, 'AAAAAAAA!rforged')).toContain('not made here');
    expect(await pressed(ann, remove)).toContain('Done');

    const gone = () =>
      telegram.core.chatState
        .getAllMessages(group.id)
        .every(({ message_id }) => message_id !== comment.message_id);
    await expect.poll(gone, patient).toBe(true);
    // The card follows: decided, the text is gone from it, and what was done is shown as done.
    const now = () =>
      telegram.core.chatState
        .getAllMessages(bureau.id)
        .find(({ message_id }) => message_id === card.message_id)?.text ?? '';
    await expect.poll(now, patient).not.toContain('wx888666');
    await expect.poll(now, { timeout: 15_000 }).toMatch(/：已完成|已完成|done/);
    // A second press of the old button is the same step, or comes too late: nothing is done twice.
    await pressed(ann, remove);
    expect(telegram.calls.filter(({ method }) => method === 'deleteMessage')).toHaveLength(1);
  });

  it('who is sent out by a decision is out, and may come back', async () => {
    const { storage, desks } = house.app;
    const wei = { id: 77, is_bot: false, first_name: 'Wei', language_code: 'en' };
    telegram.core.memberState.setMember(group.id, wei, 'member');
    const { message_id } = telegram.says(wei, group, `${spam} today`);
    const find = () => storage.cards.caseOf(`telegram:${group.id}`, String(message_id));
    await expect.poll(find, patient).not.toBeNull();
    const id = (await find()) ?? '';
    const version = (await desks.cases.get(id))?.case.version ?? 0;
    const step = { id, version, key: 'send out', by: 'staff-1', at: new Date() };
    const done = await desks.cases.act(step, { action: 'decide', decision: 'kick' });
    expect(done.ok).toBe(true);
    const status = () => telegram.core.memberState.getMember(group.id, wei.id)?.status;
    await expect.poll(status, patient).toBe('left');
    const subject = `telegram:${group.id}/${message_id}`;
    const state = async () =>
      (await storage.outbox.of(subject)).find(({ kind }) => kind === 'kick')?.state;
    await expect.poll(state, patient).toBe('done');
  });

  it('an edit into something bad is looked at as well', async () => {
    const before = (await telegram.answers(bureau.id, 0)).length;
    const message = telegram.says(lin, group, 'A lovely reading room.');
    telegram.deliver({
      update_id: 90_000,
      edited_message: { ...message, edit_date: 2, text: spam } as never,
    });
    const card = await newest(bureau.id, before + 1);
    expect(card.text).toContain('wx888666');
  });

  it('takes a file of lists from a lead, and gives it back as one', async () => {
    const rules = house.app.services.rules;
    const chat = { id: ann.id, type: 'private', first_name: 'Ann' } as const;
    const sends = (id: string, size: number, update_id: number) =>
      telegram.deliver({
        update_id,
        message: {
          ...{ message_id: update_id, date: 1, chat, from: ann, caption: '/rules import' },
          document: { file_id: id, file_unique_id: id, file_name: 'birds.txt', file_size: size },
        } as never,
      });
    telegram.files.set('birds', Buffer.from('鹈鹕\n信天翁\n'));
    let before = (await telegram.answers(chat.id, 0)).length;
    sends('birds', 20, 90_002);
    expect((await newest(chat.id, before + 1)).text).toContain('New: 1');
    expect(await rules.byName('birds')).toMatchObject({
      entries: ['鹈鹕', '信天翁'],
      mode: 'draft',
    });

    sends('birds', 5 * 1024 * 1024, 90_003);
    expect((await newest(chat.id, before + 2)).text).toContain('larger than 4 MB');
    sends('gone', 20, 90_004);
    expect((await newest(chat.id, before + 3)).text).toContain('could not fetch the file');

    before += 3;
    telegram.says(ann, chat, '/rules export birds');
    const [call] = await telegram.called('sendDocument', 1);
    expect(call?.payload.chat_id).toBe(String(chat.id));
    expect((await telegram.answers(chat.id, before + 1))[before]?.text).toContain(
      '“birds” as a file',
    );
    const groups = (await telegram.answers(group.id, 0)).length;
    telegram.says(ann, group, '/rules export birds');
    expect((await newest(group.id, groups + 1)).text).toContain('private message');
    expect(await telegram.called('sendDocument', 1)).toHaveLength(1);
  });

  it('answers titles in any chat, inline', async () => {
    const update = telegram.core.simulateInlineQuery(lin, '三体');
    telegram.deliver({ ...update, update_id: 90_100 });
    const [call] = await telegram.called('answerInlineQuery', 1);
    const results = call?.payload.results as { title: string; input_message_content: object }[];
    expect(results[0]?.title).toContain('三体');
    expect(JSON.stringify(results)).toContain('message_text');
    telegram.says(lin, alone, '/help');
    await telegram.answers(alone.id, 1);
  });
});
