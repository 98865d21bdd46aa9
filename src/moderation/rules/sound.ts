import { z } from 'zod';
import type { HanSounds } from '../../text/han-sounds.js';
import { foldForMatching, type Normalised } from '../../text/script.js';
import type { Signal } from '../comment.js';
import { type Automaton, createAutomaton } from './automaton.js';
import { englishSound, saidInEnglish } from './english-sound.js';
import { isInTitle, isReported } from './quotes.js';
import type { Rule } from './rule.js';
import { soundForm } from './sound-form.js';
import { listedBy, type StaffList, staffList } from './staff-list.js';
import { isSomebody } from './talk.js';

const settings = z.strictObject({
  /** Watched words of Chinese characters. */
  watched: z
    .array(z.object({ word: z.string().min(1).max(60), list: staffList.exactOptional() }))
    .readonly(),
  /** Words that are told by their sound alone, watched or not: little that is ordinary sounds so. */
  loud: z.array(z.string()).readonly(),
  /** Ordinary words that nobody writes partly in letters without a reason: `ban证`. */
  spelled: z.array(z.string()).readonly().default([]),
  /** What sounds like a watched word and is an ordinary one: 纸张 is not 智障. Covers a hit inside. */
  ordinary: z.array(z.string()).readonly(),
});
export type SoundSettings = z.output<typeof settings>;

/** A sound is a guess: it asks for a look, after everything else. */
const WEIGHT = 0.25;

/**
 * Watched words by their sound: homophones, pinyin, pictures read aloud. They bring back most of what
 * homophones hide and twice the false alarms (measured on ToxiCloakCN: recall .32 to .76, false
 * alarms .14 to .29), so that this tier only ever queues, last. A word of two syllables must also share
 * a character with what was written, unless it is a loud one.
 */
export function soundRule(sounds: HanSounds): Rule<SoundSettings> {
  const matchers = new WeakMap<SoundSettings, Matcher>();
  return {
    name: 'sound',
    settings,
    check({ text, plain, folded }, wanted) {
      const known = matchers.get(wanted) ?? createMatcher(wanted, sounds);
      matchers.set(wanted, known);
      // Folding takes away pictures between characters as if they were separators.
      const heardIn = (form: Normalised) =>
        heardAnyhow(form, known, sounds).filter(({ span }) => !isSomebody(text, span));
      const found = heardIn(plain);
      return found.length > 0 || folded === plain ? found : heardIn(folded);
    },
  };
}

interface Matcher {
  readonly automaton: Automaton<Word>;
  /** For texts with letters in them. */
  readonly spelled: Automaton<Word>;
  readonly ordinary: Automaton<true>;
  /** English words by their sound, with blanks around. */
  readonly english: Automaton<Word>;
  readonly ordinaryEnglish: ReadonlySet<string>;
  /** As they are written: the rule for words sees to these. */
  readonly watched: ReadonlySet<string>;
}

interface Word {
  readonly word: string;
  readonly isLoud: boolean;
  /** It is told only where part of it is in letters. */
  readonly isSpelled?: boolean;
  /** Staff's list that it stands in. */
  readonly list?: StaffList;
}

function createMatcher(
  { watched, loud, spelled, ordinary }: SoundSettings,
  sounds: HanSounds,
): Matcher {
  const isLoud = new Set(loud.map((word) => foldForMatching(word)));
  const words: readonly Omit<Word, 'isLoud'>[] = [
    ...[...isLoud].map((word) => ({ word })),
    ...watched.map(({ word, ...list }) => ({ word: foldForMatching(word), ...list })),
  ];
  const entries = [
    ...words,
    ...spelled.map((word) => ({ word: foldForMatching(word), isSpelled: true })),
  ]
    .filter(({ word }) => /^\p{Script=Han}{2,}$/u.test(word))
    .map(({ word, ...list }) => {
      const entry = { word, isLoud: [...word].length > 2 || isLoud.has(word), ...list };
      return [spoken(word, sounds), entry] as const;
    });
  // A word with a character that has no reading cannot be heard.
  const audible = entries.filter(([sound]) => !sound.includes('\0'));
  return {
    automaton: createAutomaton(audible.filter(([, { isSpelled }]) => !isSpelled)),
    spelled: createAutomaton(audible.filter(([, { isSpelled }]) => isSpelled)),
    watched: new Set(words.map(({ word }) => word)),
    ordinary: createAutomaton(ordinary.map((word) => [foldForMatching(word), true] as const)),
    english: createAutomaton(
      words
        .filter(({ word }) => isEnglish.test(word))
        .map(({ word, ...list }) => {
          const said = word.split(' ').map(saidInEnglish).join(' ');
          return [said, { word, isLoud: true, ...list }] as const;
        }),
    ),
    ordinaryEnglish: new Set(ordinary.filter((word) => /^[a-z]/.test(word))),
  };
}

