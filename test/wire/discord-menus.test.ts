import { describe, expect, it } from 'vitest';
import { AwayError } from '../../src/core/errors.js';
import type { FrontDesk } from '../../src/core/front-desk.js';
import type { Action, Reply } from '../../src/core/reply.js';
import type { DoorParts } from '../../src/platforms/door.js';
import { createSeal } from '../../src/platforms/writing/seal.js';
import type { SmallHouse } from '../fakes/small-house.js';
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
import { discordStage } from './discord-stage.js';
import { alone, lin } from './telegram-people.js';
import { telegramStage } from './telegram-stage.js';

const rivers = ['汝水', '沂水', '泗水', '洙水', '汶水', '济水', '淇水'];
const toRivers: readonly Action[] = rivers.map((river) => ({
  ...{ label: river, command: 'ford', options: { river } },
}));
const where: Action = { label: 'Where?', command: 'ford', options: {} };

/** A desk that first offers something to choose from. */
function offering(house: SmallHouse, actions: readonly Action[]): Pick<DoorParts, 'frontDesk'> {
  const { frontDesk } = house;
  const reply: Reply = { text: 'Which one?', actions, visibility: 'public', locale: 'en' };
  return {
    frontDesk: {
      ...frontDesk,
      command: async (request) =>
        Object.keys(request.options).length > 0 ? frontDesk.command(request) : reply,
    },
  };
}

describe('many things to choose from, in Discord', () => {
  const stage = discordStage();
  const ann = () => stage.discord.twin.channel(stage.discord.reading).user(stage.discord.ann);
  const here = () => `discord:${stage.discord.reading}`;

  async function asked(actions: readonly Action[]): Promise<Response> {
    await stage.listening(offering(stage.house, actions));
    return responseTo(stage.discord, () => ann().runSlashCommand({ name: 'ford' }));
  }
  const chooses = (response: Response, value: string) =>
    responseTo(stage.discord, () =>
      ann().selectMenu({ messageId: response.message, customId: 'menu:0', values: [value] }),
    );

  it('are a menu, and what is chosen is asked', async () => {
    const shown = await asked(toRivers);
    const [menu, ...more] = partsOf(shown);
    expect(more).toEqual([]);
    expect(menu).toMatchObject({ placeholder: 'What would you like?', custom_id: 'menu:0' });
    expect(menu?.options?.map(({ label }) => label)).toEqual(rivers);
    const chosen = await chooses(shown, menu?.options?.[2]?.value ?? '');
    expect(wordsOf(chosen)).toContain('泗水');
  });

  it('are a menu of their own beside buttons when they are things with names', async () => {
    const things = toRivers.slice(0, 3).map((one) => ({ ...one, among: 'Which river?' }));
    const shown = await asked([...things, where]);
    const [menu] = partsOf(shown);
    expect(menu).toMatchObject({ placeholder: 'Which river?' });
    expect(menu?.options?.map(({ label }) => label)).toEqual(rivers.slice(0, 3));
    expect(buttonOf(shown, 'Where?')).not.toBe('');
  });

  it('are buttons when they are few, and a thing alone is one', async () => {
    const shown = await asked([{ ...where, among: 'Where to?' }, ...toRivers.slice(0, 4)]);
    expect(partsOf(shown).map(({ label }) => label)).toEqual([...rivers.slice(0, 4), 'Where?']);
  });

  it('are all there, however many, none of them twice', async () => {
    const many = Array.from({ length: 60 }, (_, n) => ({
      ...{ label: `River ${n}`, command: 'ford', options: { river: `${n}` } },
    }));
    const shown = await asked([...many, ...many.slice(0, 1)]);
    expect(partsOf(shown).map(({ options = [] }) => options.length)).toEqual([25, 25, 10]);
  });

  it('are believed only when they were made here, and as long as they are kept', async () => {
    const shown = await asked(toRivers);
    const seal = createSeal(stage.house.buttonKey);
    const forged = ['red', '["post",{}]', '', seal.put('discord:99999', '["ford",{}]')];
    for (const value of forged) {
      expect(wordsOf(await chooses(shown, value)), value).toContain('not made here');
    }
    const old = await chooses(shown, seal.put(here(), '~old'));
    expect(wordsOf(old)).toContain('an earlier conversation');
  });
});

describe('the form of a report', () => {
  const stage = discordStage();
  const asked: object[] = [];
  const ann = () => stage.discord.twin.channel(stage.discord.reading).user(stage.discord.ann);

  /** Opens it from a message's menu. */
  async function opened(): Promise<{ readonly form: Response; readonly about: string }> {
    asked.length = 0;
    const reply: Reply = { text: 'Thank you.', visibility: 'private', locale: 'en' };
    const command: FrontDesk['command'] = async ({ options }) => {
      asked.push(options);
      return reply;
    };
    await stage.listening({ frontDesk: { ...stage.house.frontDesk, command } });
    const said = await ann().sendMessage({ content: 'A remark.' });
    const form = await responseTo(stage.discord, () =>
      stage.discord.twin.simulateInteraction({
        ...{ type: 2, channelId: stage.discord.reading, userId: stage.discord.mo },
        data: {
          ...{ id: '9', name: 'Report to the library', type: 3, target_id: said.id },
          resolved: { messages: { [said.id]: said } },
        },
      }),
    );
    return { form, about: said.id };
  }
  const fill = ({ data }: Response, filled: Omit<Filled, 'form'>) =>
    responseTo(
      stage.discord,
      fills(stage.discord, stage.discord.mo, { form: data.custom_id ?? '', ...filled }),
    );

  it('offers the reasons of the space, of which one is told in words', async () => {
    const { form, about: comment } = await opened();
    expect(form.type).toBe(answerTypes.form);
    const [about, reason] = partsOf(form);
    expect(about).toMatchObject({ custom_id: 'about', required: false });
    expect(about?.options?.map(({ value }) => value)).toEqual(['insult', 'spam']);
    expect(reason).toMatchObject({ custom_id: 'reason', required: false, max_length: 500 });
    await fill(form, { chosen: { about: 'spam' }, words: { reason: ' Again and again. ' } });
    await fill(form, { chosen: { about: 'spam' } });
    await fill(form, { words: { reason: '' } });
    expect(asked).toEqual([
      { comment, reason: 'It is advertising. Again and again.' },
      { comment, reason: 'It is advertising.' },
      { comment },
    ]);
  });

  it('takes no reason that the space does not have', async () => {
    const { form } = await opened();
    const answer = await fill(form, { chosen: { about: 'dull' } });
    expect(wordsOf(answer)).toContain('an earlier conversation');
    expect(asked).toEqual([]);
  });

  it('has a field for words of one’s own when the reasons are not known just now', async () => {
    const reportReasons = () => Promise.reject(new AwayError('database'));
    Object.assign(stage.house, { reportReasons });
    const { form } = await opened();
    expect(partsOf(form).map((part) => part.custom_id)).toEqual(['reason']);
  });
});

describe('many things to choose from, in Telegram', () => {
  const stage = telegramStage();

  it('are buttons', async () => {
    const { house, telegram } = stage;
    const actions = toRivers.map((one) => ({ ...one, among: 'Which river?' }));
    const ask: FrontDesk['ask'] = async (question) => {
      const answer = await house.frontDesk.ask(question);
      return { ...answer, reply: { ...answer.reply, actions } };
    };
    await stage.open({ frontDesk: { ...house.frontDesk, ask } });
    telegram.says(lin, alone, '渡口在哪里？');
    const [message] = await telegram.answers(alone.id, 1);
    const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
    expect(buttons.map(({ text }) => text)).toEqual(rivers);
  });
});
