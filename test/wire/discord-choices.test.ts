import { describe, expect, it } from 'vitest';
import { partsOf, wordsOf } from '../fakes/discord-people.js';
import { discordHouse } from '../setup/discord-house.js';

/** The whole service: what is not clear is a menu to choose from. */
describe('what could be meant, in Discord', { timeout: 40_000 }, () => {
  const stage = discordHouse();
  const menuOf = (shown: Parameters<typeof partsOf>[0]) =>
    partsOf(shown).find(({ options }) => options !== undefined);

  it('is a menu of halls, and what else was asked is kept', async () => {
    const shown = await stage.ann.types('hours', { halls: 'area', from: '2026-11-28' });
    expect(wordsOf(shown)).toContain('There is no hall called “area”. Which one do you mean?');
    const menu = menuOf(shown);
    expect(menu).toMatchObject({ placeholder: 'Which hall?' });
    expect(menu?.options?.map(({ label }) => label)).toEqual(['North Area', 'South Area']);
    const chosen = await stage.ann.chooses(shown, menu?.options?.[1]?.value ?? '');
    expect(wordsOf(chosen)).toContain('Sat 28 Nov: South Area open 09:00');
    expect(wordsOf(chosen)).not.toContain('North Area');
  });

  it('is a menu of titles', async () => {
    const shown = await stage.ann.types('find', { title: 'Pride' });
    const menu = menuOf(shown);
    expect(menu).toMatchObject({ placeholder: 'Which one do you mean?' });
    const [one] = menu?.options ?? [];
    const chosen = await stage.ann.chooses(shown, one?.value ?? '');
    expect(wordsOf(chosen)).toContain(one?.label.split(' · ')[0]);
  });
});
