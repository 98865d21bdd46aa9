import { describe, expect, it } from 'vitest';
import { loadI18n } from '../../src/core/i18n.js';
import { blankRecord } from '../../src/moderation/authors/record.js';
import type { Signal } from '../../src/moderation/comment.js';
import { judged, stateUnder } from '../../src/moderation/policy.js';
import {
  likeliestFirst,
  type OwnWords,
  reasonWords,
  wordsToKeep,
} from '../../src/moderation/reasons.js';
import {
  type PolicySettings,
  policyFor,
  policySettings,
  standardSettings,
} from '../../src/moderation/space-policy.js';
import { noon } from './scanning.js';

const signal = (rest: Partial<Signal> = {}): Signal => ({
  ...{ rule: 'words', tier: 'literal', span: [0, 1], why: { key: 'word-insult' }, weight: 0.9 },
  ...rest,
});
const weak = signal({ tier: 'behaviour', weight: 0.15 });
const struck = {
  ...blankRecord,
  strikes: [
    { case: 'a', kind: 'warn', at: noon, counts: noon, by: 'person' },
    { case: 'b', kind: 'remove', at: noon, counts: noon, by: 'rule' },
  ] as const,
};
const standard = standardSettings('discord');
const premoderated = { ...standard, does: { ...standard.does, allow: 'premoderate' as const } };
const web = policyFor({ id: 'web:main', mayAct: false, policy: null }, 'en');

describe('a verdict', () => {
  const cases = [
    { name: 'nothing found', signals: [], because: 'clean', verdict: 'allow' },
    { name: 'too little', signals: [weak], because: 'weak', verdict: 'allow' },
    {
      name: 'softly found',
      signals: [signal({ tier: 'model' })],
      because: 'looked-at',
      verdict: 'review',
    },
    {
      name: 'literal where acting is off',
      signals: [signal()],
      because: 'may-not-act',
      verdict: 'review',
    },
    {
      name: 'little, of one with strikes',
      signals: [weak],
      record: struck,
      because: 'struck',
      verdict: 'review',
    },
    {
      name: 'anything where all waits',
      signals: [],
      policy: premoderated,
      because: 'premoderated',
      verdict: 'review',
    },
    {
      name: 'literal where acting is on',
      signals: [signal()],
      mayAct: true,
      because: 'acts',
      verdict: 'act',
    },
  ] as const;

  it.each(cases)('explains itself: $name', async (one) => {
    const { signals, because, verdict } = one;
    const policy = 'policy' in one ? one.policy : standard;
    const given = { ...policy, mayAct: 'mayAct' in one };
    const judgement = judged(signals, given, 'record' in one ? one.record : blankRecord);
    expect(judgement).toMatchObject({ verdict, because: { key: because } });
    const i18n = await loadI18n('locales', 'en');
    const { key, args } = judgement.because;
    const [en, zh] = ['en', 'zh-CN'].map((locale) => i18n.say(locale, `verdict-${key}`, args));
    expect(en).toMatch(/\w.*\.$/);
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    for (const sentence of [en, zh]) expect(sentence).not.toMatch(/[{}]/);
  });

  it('keeps to the limits of its language', () => {
    const strict: PolicySettings = {
      ...standard,
      languages: { 'zh-CN': { limits: { review: 0.05, struck: 0.05, act: 0.5 } } },
    };
    const space = { id: 'discord:1', mayAct: true, policy: strict };
    const one = [signal({ weight: 0.6 })];
    expect(judged(one, policyFor(space, 'zh-CN')).verdict).toBe('act');
    expect(judged(one, policyFor(space, 'en')).verdict).toBe('review');
    expect(judged([weak], policyFor(space, 'zh-CN')).verdict).toBe('review');
  });
});

describe('what a verdict does', () => {
  it('hides what waits in the house’s own rooms, and only queues elsewhere', () => {
    const there = policyFor({ id: 'discord:1', mayAct: true, policy: null }, 'en');
    expect(stateUnder(web, 'review')).toBe('hidden');
    expect(stateUnder(there, 'review')).toBe('visible');
    expect(stateUnder(there, 'act')).toBe('hidden');
    expect(stateUnder(web, 'allow')).toBe('visible');
  });

  it('is as the space has it', () => {
    const queueing = { does: { allow: 'show', review: 'queue', act: 'queue' } } as const;
    const deleting = { does: { allow: 'show', review: 'hide', act: 'remove' } } as const;
    expect(stateUnder(queueing, 'act')).toBe('visible');
    expect(stateUnder(deleting, 'act')).toBe('removed');
    expect((['allow', 'review'] as const).map((one) => stateUnder(premoderated, one))).toEqual([
      'hidden',
      'hidden',
    ]);
  });
});

describe('reasons', () => {
  it('offer the one first that the heaviest finding speaks for', () => {
    const spam = signal({ why: { key: 'word-spam' }, weight: 0.9 });
    const insult = signal({ why: { key: 'model-offence' }, weight: 0.4 });
    const keys = likeliestFirst(standard.reasons, [insult, spam]).map(({ key }) => key);
    expect(keys[0]).toBe('spam');
    expect([...keys].sort()).toEqual(standard.reasons.map(({ key }) => key).sort());
    expect(likeliestFirst(standard.reasons, [])).toEqual(standard.reasons);
  });

  it('say that one was dropped where a key of old is all that is left', () => {
    const said = (reason: string, words?: OwnWords) =>
      reasonWords({ reason, ...(words && { words }) }, standard.reasons, 'en');
    expect(said('loud-cat')).toEqual({ sentence: 'reason-since-dropped' });
    expect(said('spam')).toEqual({ sentence: 'reason-spam' });
    expect(said('He shouted.')).toEqual({ words: 'He shouted.' });
    const kept = { en: 'The loud cat.', 'zh-CN': '那只吵闹的猫。' };
    expect(said('loud-cat', kept)).toEqual({ words: 'The loud cat.' });
  });

  it('never take a word that a moderator wrote for one that was dropped', () => {
    for (const reason of ['rude', 'not-here', 'Rude', '骂人', 'spam']) {
      const words = wordsToKeep(reason, standard.reasons);
      const said = reasonWords({ reason, ...(words && { words }) }, [], 'en');
      expect(said).toEqual(reason === 'spam' ? { sentence: 'reason-spam' } : { words: reason });
    }
  });
});

describe('a policy', () => {
  it('can be kept and read again', () => {
    const kept = JSON.parse(JSON.stringify(standard));
    expect(policySettings.parse(kept)).toEqual(standard);
    expect(policyFor({ id: 'web:a', mayAct: false, policy: { broken: true } }, 'en')).toEqual(web);
  });

  const wrong = [
    ['limits that cross', { limits: { review: 0.5, struck: 0.6, act: 0.9 } }],
    ['a ladder that goes down', { ladder: [...standard.ladder].reverse() }],
    ['a mute without an end', { ladder: [{ strikes: 1, sanction: 'mute', hours: null }] }],
    ['a warning that lasts', { ladder: [{ strikes: 1, sanction: 'warn', hours: 3 }] }],
    ['a reason without words', { reasons: [{ key: 'of-our-own' }] }],
    ['the same reason twice', { reasons: [{ key: 'spam' }, { key: 'spam' }] }],
    ['a language nobody speaks here', { languages: { xx: {} } }],
    ['a field of its own', { colour: 'red' }],
  ] as const;
  it.each(wrong)('is refused with %s', (_what, part) => {
    expect(policySettings.safeParse({ ...standard, ...part }).success).toBe(false);
  });
});