/** Words of four letters or more with a vowel, and phrases of words. */
const isEnglish = /^(?=.*[aeiouy])(?=.{4})[a-z]+(?: [a-z]+)*$/;

function heardAnyhow(form: Normalised, matcher: Matcher, sounds: HanSounds): Signal[] {
  const found = heard(form, matcher, sounds);
  return found.length > 0 || !/[a-z]{3}/.test(form.text) ? found : heardInEnglish(form, matcher);
}

/** Words spelt by ear: `stoopid`, `basterd`. Ordinary words say what they are. */
function heardInEnglish(
  form: Normalised,
  { english, ordinaryEnglish, watched }: Matcher,
): Signal[] {
  const { text, words } = englishSound(form);
  for (const { start, end, entry } of english.find(text)) {
    if (!/^ ?$/.test(text.slice(Math.max(0, start - 1), start)) || !/^ ?$/.test(text.charAt(end)))
      continue;
    const said = words.filter(({ at }) => at >= start && at < end);
    const [from, to] = [said[0]?.start ?? 0, said.at(-1)?.end ?? 0];
    const others = entry.word.split(' ');
    const changed = said
      .map((one) => form.text.slice(one.start, one.end).replaceAll("'", ''))
      .filter((word, at) => word !== others[at] && !small.has(word));
    if (changed.length === 0 || watched.has(form.text.slice(from, to))) continue;
    if (changed.some((word) => ordinaryEnglish.has(word) || watched.has(word))) continue;
    const why = { key: 'sound', args: { word: entry.word } };
    const span = form.toRaw(from, to);
    return [{ rule: 'sound', tier: 'sound', span, weight: WEIGHT, why, ...listOf(entry) }];
  }
  return [];
}

/** Written so by everybody. */
const small: ReadonlySet<string> = new Set([
  'u',
  'r',
  'ya',
  'ur',
  'the',
  'a',
  'you',
  'your',
  'are',
]);

function listOf({ list }: Word) {
  return list ? listedBy(list) : {};
}

function spoken(word: string, sounds: HanSounds): string {
  return String.fromCharCode(...[...word].map((han) => sounds.ofHan(han.charCodeAt(0))));
}

function heard(
  { text, toRaw }: Normalised,
  { automaton, spelled, ordinary, watched }: Matcher,
  sounds: HanSounds,
): Signal[] {
  const form = soundForm(text, sounds);
  const found = automaton.find(form.text);
  if (/[a-z]{2}/.test(text)) found.push(...spelled.find(form.text));
  if (found.length === 0) return [];
  const known = ordinary.find(text);
  const best = found
    .map(({ start, end, entry }) => ({
      ...{ start: form.starts[start] ?? 0, end: form.ends[end - 1] ?? 0, entry },
    }))
    .filter((hit) => !known.some((cover) => cover.start <= hit.start && hit.end <= cover.end))
    .filter(({ start, end }) => !watched.has(text.slice(start, end)))
    .filter(({ start, end, entry }) => isDisguise(text.slice(start, end), entry))
    .filter(({ start, end }) => !isInTitle(text, start) && !isName(text, start, end))
    .filter(({ start, end }) => !isReported(text, [start, end]))
    // The longest says enough.
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (!best) return [];
  return [
    {
      ...{ rule: 'sound', tier: 'sound', span: toRaw(best.start, best.end), weight: WEIGHT },
      why: { key: 'sound', args: { word: best.entry.word } },
      ...listOf(best.entry),
    },
  ];
}

/** Somebody is called so: `我叫沙碧云`, `费武先生`; who calls others so names them (`你叫`). */
function isName(text: string, start: number, end: number): boolean {
  return (
    /(?:我|名字|本名|笔名|作者|老师|姓名|读者|译者|馆员|画家|诗人|作家)(?:是|叫|叫做|：|:)?[“"]?$|姓$|请?找$/u.test(
      text.slice(Math.max(0, start - 6), start),
    ) ||
    /^.?(?:先生|女士|小姐|老师|教授|同学|师傅|是我的(?:笔|艺|网)名|(?:著|译|编|主编)(?:的|$))/u.test(
      text.slice(end, end + 7),
    )
  );
}

/** Not the word itself, and for two syllables close enough to it. */
function isDisguise(written: string, { word, isLoud, isSpelled }: Word): boolean {
  if (written === word) return false;
  if (isSpelled) return /[a-z]{2}/.test(written) && /\p{Script=Han}/u.test(written);
  const sharesOne = [...word].some((han) => written.includes(han));
  return isLoud || sharesOne || /\p{Extended_Pictographic}/u.test(written);
}
