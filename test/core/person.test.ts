import { expect, it } from 'vitest';
import { createHashPerson, personNamed } from '../../src/core/person.js';

const hashPerson = createHashPerson(Buffer.alloc(32, 1));
const code = hashPerson('discord', '123');

it('a person is named by platform and id, or by the code kept in their place', () => {
  for (const name of ['discord:123', code, `discord:${code}`, `web:${code}`]) {
    expect(personNamed(name, hashPerson), name).toBe(code);
  }
  expect(personNamed('telegram:123', hashPerson)).not.toBe(code);
  expect(personNamed('api:user:7', hashPerson)).toBe(hashPerson('api', 'user:7'));
});

it('what names nobody is nobody', () => {
  for (const name of ['', '123', 'irc:123', 'discord:', 'discord:1 2', code.slice(1)]) {
    expect(personNamed(name, hashPerson), name).toBeNull();
  }
});
