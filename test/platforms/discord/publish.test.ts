import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publish } from '../../../src/platforms/discord/publish.js';
import { type SmallHouse, smallHouse } from '../../fakes/small-house.js';

const shownCommand = z.object({
  name: z.string(),
  description: z.string(),
  description_localizations: z.record(z.string(), z.string()),
  options: z.array(z.looseObject({ name: z.string() })),
});
const sent = z.object({ body: z.array(shownCommand) });

/** Discord's list of commands: it adds its own marks to what it is given. */
function list() {
  let shown: object[] = [];
  const puts: z.output<typeof shownCommand>[][] = [];
  return {
    puts,
    get: async () => shown,
    put: async (_route: string, options?: object) => {
      const { body } = sent.parse(options);
      puts.push(body);
      const reordered = body.map(({ description_localizations: words, ...rest }) => ({
        ...{ ...rest, id: '1', version: '2', dm_permission: true },
        description_localizations: Object.fromEntries(Object.entries(words).reverse()),
      }));
      shown = reordered.reverse();
    },
  };
}

describe('publishing slash commands', () => {
  let house: SmallHouse;

  beforeAll(async () => {
    house = await smallHouse();
  });

  it('offers readers’ commands in every language, and no staff command', async () => {
    const discord = list();
    await publish(discord as never, '42', house);
    expect(discord.puts[0]).toEqual([
      {
        name: 'ford',
        description: '问津',
        description_localizations: {
          ...{
            'zh-CN': '问津',
            'en-US': 'Ask where the ford is',
            'en-GB': 'Ask where the ford is',
          },
        },
        options: [
          expect.objectContaining({
            name: 'river',
            type: 3,
            required: false,
            description: '哪条河',
          }),
        ],
      },
    ]);
  });

  it('leaves alone what is there, and sends what changed', async () => {
    const discord = list();
    await publish(discord as never, '42', house);
    await publish(discord as never, '42', house);
    expect(discord.puts).toHaveLength(1);
    await publish(discord as never, '42', { ...house, commands: [] });
    expect(discord.puts).toHaveLength(2);
  });
});
