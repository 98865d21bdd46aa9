import { describe, expect, it } from 'vitest';
import { createSignedButtons } from '../../../src/platforms/cases/signed-buttons.js';
import { type SmallHouse, smallHouse } from '../../fakes/small-house.js';

const telegram = { limit: 64, measure: Buffer.byteLength };
const short = { label: 'Yi', command: 'ford', options: { river: 'Yi' } };
const long = { label: 'Long', command: 'ford', options: { river: '水'.repeat(40) } };

describe('the buttons of a door', () => {
  const pressedIn = async (house: SmallHouse, space: string) => {
    const buttons = createSignedButtons(house, telegram);
    const made = await buttons.under('telegram:7', [short, long]);
    for (const { id } of made) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
    return Promise.all(made.map(({ id }) => buttons.decode(space, id)));
  };

  it('work where they stand, and nowhere else', async () => {
    const house = await smallHouse();
    expect(await pressedIn(house, 'telegram:7')).toEqual([
      { kind: 'command', asked: { command: 'ford', options: { river: 'Yi' } } },
      { kind: 'command', asked: { command: 'ford', options: { river: '水'.repeat(40) } } },
    ]);
    expect(await pressedIn(house, 'telegram:8')).toEqual([{ kind: 'forged' }, { kind: 'forged' }]);
  });

  it('are left out while they cannot be kept: the answer goes all the same', async () => {
    const house = await smallHouse();
    const keep = () => Promise.reject(new Error('the database is away'));
    const away = { ...house, keptButtons: { ...house.keptButtons, keep } };
    const buttons = createSignedButtons(away, telegram);
    expect(await buttons.under('telegram:7', [short, long])).toEqual([]);
    expect(await buttons.under('telegram:7', [short])).toHaveLength(1);
    expect(house.lines).toEqual(['buttons could not be kept; an answer goes without']);
  });
});
