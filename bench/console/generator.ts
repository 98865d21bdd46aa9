import type { NewEvent } from '../../src/storage/event-chain.js';

/** A case of an endless, plausible queue, as the database keeps it. */
export interface GeneratedCase {
  readonly id: string;
  readonly commentId: string;
  readonly space: string;
  readonly language: string;
  readonly state: 'open' | 'claimed' | 'escalated' | 'resolved';
  readonly text: string;
  readonly signals: readonly object[];
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly decision: object | null;
  readonly events: readonly NewEvent[];
}

export interface GeneratedQueue {
  readonly cases: number;
  /** When the newest case comes in. */
  readonly until: Date;
  readonly days: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const moderators = Array.from({ length: 12 }, (_, n) => `bench-moderator-${n}`);
const spaces = Array.from({ length: 12 }, (_, n) => (n === 0 ? 'web:main' : `discord:9000${n}`));
const rules = ['words', 'model', 'links', 'flood', 'newcomer', 'sound', 'duplicates', 'report'];
const whys: Readonly<Record<string, object>> = {
  words: { key: 'word-spam' },
  model: { key: 'model-spam', args: { percent: 90 } },
  links: { key: 'link-shortener', args: { domain: 'short.example' } },
  flood: { key: 'flood-author', args: { count: 5, seconds: 60 } },
  newcomer: { key: 'newcomer' },
  sound: { key: 'sound', args: { word: '开票' } },
  duplicates: { key: 'duplicate-others', args: { times: 3 } },
};
const tiers = ['literal', 'model', 'literal', 'behaviour', 'behaviour', 'sound', 'behaviour'];
const against = ['remove', 'remove', 'remove', 'warn', 'mute', 'ban'] as const;
const texts = {
  'zh-CN': ['加我微信领红包', '你这个人真没意思', '这本书写得太差了', '别再来这里了'],
  en: ['free gift, write to me', 'you make no sense at all', 'worst book ever', 'do not come back'],
} as const;

/** Chooses: the same choices in the same order for the same seed (mulberry32). */
function chooser(seed: number) {
  let state = (seed * 2_654_435_761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    below: (count: number) => Math.floor(next() * count),
    /** The first of a list more often than the last, as places and rules are. */
    one: <T>(list: readonly [T, ...T[]] | readonly T[]) =>
      list[Math.floor(list.length * next() ** 1.8)] as T,
  };
}

type Choose = ReturnType<typeof chooser>;

/** Case number `index` of a queue; about ten events each, the newest cases still open. */
export function caseAt(index: number, queue: GeneratedQueue): GeneratedCase {
  const choose = chooser(index + 1);
  const span = queue.days * DAY;
  const openedAt = new Date(
    queue.until.getTime() - span + Math.floor(((index + choose.next()) / queue.cases) * span),
  );
  const language = choose.below(10) < 7 ? 'zh-CN' : 'en';
  const signals = signalsOf(choose);
  const life = lifeOf(choose, { openedAt, signals, until: queue.until });
  return {
    id: idAt(openedAt, index, choose),
    commentId: idAt(openedAt, index, choose),
    space: choose.one(spaces),
    language,
    text: choose.one(texts[language]),
    ...{ signals, openedAt, dueAt: new Date(openedAt.getTime() + DAY) },
    ...life,
  };
}

function signalsOf(choose: Choose): readonly object[] {
  const found = new Set(Array.from({ length: 1 + choose.below(3) }, () => choose.one(rules)));
  return [...found].map((rule) => ({
    ...{ rule, tier: tiers[rules.indexOf(rule)] ?? 'report', span: [0, 4], weight: 0.6 },
    why: whys[rule] ?? { key: 'reported' },
  }));
}

interface Opening extends Pick<GeneratedCase, 'openedAt' | 'signals'> {
  readonly until: Date;
}

/** Median two hours, and a long tail: log-normal. */
function waitMs(choose: Choose): number {
  const normal = Math.sqrt(-2 * Math.log(choose.next() + 1e-9)) * Math.cos(6.283 * choose.next());
  return Math.min(2 * HOUR * Math.exp(1.4 * normal), 20 * DAY);
}

function lifeOf(choose: Choose, { openedAt, signals, until }: Opening) {
  const decidedAt = new Date(openedAt.getTime() + waitMs(choose));
  const by = choose.one(moderators);
  const before = waiting(choose, { openedAt, decidedAt, signals, by });
  const events = before.filter(({ at }) => at <= until);
  if (decidedAt > until) {
    return { state: choose.below(9) === 0 ? 'escalated' : 'open', decision: null, events } as const;
  }
  const kind = choose.below(10) < 4 ? 'keep' : choose.one(against);
  const payload = { decision: kind, revision: 1, before: 'visible', after: 'removed' };
  const decided = event('decided', decidedAt, payload, by);
  const effects = Array.from({ length: 2 + choose.below(3) }, (_, n) =>
    event('effect', new Date(decidedAt.getTime() + 1_000 * (n + 1)), {}, 'system'),
  );
  const decision = { kind, by, at: decidedAt.toISOString(), revision: 1 };
  return { state: 'resolved', decision, events: [...events, decided, ...effects] } as const;
}

interface Waiting extends Pick<GeneratedCase, 'openedAt' | 'signals'> {
  readonly decidedAt: Date;
  readonly by: string;
}

function waiting(choose: Choose, one: Waiting): readonly NewEvent[] {
  const { openedAt, decidedAt, signals, by } = one;
  const span = decidedAt.getTime() - openedAt.getTime();
  const found = { signals, terms: { severity: 0.6 } };
  const steps = Array.from({ length: 2 + choose.below(3) }, (_, n) => {
    const at = new Date(openedAt.getTime() + (span * (n + 1)) / 8);
    const untilAt = new Date(at.getTime() + 300_000).toISOString();
    return [
      event('claimed', at, { until: untilAt }, by),
      n % 2 === 0
        ? event('noted', at, { note: 'bench' }, by)
        : event('released', new Date(at.getTime() + 60_000), {}, by),
    ];
  });
  const due = new Date(openedAt.getTime() + DAY).toISOString();
  return [event('opened', openedAt, { ...found, due }, 'rule'), ...steps.flat()];
}

function event(type: string, at: Date, payload: NewEvent['payload'], actor: string): NewEvent {
  return { type, at, payload, actor, key: null };
}

/** A UUID of version 7 that is the same each time. */
function idAt(at: Date, index: number, choose: Choose): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const random = () => choose.below(0x1000000).toString(16).padStart(6, '0');
  const tail = `${random()}${random()}`;
  const order = (index & 0xfff).toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-8${tail.slice(0, 3)}-${tail}`;
}
