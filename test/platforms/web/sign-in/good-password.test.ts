import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectGoodPassword } from '../../../../src/platforms/web/sign-in/good-password.js';

const owner = { email: 'zhangsan@library.example', name: '张三' };
const codeOf = (password: string): string | null => {
  try {
    expectGoodPassword(password, owner);
    return null;
  } catch (error) {
    return Reflect.get(Object(error), 'code');
  }
};

describe('a password', () => {
  it.each([
    ['three herons over the weir', null],
    ['问津桥头的第三盏灯照着谁呢', null],
    ['kT9#vL2!qX7z', null],
    ['kT9#vL2!qX7', 'password-short'],
    ['问津桥头的第三盏灯照', 'password-short'],
    ['aaaaaaaaaaaaaaaa', 'password-plain'],
    ['abababababababab', 'password-plain'],
    ['123456789012345', 'password-plain'],
    ['abcdefghijkl', 'password-plain'],
    ['qwertyuiopasdf', 'password-plain'],
    ['ＱＷＥＲＴＹＵＩＯＰＡＳ', 'password-plain'],
    ['zhangsan2026', 'password-own'],
    ['Wenjin-Zhangsan!', 'password-own'],
    ['zhangsan keeps three herons', null],
  ])('%s: %s', (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  it('of random letters is never called a row', () => {
    const letter = fc.constantFrom(...'bdfhkmprtvxz');
    const letters = fc.uniqueArray(letter, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(letters, (all) => {
        expect(codeOf(all.join(''))).toBeNull();
      }),
    );
  });
});
