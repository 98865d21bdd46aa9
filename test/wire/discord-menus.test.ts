import { describe, expect, it } from 'vitest';
import type { FrontDesk } from '../../src/core/front-desk.js';
import type { Action, Reply } from '../../src/core/reply.js';
import type { DoorParts } from '../../src/platforms/door.js';
import { createSeal } from '../../src/platforms/writing/seal.js';
import {
  buttonOf,
  discordPerson,
  partsOf,
  type Response,
  wordsOf,
} from '../fakes/discord-people.js';
import type { SmallHouse } from '../fakes/small-house.js';
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
  const ann = () => discordPerson(stage.discord, stage.discord.ann);
  const here = () => `discord:${stage.discord.reading}`;

  async function asked(actions: readonly Action[]): Promise<Response> {
    await stage.listening(offering(stage.house, actions));
    return ann().types('ford');
  }

  it('are a menu, and what is chosen is asked', async () => {
    const shown = await asked(toRivers);
    const [menu, ...more] = partsOf(shown);
    expect(more).toEqual([]);
    expect(menu).toMatchObject({ placeholder: 'What would you like?', custom_id: 'menu:0' });
    expect(menu?.options?.map(({ label }) => label)).toEqual(rivers);
    const chosen = await ann().chooses(shown, menu?.options?.[2]?.value ?? '');
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
      expect(wordsOf(await ann().chooses(shown, value)), value).toContain('not made here');
    }
    const old = await ann().chooses(shown, seal.put(here(), '~old'));
    expect(wordsOf(old)).toContain('an earlier conversation');
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
