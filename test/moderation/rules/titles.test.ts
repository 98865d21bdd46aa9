import { describe, expect, it } from 'vitest';
import { newScanner } from '../scanning.js';

describe('works that are called so, in a library that has none of them', async () => {
  const { scan } = await newScanner();

  it.each([
    'anyone got how to kill your family in large print, asking for my gran',
    'put the girl with the dragon tattoo and death of a salesman on my list please',
    '令人讨厌的松子的一生看哭了，想找原著',
    '求一本我吐唾沫在你们的坟墓上，法语系同学要用',
  ])('may be named without any mark: %s', (text) => {
    expect(scan(text)).toMatchObject({ verdict: 'allow' });
  });

  it('hides nothing that is said beside the name', () => {
    expect(scan('how to kill your family is for idiots like you, fuck off').verdict).not.toBe(
      'allow',
    );
    expect(scan('令人讨厌的松子的一生就是你这种傻逼看的').verdict).not.toBe('allow');
  });
});

describe('a name that sounds like a word', async () => {
  const { scan } = await newScanner();

  it.each([
    'My friend Phuc wants to register but the site rejects his name',
    'the talk with Fuchs was moved to Friday',
    'greetings from Phuc, your reading room is beautiful',
  ])('is a name where it has its capital amid a sentence: %s', (text) => {
    expect(scan(text)).toMatchObject({ verdict: 'allow', signals: [] });
  });

  it('is none where somebody is called so', () => {
    expect(scan('you are a Phucking joke').verdict).toBe('review');
    expect(scan('oh shut it you Kunt').verdict).toBe('review');
  });
});

it('asks what a work is called in any words', async () => {
  const { scan } = await newScanner();
  expect(scan('契诃夫的独幕剧蠢货，我们社团要排').verdict).toBe('allow');
  expect(scan('白痴是陀翁我最喜欢的一部').verdict).toBe('allow');
  expect(scan('笨蛋，问题是经济，这句是书名还是口号').verdict).toBe('allow');
  expect(scan('你这个蠢货，书名都能念错').verdict).not.toBe('allow');
});
