import { contentProblem, MAX_TOPICS } from '../faq/limits.js';
import type { LiveFaq } from '../faq/live-faq.js';
import type { FaqContent, FaqStore } from '../faq/ports.js';
import { topicKey, topicKeyFor } from '../faq/topic-key.js';
import { createTally, type ImportFigures, type ImportOptions, type Remark } from './report.js';
import { readRecords } from './source.js';

export interface FaqImport extends ImportOptions {
  readonly store: Pick<FaqStore, 'putAll'>;
  /** What is taught already: an import adds to it. */
  readonly live: Pick<LiveFaq, 'topics'>;
}

/** Who is said to have written what an import brought. */
const AUTHOR = 'import';
const BATCH = 100;

interface Entry extends FaqContent {
  readonly topic: string;
}

/**
 * Teaches the questions of a file: JSON Lines or CSV with `topic, title, ask, answer, locale`, `.gz`
 * of either. Several records of one topic are one entry, such as one for each language; a topic
 * that is there already gets more ways to ask and the newer answer. Importing the same again changes
 * nothing.
 * @throws UserError `no-such-file` when the file cannot be read
 */
export async function importFaq(file: string, options: FaqImport): Promise<ImportFigures> {
  const { store, live, at, progress } = options;
  const tally = createTally(options);
  const entries = new Map<string, Entry>(live.topics().map((entry) => [entry.topic, entry]));
  const touched = new Set<string>();
  for await (const { place, read } of readRecords(file)) {
    const remarks: Remark[] = [];
    const found =
      'problem' in read ? refuse(remarks, '', read.problem) : readEntry(read.value, remarks);
    const entry = found && added(entries, found, remarks);
    if (entry) {
      entries.set(entry.topic, entry);
      touched.add(entry.topic);
    }
    await tally.count(place, entry !== null, remarks);
  }
  const changed = [...touched]
    .map((topic) => entries.get(topic))
    .filter((entry) => entry !== undefined);
  for (let start = 0; start < changed.length; start += BATCH) {
    const batch = changed.slice(start, start + BATCH).map(contentOf);
    await store.putAll(batch, AUTHOR, at);
  }
  progress?.(tally.figures().read);
  return tally.figures();
}

function contentOf({ topic, title, ask, answer }: Entry): Entry {
  return { topic, title, ask, answer };
}

/** An entry with a record added to what there is of its topic; null when that cannot be. */
function added(
  entries: ReadonlyMap<string, Entry>,
  { topic, title, ask, answer }: Entry,
  remarks: Remark[],
): Entry | null {
  const known = entries.get(topic);
  if (!known && entries.size >= MAX_TOPICS) {
    return refuse(remarks, 'topic', `more than ${MAX_TOPICS} topics`);
  }
  if (!known && Object.keys(answer).length === 0) return refuse(remarks, 'answer', 'missing');
  const locales = [...new Set([...Object.keys(known?.ask ?? {}), ...Object.keys(ask)])];
  const ways = locales.map((locale) => {
    const all = [...(known?.ask[locale] ?? []), ...(ask[locale] ?? [])];
    return [locale, [...new Set(all)]] as const;
  });
  const first = Object.entries(ask).map(([locale, [way = '']]) => [locale, way.slice(0, 120)]);
  const whole: Entry = {
    topic,
    title: { ...Object.fromEntries(first), ...known?.title, ...title },
    ask: Object.fromEntries(ways),
    answer: { ...known?.answer, ...answer },
  };
  const problem = contentProblem(whole);
  return problem ? refuse(remarks, problem.part, `longer than ${problem.limit}`) : whole;
}

const columns = ['topic', 'title', 'ask', 'answer', 'locale'];

function readEntry(value: unknown, remarks: Remark[]): Entry | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(remarks, '', 'not a record');
  }
  const fields = new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]));
  for (const name of fields.keys()) {
    if (columns.includes(name)) continue;
    remarks.push({ action: 'ignored', field: name.slice(0, 80), reason: 'unknown column' });
  }
  const said = fields.get('locale');
  const locale = said === undefined || said === '' ? null : localeOf(said);
  if (locale === undefined)
    return refuse(remarks, 'locale', 'wants a language such as zh-CN or en');
  const ask = textsOf(fields.get('ask'), locale);
  if (ask.length === 0) return refuse(remarks, 'ask', 'missing');
  const answer = textsOf(whole(fields.get('answer')), locale);
  const title = textsOf(whole(fields.get('title')), locale);
  const broken = [...ask, ...answer, ...title].some(([, text]) => text.includes('\ufffd'));
  if (broken) return refuse(remarks, 'ask', 'broken text: is the encoding right?');
  const topic = topicOf(fields.get('topic'), ask[0]?.[1] ?? '', remarks);
  if (topic === null) return null;
  return {
    topic,
    title: Object.fromEntries(title),
    ask: byLanguage(ask),
    answer: Object.fromEntries(answer),
  };
}

function topicOf(value: unknown, question: string, remarks: Remark[]): string | null {
  const said = typeof value === 'string' ? value.trim() : '';
  if (said === '') return topicKeyFor(question);
  const key = said.toLowerCase().replace(/[\s_]+/g, '-');
  if (key === 'contact') return refuse(remarks, 'topic', 'contact is answered from the facts');
  if (!topicKey.test(key)) {
    return refuse(remarks, 'topic', `"${said.slice(0, 40)}" is no key such as coffee-machine`);
  }
  if (key !== said)
    remarks.push({ action: 'repaired', field: 'topic', reason: `written as ${key}` });
  return key;
}

/** An answer is one text, whatever marks stand in it. */
function whole(value: unknown): unknown {
  return typeof value === 'string' ? [value] : value;
}

function byLanguage(texts: readonly [string, string][]): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const [locale, text] of texts) lists[locale] = [...(lists[locale] ?? []), text];
  return lists;
}

/** Texts with their languages: a text, several (a list, or parted by `|`), or an object by language. */
function textsOf(value: unknown, locale: string | null): [string, string][] {
  const parts = (list: unknown): string[] =>
    (Array.isArray(list) ? list : typeof list === 'string' ? list.split('|') : [])
      .filter((text) => typeof text === 'string')
      .map((text) => text.normalize('NFC').trim())
      .filter((text) => text !== '');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([own, list]) => {
      const known = localeOf(own);
      return known ? parts(list).map((text): [string, string] => [known, text]) : [];
    });
  }
  return parts(value).map((text) => [locale ?? guessed(text), text]);
}

function localeOf(value: unknown): string | undefined {
  const said = typeof value === 'string' ? value.trim() : '';
  if (/^zh\b/i.test(said)) return 'zh-CN';
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(said) ? said : undefined;
}

function guessed(text: string): string {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
}

function refuse(remarks: Remark[], field: string, reason: string): null {
  remarks.push({ action: 'rejected', field, reason });
  return null;
}
