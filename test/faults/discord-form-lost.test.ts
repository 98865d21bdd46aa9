import { afterAll, describe, expect, it } from 'vitest';
import { openPostgresDatabase, postgresUrl } from '../contracts/databases.js';
import { openProxy, type Proxy as Way } from '../contracts/proxy.js';
import { wordsOf } from '../fakes/discord-people.js';
import { discordHouse } from '../setup/discord-house.js';

const postgres = await postgresUrl();
const EPHEMERAL = 64;

if (postgres.url === null) {
  it(`a form sent off while the database is away: NOT RUN, ${postgres.why}`, () => {
    expect(postgres.why).not.toBe('');
  });
} else {
  const { url } = postgres;
  describe('a form sent off while the database is away', { timeout: 60_000 }, () =>
    formsAreNotLost(url),
  );
}

/** The whole service on a PostgreSQL that can be cut off. */
function formsAreNotLost(server: string): void {
  let between: Way;
  let drop: () => Promise<void>;
  // After the house, which is opened later, is closed.
  afterAll(async () => {
    await between.cut();
    await drop();
  });
  const stage = discordHouse(async () => {
    const database = await openPostgresDatabase(server);
    drop = database.drop;
    between = await openProxy(database.url);
    return { DATABASE_URL: between.url };
  });
  it('gives every word back, to be copied, and takes it when it is there again', async () => {
    const form = (await stage.mo.types('announce')).data.custom_id ?? '';
    const words = {
      text: '本周六闭馆。\n周日照常开放。',
      en: 'Closed on *Saturday*.\nOpen on Sunday.',
    };
    await between.cut();
    const lost = await stage.mo.fills({ form, words });
    expect((lost.data.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    expect(wordsOf(lost)).toContain('try again in a few minutes');
    expect(wordsOf(lost)).toContain('What you wrote has not been kept. Here it is');
    expect(wordsOf(lost)).toContain(words.text);
    expect(wordsOf(lost)).toContain('Closed on \\*Saturday\\*.\nOpen on Sunday.');

    await between.mend();
    const again = () => stage.mo.fills({ form, words }).then(wordsOf);
    await expect.poll(again, { timeout: 20_000 }).toContain('This is how readers will see it');
  });
}
