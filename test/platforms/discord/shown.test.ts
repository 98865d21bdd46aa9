import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDiscordCarrier } from '../../../src/platforms/discord/carrier.js';
import { MAX_MESSAGE, render } from '../../../src/platforms/discord/marks.js';
import { showOnDiscord } from '../../../src/platforms/discord/shown.js';
import { plainLines } from '../../../src/platforms/writing/lines.js';

interface Posted {
  readonly content: string;
  readonly embeds?: readonly { readonly description: string }[];
}

/** What the carrier posts of a text, as Discord gets it. */
async function posted(text: string): Promise<readonly Posted[]> {
  const all: Posted[] = [];
  const carrier = createDiscordCarrier({
    rest: {
      post: async (_route: string, { body }: { body: Posted }) => {
        all.push(body);
        return { id: '1' };
      },
    } as never,
    outbox: { send: (_job: object, call: () => Promise<unknown>) => call() } as never,
    clock: { now: () => new Date(0) },
  });
  const delivery = { announcement: 'a', recipient: 'discord:1000000' } as never;
  expect(await carrier.deliver(delivery, text)).toMatchObject({ state: 'sent' });
  return all;
}

/** The words of a preview as Discord gets them. */
function rendered(text: string): string {
  return plainLines(text).map(render).join('\n').trim();
}

describe('how an announcement is shown before it goes to Discord', () => {
  it('is a frame where it will be one', async () => {
    const text = 'Closed *this* Saturday.\nOpen on Sunday.';
    expect(showOnDiscord(text)).toMatchObject({ messages: [text], isFramed: true });
    const [{ content = '', embeds = [] } = {}, ...more] = await posted(text);
    expect(more).toEqual([]);
    expect(`${content}\n${embeds[0]?.description}`).toBe(rendered(text));
  });

  it('is parted where it will be parted', async () => {
    const text = `${'A long sentence, and *another*. '.repeat(90)}\nhttps://library.example`;
    const { messages, isFramed, limit } = showOnDiscord(text);
    expect([messages.length, isFramed, limit]).toEqual([2, false, MAX_MESSAGE]);
    expect((await posted(text)).map(({ content }) => content)).toEqual(messages.map(rendered));
  });

  it('is what is posted, whatever is written', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 1_500 });
    const texts = fc
      .array(line, { minLength: 1, maxLength: 4 })
      .map((lines) => lines.join('\n').trim().slice(0, 4_000).trim())
      .filter((text) => text !== '' && !/\p{Surrogate}/u.test(text));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { messages, isFramed } = showOnDiscord(text);
        const all = await posted(text);
        expect(all.map(({ embeds }) => embeds !== undefined)).toEqual(messages.map(() => isFramed));
        if (!isFramed) {
          expect(all.map(({ content }) => content)).toEqual(messages.map(rendered));
        }
      }),
      { numRuns: 60 },
    );
  });
});
