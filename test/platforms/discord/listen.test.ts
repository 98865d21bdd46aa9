import { EventEmitter } from 'node:events';
import { Events, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/core/reply.js';
import { createSignedButtons } from '../../../src/platforms/cases/signed-buttons.js';
import { createInvalidBudget } from '../../../src/platforms/discord/budget.js';
import { type Ears, listen } from '../../../src/platforms/discord/listen.js';
import { createOutbox } from '../../../src/platforms/discord/outbox.js';
import { createSeen } from '../../../src/platforms/discord/seen.js';
import { createOnce } from '../../../src/platforms/writing/once.js';
import { type SmallHouse, smallHouse } from '../../fakes/small-house.js';

/** A slash command as discord.js hands it over; notes what is done with it. */
function slashCommand(name: string) {
  const done: string[] = [];
  const noteWith = (what: string) => async (message: { content?: string; flags?: number }) => {
    const quiet = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    done.push([what, quiet ? 'quietly' : '', message.content ?? ''].filter(Boolean).join(' '));
  };
  return {
    ...{ id: `i-${name}`, commandName: name, options: { data: [] }, channelId: '1', guildId: '2' },
    ...{ user: { id: '7', displayName: 'Ann' }, locale: 'en-US', done },
    ...{ isChatInputCommand: () => true, isAutocomplete: () => false },
    ...{ reply: noteWith('reply'), deferReply: noteWith('defer') },
    ...{ editReply: noteWith('edit'), followUp: noteWith('more') },
    showModal: async ({ title }: { title: string }) => void done.push(`form ${title}`),
  };
}

describe('answering a slash command', () => {
  let client: EventEmitter;
  let house: SmallHouse;
  let ears: Ears;

  beforeEach(async () => {
    client = new EventEmitter();
    house = await smallHouse();
    const buttons = createSignedButtons(house, { limit: 100, measure: (id) => id.length });
    const now = () => performance.now();
    const outbox = createOutbox({ now, budget: createInvalidBudget(now) });
    const seen = createSeen(house);
    ears = { outbox, buttons, first: createOnce(), deferMs: 5_000, seen };
  });

  afterEach(() => ears.outbox.stop());

  const reply = (text: string, visibility: Reply['visibility'] = 'public'): Reply => ({
    ...{ text, visibility, locale: 'en' },
  });

  function deskThat(answer: () => Promise<Reply>, deferMs: number) {
    const frontDesk = { ...house.frontDesk, command: answer };
    listen(client as never, { ...house, frontDesk }, { ...ears, deferMs });
  }

  it('is done at once when it can be', async () => {
    deskThat(async () => reply('Open.'), 5_000);
    const command = slashCommand('hours');
    client.emit(Events.InteractionCreate, command);
    await expect.poll(() => command.done).toEqual(['reply Open.']);
  });

  it('comes later, and privately, when it takes long', async () => {
    let say: (answer: Reply) => void = () => {};
    const slow = new Promise<Reply>((resolve) => {
      say = resolve;
    });
    deskThat(() => slow, 0);
    const command = slashCommand('hours');
    client.emit(Events.InteractionCreate, command);
    await expect.poll(() => command.done).toEqual(['defer quietly']);
    say(reply('x'.repeat(2_001)));
    await expect.poll(() => command.done).toHaveLength(3);
    expect(command.done.map((line) => line.slice(0, 14))).toEqual([
      ...['defer quietly', 'edit xxxxxxxxx', 'more quietly x'],
    ]);
  });

  it('is a form at once, or else words with a button that asks for it', async () => {
    const asked = { command: 'announce', options: {} };
    const form = { title: 'Write it', ...asked, fields: [], again: { label: 'Open', ...asked } };
    const answer = async () => ({ ...reply('Write it behind the command.'), form });
    deskThat(answer, 5_000);
    const early = slashCommand('announce');
    client.emit(Events.InteractionCreate, early);
    await expect.poll(() => early.done).toEqual(['form Write it']);

    client.removeAllListeners();
    let answered = () => {};
    const wait = new Promise<void>((resolve) => {
      answered = resolve;
    });
    deskThat(() => wait.then(answer), 0);
    const buttons: unknown[] = [];
    const noteEdit = async (message: { content: string; components?: unknown[] }) => {
      late.done.push(`edit ${message.content}`);
      buttons.push(...(message.components ?? []));
    };
    const late = { ...slashCommand('slowly'), editReply: noteEdit };
    client.emit(Events.InteractionCreate, late);
    await expect.poll(() => late.done).toEqual(['defer quietly']);
    answered();
    const words = ['defer quietly', 'edit Write it behind the command.'];
    await expect.poll(() => late.done).toEqual(words);
    expect(buttons).toMatchObject([{ components: [{ label: 'Open' }] }]);
  });

  it('is done once, however often Discord repeats it', async () => {
    deskThat(async () => reply('Open.'), 5_000);
    const command = slashCommand('hours');
    client.emit(Events.InteractionCreate, command);
    client.emit(Events.InteractionCreate, command);
    const next = slashCommand('next');
    client.emit(Events.InteractionCreate, next);
    await expect.poll(() => next.done).toHaveLength(1);
    expect(command.done).toHaveLength(1);
  });

  it('is never left out, even when the desk breaks', async () => {
    deskThat(async () => {
      throw new TypeError('a shelf fell');
    }, 5_000);
    const command = slashCommand('hours');
    client.emit(Events.InteractionCreate, command);
    await expect.poll(() => command.done.join()).toMatch(/^reply quietly Something went wrong/);
    expect(house.lines).toContain('a question could not be answered');
  });
});
