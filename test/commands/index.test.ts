import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { commandName } from '../../src/core/command.js';
import { loadI18n } from '../../src/core/i18n.js';

const root = new URL('../..', import.meta.url).pathname;
const i18n = await loadI18n(`${root}/locales`, 'en');

describe('the list of commands', () => {
  it('is the folder', async () => {
    const files = (await readdir(`${root}/commands`)).filter((file) => file !== 'index.ts');
    expect(commands.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    '%s has a name that every platform takes, and its words',
    (name, command) => {
      expect(name).toMatch(commandName);
      const { inner = [] } = command;
      const options = Object.keys(command.options.shape).filter((one) => !inner.includes(one));
      expect(options.length).toBeLessThanOrEqual(25);
      const keys = [
        `${name}-description`,
        ...options.map((option) => `${name}-option-${option.toLowerCase()}`),
      ];
      expect(keys.filter((key) => !i18n.has(key))).toEqual([]);
    },
  );

  it('never lets staff commands be spoken', () => {
    const spoken = commands.filter((command) => command.spoken && command.permission !== 'reader');
    expect(spoken.map(({ name }) => name)).toEqual([]);
  });
});
