import type { HandoverState } from './ports.js';

/** Everything that can happen to a conversation, by whoever does it. */
export const handoverVerbs = {
  staff: ['take', 'answer', 'release', 'close'],
  reader: ['write', 'end', 'reopen'],
  /**
   * Timers: nobody came, the library opens or closes, the colleague is away, the reader is silent,
   * the conversation waited in vain. And `lost`: its chat takes no answers any more.
   */
  system: ['late', 'opens', 'shuts', 'away', 'silence', 'abandon', 'lost'],
} as const;

export type StaffVerb = (typeof handoverVerbs.staff)[number];
export type ReaderVerb = (typeof handoverVerbs.reader)[number];
export type SystemVerb = (typeof handoverVerbs.system)[number];
export type HandoverVerb = StaffVerb | ReaderVerb | SystemVerb;

type Row = Readonly<Partial<Record<HandoverVerb, HandoverState>>>;

/** The whole life of a conversation. What is not in the table cannot happen. */
const table: Readonly<Record<HandoverState, Row>> = {
  waiting: {
    take: 'taken',
    close: 'closed',
    write: 'waiting',
    end: 'closed',
    late: 'waiting',
    opens: 'waiting',
    shuts: 'waiting',
    abandon: 'closed',
    lost: 'closed',
  },
  taken: {
    answer: 'taken',
    release: 'waiting',
    close: 'closed',
    write: 'taken',
    end: 'closed',
    away: 'waiting',
    silence: 'closed',
    lost: 'closed',
  },
  closed: { reopen: 'waiting' },
};

/** The state that `verb` leads to, or null when it is not possible in `state`. */
export function nextState(state: HandoverState, verb: HandoverVerb): HandoverState | null {
  return table[state][verb] ?? null;
}
