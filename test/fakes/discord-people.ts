import { InteractionType } from 'discord.js';
import { expect, vi } from 'vitest';
import type { FakeDiscord } from './discord-server.js';

/** What the bot answered to one interaction: of which type, and with what. */
export interface Response {
  readonly type: number;
  readonly data: ResponseData;
  /** The message that it became or changed. */
  readonly message: string;
}

export interface ResponseData {
  readonly content?: string;
  readonly flags?: number;
  readonly title?: string;
  readonly custom_id?: string;
  readonly embeds?: readonly { readonly fields?: readonly { name: string; value: string }[] }[];
  readonly components?: readonly Row[];
  readonly choices?: readonly Choice[];
}

export interface Part {
  readonly custom_id?: string;
  readonly label?: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}

interface Row extends Part {
  readonly components?: readonly Part[];
  readonly component?: Part;
}

const MODAL_LABEL = 18;
const TEXT = 4;
const MENU = 3;

/** Discord's types of answers. */
export const answerTypes = { message: 4, update: 7, form: 9 } as const;

const patience = { timeout: 15_000 };

/** What the bot answers to what somebody does. */
export async function responseTo(
  discord: FakeDiscord,
  act: () => Promise<{ readonly id: string }>,
): Promise<Response> {
  const { id } = await act();
  const where = { where: { interactionId: id } };
  const response = () => discord.twin.prisma.interactionResponse.findUnique(where);
  const told = async () => expect((await response())?.acknowledged).toBe(true);
  await vi.waitFor(told, patience);
  const { type = 0, data, messageId } = (await response()) ?? {};
  return { type, data: JSON.parse(data ?? '{}') as ResponseData, message: messageId ?? '' };
}

/** Buttons, menus and fields, wherever they stand. */
export function partsOf({ data }: Response): readonly Part[] {
  return (data.components ?? []).flatMap(({ components, component }) =>
    component ? [component] : (components ?? []),
  );
}

/** The id of a button by its label. */
export function buttonOf(response: Response, label: string): string {
  return partsOf(response).find((part) => part.label === label)?.custom_id ?? '';
}

/** All that a person can read of an answer. */
export function wordsOf({ data: { content = '', embeds = [] } }: Response): string {
  const framed = embeds.flatMap(({ fields = [] }) =>
    fields.map(({ name, value }) => `${name}\n${value}`),
  );
  return [content, ...framed].join('\n');
}

export interface Filled {
  readonly form: string;
  readonly words?: Readonly<Record<string, string>>;
  readonly chosen?: Readonly<Record<string, string>>;
  /** The message whose button opened the form. */
  readonly under?: string;
}

/** What Discord offers while somebody types. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Somebody in a channel of Discord, and what the bot answers to what they do. */
export interface DiscordPerson {
  /** Sends a slash command off, with fields of text. */
  types(name: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a form off, as Discord's client does. */
  fills(filled: Filled): Promise<Response>;
  /** Presses the button with this label. */
  presses(response: Response, label: string): Promise<Response>;
  /** Chooses an entry of the first menu by its value. */
  chooses(response: Response, value: string): Promise<Response>;
  /** Reports a message from its menu. */
  reports(message: Said): Promise<Response>;
  /** What is suggested while they type into a field. */
  typing(command: string, option: string, value: string): Promise<readonly Choice[]>;
  says(content: string): Promise<Said>;
}

type Said = Awaited<
  ReturnType<ReturnType<ReturnType<FakeDiscord['twin']['channel']>['user']>['sendMessage']>
>;

/** In the reading room, when no other channel is meant. */
export function discordPerson(
  discord: FakeDiscord,
  id: string,
  channelId = discord.reading,
): DiscordPerson {
  const { twin } = discord;
  const user = twin.channel(channelId).user(id);
  const here = { channelId, userId: id };
  const answered = (act: () => Promise<{ readonly id: string }>) => responseTo(discord, act);
  const simulated = (what: object) =>
    answered(() => twin.simulateInteraction({ ...here, ...what } as never));
  return {
    types(name, fields = {}) {
      const options = Object.entries(fields).map(([name, value]) => ({ name, type: 3, value }));
      return answered(() => user.runSlashCommand({ name, options }));
    },
    fills: (filled) => simulated(submitted(filled)),
    presses(response, label) {
      const customId = buttonOf(response, label);
      expect(customId, label).not.toBe('');
      return answered(() => user.clickButton({ messageId: response.message, customId }));
    },
    chooses: ({ message: messageId }, value) =>
      answered(() => user.selectMenu({ messageId, customId: 'menu:0', values: [value] })),
    reports: (message) =>
      simulated({
        type: InteractionType.ApplicationCommand,
        data: {
          ...{ id: '9', name: 'Report to the library', type: 3, target_id: message.id },
          resolved: { messages: { [message.id]: message } },
        },
      }),
    async typing(command, name, value) {
      const options = [{ name, type: 3, value, focused: true }];
      const { data } = await simulated({
        type: InteractionType.ApplicationCommandAutocomplete,
        data: { id: '9', name: command, type: 1, options },
      });
      return data.choices ?? [];
    },
    says: (content) => user.sendMessage({ content }),
  };
}

function submitted({ form, words = {}, chosen = {}, under }: Filled) {
  const inputs = Object.entries(words).map(([custom_id, value]) => ({
    ...{ type: TEXT, custom_id, value },
  }));
  const menus = Object.entries(chosen).map(([custom_id, value]) => ({
    ...{ type: MENU, custom_id, values: [value] },
  }));
  return {
    type: InteractionType.ModalSubmit,
    ...(under === undefined ? {} : { messageId: under }),
    data: {
      custom_id: form,
      components: [...inputs, ...menus].map((component) => ({ type: MODAL_LABEL, component })),
    },
  };
}
