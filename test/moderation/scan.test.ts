import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadI18n } from '../../src/core/i18n.js';
import type { Signal } from '../../src/moderation/comment.js';
import { scoreOf, verdictOf } from '../../src/moderation/policy.js';
import { createHistory } from '../../src/moderation/rules/history.js';
import { loadRules } from '../../src/moderation/rules/index.js';
import { createScanner } from '../../src/moderation/scan.js';
import { newScanner, noon } from './scanning.js';

const signal = (rest: Partial<Signal>): Signal => ({
  ...{ rule: 'words', tier: 'literal', span: [0, 1], why: { key: 'word-insult' }, weight: 0.9 },
  ...rest,
});

it('acts on nothing but weighty literal hits', () => {
  const acting = { mayAct: true };
  expect(verdictOf([signal({})], acting)).toBe('act');
  expect(verdictOf([signal({ weight: 0.79 })], acting)).toBe('review');
  expect(verdictOf([signal({})], { mayAct: false })).toBe('review');
  expect(verdictOf([], acting)).toBe('allow');
  for (const tier of ['folded', 'sound', 'behaviour', 'model', 'report'] as const) {
    expect(verdictOf([signal({ tier, weight: 1 })], acting)).toBe('review');
  }
});

it('scores by noisy-or over rules, each once', () => {
  expect(scoreOf([signal({ weight: 0.5 }), signal({ weight: 0.4 })])).toBe(0.5);
  expect(scoreOf([signal({ weight: 0.5 }), signal({ rule: 'links', weight: 0.4 })])).toBe(0.7);
});

it('goes on when a rule throws', () => {
  const failed: string[] = [];
  const scanner = createScanner({
    rules: [
      {
        name: 'broken',
        check: () => {
          throw new Error('no');
        },
      },
      { name: 'sound', check: () => [signal({})] },
    ],
    history: createHistory(),
    policy: { mayAct: false },
    ruleFailed: (rule) => failed.push(rule),
  });
  const found = scanner.scan({ id: '1', text: 'x', space: 'web:main', at: noon });
  expect(found.signals).toHaveLength(1);
  expect(failed).toEqual(['broken']);
});

it('keeps every span inside the text, whatever the text', async () => {
  const { scan } = await newScanner();
  const pieces = [
    '傻 逼',
    'f.u.c.k you',
    'http://1.2.3.4/',
    '《',
    '》',
    '\u200b',
    'bit.ly/x',
    '谢',
    ' ',
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })));
  fc.assert(
    fc.property(text, (parts) => {
      const raw = parts.join('');
      for (const { span, weight } of scan(raw).signals) {
        expect(span[0]).toBeGreaterThanOrEqual(0);
        expect(span[1]).toBeGreaterThan(span[0]);
        expect(span[1]).toBeLessThanOrEqual(raw.length);
        expect(weight).toBeGreaterThan(0);
      }
    }),
  );
});

it('looks at the beginning of a megabyte and says so', async () => {
  const { scan } = await newScanner();
  const found = scan(`fuck you ${'很长的话。'.repeat(200_000)}`);
  expect(found.signals.map(({ why }) => why.key)).toEqual(['word-insult', 'too-long']);
});

it('has a sentence for every reason, in both languages', async () => {
  const i18n = await loadI18n('locales', 'zh-CN');
  const { scan } = await newScanner();
  const texts = [
    'fuck you, 傻 逼, 去死吧, k.y.s, 代考, v1agra',
    'http://denied.example http://w1kipedia.org',
  ];
  for (const text of [...texts, 'http://a@b.com http://xn--a.com http://1.2.3.4 bit.ly/a x.com']) {
    for (const { why } of scan(text, { author: 'a' }).signals) {
      for (const locale of i18n.locales) {
        expect(i18n.say(locale, `why-${why.key}`, why.args)).not.toBe('');
      }
    }
  }
});

describe('titles of the catalogue', () => {
  const title = '去死吧，国王陛下';
  const scanning = async (names: string[]) => {
    const rules = await loadRules({ names });
    return createScanner({
      rules,
      history: createHistory(),
      policy: { mayAct: true },
      ruleFailed: (rule, error) => {
        throw new Error(rule, { cause: error });
      },
    });
  };
  const said = { id: '1', text: `《国王》好看，${title}也好看`, space: 'web:main', at: noon };

  it('may be said, whatever words are in them', async () => {
    expect((await scanning([])).scan(said).verdict).not.toBe('allow');
    expect((await scanning([title])).scan(said)).toMatchObject({ verdict: 'allow', signals: [] });
  });
});
