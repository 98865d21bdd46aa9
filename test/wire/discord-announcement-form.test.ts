import { describe, expect, it } from 'vitest';
import {
  answerTypes,
  discordPerson,
  partsOf,
  type Response,
  wordsOf,
} from '../fakes/discord-people.js';
import { discordHouse } from '../setup/discord-house.js';

const EPHEMERAL = 64;
const patience = { timeout: 15_000 };
const chinese = '本周六闭馆。\n周日照常开放。';
const english = 'Closed *this* Saturday.\nOpen on Sunday.';

/** The whole service: what is written into a form rather than behind a command. */
describe('the form of an announcement', { timeout: 40_000 }, () => {
  const stage = discordHouse(() => ({
    TELEGRAM_TOKEN: '123456789:AAE-aTokenThatNobodyEverAsksFor',
    TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
  }));
  const ann = () => stage.ann;
  const mo = () => stage.mo;
  const drafts = () => stage.house.app.storage.announcements.list(50);

  /** The preview of what somebody wrote into the form. */
  async function previewOf(words: Readonly<Record<string, string>>): Promise<Response> {
    const form = await mo().types('announce');
    return mo().fills({ form: form.data.custom_id ?? '', words });
  }

  it('opens where no text stands behind the command, which needs none there', async () => {
    const form = await mo().types('announce');
    expect(form).toMatchObject({
      type: answerTypes.form,
      data: { title: 'Draft an announcement' },
    });
    expect(partsOf(form)).toMatchObject([
      { custom_id: 'text', required: true, max_length: 4_000 },
      { custom_id: 'en', required: false },
    ]);
    const published = stage.discord.front.state.commands as { name: string; options?: object[] }[];
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
    const told = stage.discord.front.requests.filter(({ path }) =>
      /channels\/\d+\/messages$/.test(path),
    );
    expect(told.filter(({ body }) => JSON.stringify(body).includes('本周六'))).toEqual([]);
  });

  it('says what does not fit, where, and why, with the places where it is parted', async () => {
    const long = `${'一段很长的公告。'.repeat(300)}\nhttps://library.example`;
    const preview = await previewOf({ text: long });
    expect(wordsOf(preview)).toContain('This is how readers will see it');
    const said = async () => {
      const messages = await stage.discord.twin.channel(stage.discord.reading).getMessages();
      const own = messages.filter(({ author }) => author.id === stage.discord.botId);
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
    const again = await mo().presses(preview, 'Change it');
    expect(again.type).toBe(answerTypes.form);
    expect(partsOf(again).map(({ value }) => value)).toEqual([chinese, english]);

    const words = { text: `${chinese}！`, en: english };
    const form = again.data.custom_id ?? '';
    const changed = await mo().fills({ form, words, under: preview.message });
    expect(changed).toMatchObject({ type: answerTypes.update, message: preview.message });
    expect(wordsOf(changed)).toContain(`${chinese}！`);

    const twice = [
      mo().presses(changed, 'Keep as a draft'),
      mo().presses(changed, 'Keep as a draft'),
    ];
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
    const thrown = await mo().presses(preview, 'Throw it away');
    expect(thrown).toMatchObject({ type: answerTypes.update, message: preview.message });
    expect(wordsOf(thrown)).toContain('Thrown away, nothing was kept: “本周六闭馆。');
    expect(await drafts()).toHaveLength(before);
  });

  it('costs nobody their words when something is wrong with it', async () => {
    const words = { text: 'Closed.', en: 'Shut.' };
    const refused = await previewOf(words);
    expect(wordsOf(refused)).toContain('Both texts are in English');
    const again = await mo().presses(refused, 'Change it');
    expect(partsOf(again).map(({ value }) => value)).toEqual(['Closed.', 'Shut.']);
  });

  it('is for editors, at every step of it', async () => {
    const refused = await ann().types('announce');
    expect(refused.type).toBe(answerTypes.message);
    expect(wordsOf(refused)).toContain('for library staff');
    const form = await mo().types('announce');
    const words = { text: chinese };
    const filled = await ann().fills({ form: form.data.custom_id ?? '', words });
    expect(wordsOf(filled)).toContain('for library staff');
    expect(wordsOf(filled)).toContain(`for you to copy and send again:\n\n${chinese}`);
    const preview = await previewOf(words);
    const before = (await drafts()).length;
    const pressed = await ann().presses(preview, 'Keep as a draft');
    expect(wordsOf(pressed)).toContain('for library staff');
    expect(await drafts()).toHaveLength(before);
  });

  it('is believed only when it was made here, for this place', async () => {
    const { data } = await mo().types('announce');
    const words = { text: chinese };
    for (const form of [`x${data.custom_id?.slice(1)}`, '["announce",{"step":"keep"}]', '']) {
      expect(wordsOf(await mo().fills({ form, words })), form).toContain('not made here');
    }
    const { discord } = stage;
    const there = discordPerson(discord, discord.mo, discord.office);
    const filled = { form: data.custom_id ?? '', words };
    expect(wordsOf(await there.fills(filled))).toContain('not made here');
  });

  it('still goes without a form, when the text stands behind the command', async () => {
    const before = (await drafts()).length;
    expect(wordsOf(await mo().types('announce', { text: chinese }))).toContain(
      'is saved as a draft',
    );
    expect(await drafts()).toHaveLength(before + 1);
  });
});
