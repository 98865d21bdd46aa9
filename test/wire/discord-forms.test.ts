import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixedClock } from '../../src/core/clock.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord-server.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import {
  answerTypes,
  buttonOf,
  type Filled,
  fills,
  partsOf,
  type Response,
  responseTo,
  wordsOf,
} from './discord-people.js';

const noon = new Date('2026-11-24T04:00:00Z');
const EPHEMERAL = 64;
const patience = { timeout: 15_000 };
const chinese = '本周六闭馆。\n周日照常开放。';
const english = 'Closed *this* Saturday.\nOpen on Sunday.';

/** The whole service: what is written into forms rather than behind a command. */
describe('forms in Discord', { timeout: 40_000 }, () => {
  let discord: FakeDiscord;
  let house: TestApp;

  beforeAll(async () => {
    discord = await startFakeDiscord();
    const environment = {
      ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, WENJIN_LOCALE: 'en' },
      TELEGRAM_TOKEN: '123456789:AAE-aTokenThatNobodyEverAsksFor',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
    };
    house = await startTestApp({ environment, clock: fixedClock(noon) });
    const { state } = discord.front;
    await vi.waitFor(() => expect(state.commands.length).toBeGreaterThan(0), patience);
    const email = 'mo@library.example';
    await house.app.storage.staff.put({ email, role: 'lead', name: 'Mo', at: noon });
    const options = [{ name: 'code', type: 3, value: await house.app.linkCode(email) }];
    await mo(() => user(discord.mo).runSlashCommand({ name: 'link', options }));
  });

  afterAll(async () => {
    await house.stop();
    await discord.close();
  });

  const user = (id: string) => discord.twin.channel(discord.reading).user(id);
  const mo = (act: () => Promise<{ id: string }>) => responseTo(discord, act);
  const types = (name: string, who = discord.mo) =>
    responseTo(discord, () => user(who).runSlashCommand({ name }));
  const fill = (filled: Filled, who = discord.mo) =>
    responseTo(discord, fills(discord, who, filled));
  const press = (response: Response, label: string) => {
    const customId = buttonOf(response, label);
    expect(customId, label).not.toBe('');
    const { message: messageId } = response;
    return mo(() => user(discord.mo).clickButton({ messageId, customId }));
  };
  const drafts = () => house.app.storage.announcements.list(50);

  describe('of an announcement', () => {
    /** The preview of what somebody wrote into the form. */
    async function previewOf(words: Readonly<Record<string, string>>): Promise<Response> {
      const form = await types('announce');
      return fill({ form: form.data.custom_id ?? '', words });
    }

    it('opens where no text stands behind the command, which needs none there', async () => {
      const form = await types('announce');
      expect(form).toMatchObject({
        type: answerTypes.form,
        data: { title: 'Draft an announcement' },
      });
      expect(partsOf(form)).toMatchObject([
        { custom_id: 'text', required: true, max_length: 4_000 },
        { custom_id: 'en', required: false },
      ]);
      const published = discord.front.state.commands as { name: string; options?: object[] }[];
      const announce = published.find(({ name }) => name === 'announce');
      expect(announce?.options).toMatchObject([
        { name: 'text', required: false },
        { name: 'en', required: false },
      ]);
    });

    it('is shown first as every account will show it, and nothing is kept', async () => {
      const before = (await drafts()).length;
      const preview = await previewOf({ text: chinese, en: english });
      expect((preview.data.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
      const shown = wordsOf(preview);
      expect(shown).toContain('Nothing has been kept or sent');
      expect(shown).toContain('Chinese, the library’s page, Discord, Telegram');
      expect(shown).toContain(chinese);
      expect(shown).toContain('Closed \\*this\\* Saturday.');
      expect(shown).toContain('Discord, English: the first line stands alone');
      const labels = partsOf(preview).map(({ label }) => label);
      expect(labels).toEqual(['Keep as a draft', 'Change it', 'Throw it away']);
      expect(await drafts()).toHaveLength(before);
      const told = discord.front.requests.filter(({ path }) =>
        /channels\/\d+\/messages$/.test(path),
      );
      expect(told.filter(({ body }) => JSON.stringify(body).includes('本周六'))).toEqual([]);
    });

    it('says what does not fit, where, and why, with the places where it is parted', async () => {
      const long = `${'一段很长的公告。'.repeat(300)}\nhttps://library.example`;
      const preview = await previewOf({ text: long });
      expect(wordsOf(preview)).toContain('This is how readers will see it');
      const said = async () => {
        const messages = await discord.twin.channel(discord.reading).getMessages();
        const own = messages.filter(({ author }) => author.id === discord.botId);
        return own.map(({ content }) => content).join('\n');
      };
      const why =
        'Discord, Chinese: too long for one message (2,000 characters there), so it comes in 2';
      await expect.poll(said, patience).toContain(why);
      expect(await said()).toContain('Chinese, the library’s page, Telegram');
      expect(await said()).toContain('Chinese, Discord: message 1 of 2');
      expect(await said()).toContain('Chinese, Discord: message 2 of 2');
      expect(await said()).not.toContain('Telegram, Chinese: too long');
    });

    it('keeps what is written when it is changed, and one draft however often it is kept', async () => {
      const before = (await drafts()).length;
      const preview = await previewOf({ text: chinese, en: english });
      const again = await press(preview, 'Change it');
      expect(again.type).toBe(answerTypes.form);
      expect(partsOf(again).map(({ value }) => value)).toEqual([chinese, english]);

      const words = { text: `${chinese}！`, en: english };
      const form = again.data.custom_id ?? '';
      const changed = await fill({ form, words, under: preview.message });
      expect(changed).toMatchObject({ type: answerTypes.update, message: preview.message });
      expect(wordsOf(changed)).toContain(`${chinese}！`);

      const twice = [press(changed, 'Keep as a draft'), press(changed, 'Keep as a draft')];
      for (const kept of await Promise.all(twice)) {
        expect(kept.type).toBe(answerTypes.update);
        expect(wordsOf(kept)).toContain('is saved as a draft, in 2 languages');
        expect(kept.data.components).toEqual([]);
      }
      const all = await drafts();
      expect(all).toHaveLength(before + 1);
      expect(all[0]).toMatchObject({
        state: 'draft',
        variants: { 'zh-CN': { text: `${chinese}！` }, en: { text: english } },
      });
    });

    it('is thrown away without a trace', async () => {
      const before = (await drafts()).length;
      const preview = await previewOf({ text: chinese });
      const thrown = await press(preview, 'Throw it away');
      expect(thrown).toMatchObject({ type: answerTypes.update, message: preview.message });
      expect(wordsOf(thrown)).toContain('Thrown away, nothing was kept: “本周六闭馆。');
      expect(await drafts()).toHaveLength(before);
    });

    it('costs nobody their words when something is wrong with it', async () => {
      const words = { text: 'Closed.', en: 'Shut.' };
      const refused = await previewOf(words);
      expect(wordsOf(refused)).toContain('Both texts are in English');
      const again = await press(refused, 'Change it');
      expect(partsOf(again).map(({ value }) => value)).toEqual(['Closed.', 'Shut.']);
    });

    it('is for editors, at every step of it', async () => {
      const refused = await types('announce', discord.ann);
      expect(refused.type).toBe(answerTypes.message);
      expect(wordsOf(refused)).toContain('for library staff');
      const form = await types('announce');
      const words = { text: chinese };
      const filled = await fill({ form: form.data.custom_id ?? '', words }, discord.ann);
      expect(wordsOf(filled)).toContain('for library staff');
      const preview = await previewOf(words);
      const customId = buttonOf(preview, 'Keep as a draft');
      const pressing = { messageId: preview.message, customId };
      const before = (await drafts()).length;
      const pressed = await mo(() => user(discord.ann).clickButton(pressing));
      expect(wordsOf(pressed)).toContain('for library staff');
      expect(await drafts()).toHaveLength(before);
    });

    it('is believed only when it was made here, for this place', async () => {
      const { data } = await types('announce');
      const words = { text: chinese };
      for (const form of [`x${data.custom_id?.slice(1)}`, '["announce",{"step":"keep"}]', '']) {
        expect(wordsOf(await fill({ form, words })), form).toContain('not made here');
      }
      const office = { ...discord, reading: discord.office };
      const there = fills(office, discord.mo, { form: data.custom_id ?? '', words });
      expect(wordsOf(await mo(there))).toContain('not made here');
    });

    it('still goes without a form, when the text stands behind the command', async () => {
      const before = (await drafts()).length;
      const options = [{ name: 'text', type: 3, value: chinese }];
      const act = () => user(discord.mo).runSlashCommand({ name: 'announce', options });
      expect(wordsOf(await mo(act))).toContain('is saved as a draft');
      expect(await drafts()).toHaveLength(before + 1);
    });
  });

  describe('of an appeal', () => {
    const space = () => `discord:${discord.reading}`;

    /** Something Ann says, and a moderator removes. */
    async function removed(content: string): Promise<string> {
      const { id } = await user(discord.ann).sendMessage({ content });
      const { cards, staff } = house.app.storage;
      const caseOf = () => cards.caseOf(space(), id);
      await expect.poll(caseOf, patience).not.toBeNull();
      const one = (await caseOf()) ?? '';
      const { cases } = house.app.desks;
      const by = (await staff.byEmail('mo@library.example'))?.id ?? '';
      const version = (await cases.get(one))?.case.version ?? 0;
      const step = { id: one, version, key: `decide ${id}`, by, at: noon };
      const done = await cases.act(step, { action: 'decide', decision: 'remove' });
      expect(done.ok).toBe(true);
      return one;
    }

    const stateOf = async (id: string) => (await house.app.desks.cases.get(id))?.case.state;

    it('is not opened for nothing', async () => {
      const answer = await types('appeal', discord.mo);
      expect(answer.type).toBe(answerTypes.message);
      expect(wordsOf(answer)).toContain('no decision about a comment of yours');
    });

    it('asks for the reasons, and which decision when there are several', async () => {
      const first = await removed('傻逼，滚');
      const one = await types('appeal', discord.ann);
      expect(one.type).toBe(answerTypes.form);
      expect(partsOf(one).map((part) => part.custom_id)).toEqual(['why']);

      const second = await removed('傻逼，滚开！');
      const several = await types('appeal', discord.ann);
      const [which] = partsOf(several);
      expect(which?.options?.map(({ value }) => value).toSorted()).toEqual([first, second].sort());
      expect(which?.options?.[0]).toMatchObject({ description: 'Removed' });

      const words = { why: 'I was quoting Lu Xun.' };
      const form = several.data.custom_id ?? '';
      const made = await fill({ form, words, chosen: { case: first } }, discord.ann);
      expect(wordsOf(made)).toContain('had no part in the decision will look at your comment');
      expect((made.data.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
      expect([await stateOf(first), await stateOf(second)]).toEqual(['appealed', 'resolved']);
    });

    it('is about one’s own comments, whatever the client says', async () => {
      const theirs = await removed('傻逼，快滚！');
      const { data } = await types('appeal', discord.ann);
      const form = data.custom_id ?? '';
      const filled = { form, words: { why: 'Let me.' }, chosen: { case: theirs } };
      expect(wordsOf(await fill(filled, discord.mo))).toContain('no decision about a comment');
      const forged = { ...filled, chosen: { case: 'the first' } };
      expect(wordsOf(await fill(forged, discord.ann))).toContain('could not make sense of "case"');
      expect(await stateOf(theirs)).toBe('resolved');
    });
  });
});
