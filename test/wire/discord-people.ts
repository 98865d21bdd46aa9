import { InteractionType } from 'discord.js';
import { expect, vi } from 'vitest';
import type { FakeDiscord } from '../fakes/discord-server.js';

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

/** Sends a form off, as Discord's client does. */
export function fills(
  discord: FakeDiscord,
  who: string,
  { form, words = {}, chosen = {}, under }: Filled,
): () => Promise<{ readonly id: string }> {
  const inputs = Object.entries(words).map(([custom_id, value]) => ({
    ...{ type: TEXT, custom_id, value },
  }));
  const menus = Object.entries(chosen).map(([custom_id, value]) => ({
    ...{ type: MENU, custom_id, values: [value] },
  }));
  return () =>
    discord.twin.simulateInteraction({
      ...{ type: InteractionType.ModalSubmit, channelId: discord.reading, userId: who },
      ...(under === undefined ? {} : { messageId: under }),
      data: {
        custom_id: form,
        components: [...inputs, ...menus].map((component) => ({ type: MODAL_LABEL, component })),
      },
    });
}
