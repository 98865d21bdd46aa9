import type { HandoverAction } from './desk.js';
import type {
  ClosingReason,
  Errand,
  Handover,
  HandoverChange,
  HandoverFields,
  NewLine,
} from './ports.js';
import type { HandoverSettings } from './settings.js';
import {
  handoverVerbs,
  nextState,
  type ReaderVerb,
  type StaffVerb,
  type SystemVerb,
} from './transitions.js';

/** Who does what, when. */
export type Deed =
  | (HandoverAction & { readonly by: string; readonly at: Date })
  | { readonly action: 'write'; readonly by: 'reader'; readonly text: string; readonly at: Date }
  | { readonly action: 'end' | 'reopen'; readonly by: 'reader'; readonly at: Date }
  | { readonly action: SystemVerb; readonly by: 'system'; readonly at: Date };

/** What a deed is judged by, and the sentence its reader is told. */
export interface Circumstances {
  readonly open: boolean;
  readonly settings: Pick<HandoverSettings, 'keepMs'>;
  /** What the reader is told about the deed; null when nothing needs to be said. */
  readonly told: string | null;
  /** Tells the staff's own spaces that somebody waits. */
  readonly notices: (id: string, version: number) => readonly Errand[];
}

/** What a conversation becomes by a deed; null when it cannot happen in its state. */
export function changeOf(
  current: Handover,
  deed: Deed,
  circumstances: Circumstances,
): HandoverChange | null {
  const state = nextState(current.state, deed.action);
  if (state === null) return null;
  const moves = state !== current.state;
  const moved = moves ? { by: deed.by, how: deed.action, at: deed.at } : current.moved;
  const next = { ...fieldsOf(current), state, moved, ...differences(current, deed, circumstances) };
  const lines = linesOf(deed, circumstances.told);
  const waitsAgain = moves && state === 'waiting';
  const notices = waitsAgain ? circumstances.notices(current.id, current.version + 1) : [];
  return { next, moves, lines, errands: [...errandsFor(current, lines), ...notices] };
}

function differences(
  current: Handover,
  deed: Deed,
  { open, settings }: Circumstances,
): Partial<HandoverFields> {
  const { at } = deed;
  switch (deed.action) {
    case 'take':
      return { takenBy: deed.by, unansweredAt: at, spokenAt: at, ...firstTaken(current, at) };
    case 'answer':
      return { unansweredAt: null, spokenAt: at };
    case 'write':
      return current.state === 'taken'
        ? { unansweredAt: current.unansweredAt ?? at, spokenAt: at }
        : { spokenAt: at };
    case 'release':
    case 'away':
      return {
        takenBy: null,
        unansweredAt: null,
        waitingSince: current.unansweredAt ?? at,
        staffedSince: open ? at : null,
      };
    case 'reopen':
      return {
        ...{ closedAt: null, closedWhy: null, purgeAt: null, lateToldAt: null },
        ...{ waitingSince: at, spokenAt: at, staffedSince: open ? at : null },
      };
    case 'late':
      return { lateToldAt: at };
    case 'opens':
      return { staffedSince: at };
    case 'shuts':
      return { staffedSince: null };
    default: {
      const purgeAt = new Date(at.getTime() + settings.keepMs);
      const ended = { takenBy: null, unansweredAt: null, staffedSince: null };
      return { ...ended, closedAt: at, closedWhy: reasons[deed.action], purgeAt };
    }
  }
}

const reasons: Readonly<Record<'close' | 'end' | 'silence' | 'abandon' | 'lost', ClosingReason>> = {
  close: 'staff',
  end: 'reader',
  silence: 'silence',
  abandon: 'nobody',
  lost: 'unreachable',
};

/** Only the first taking counts as a wait, and only when the desk was open all the while. */
function firstTaken(current: Handover, at: Date): Partial<HandoverFields> {
  if (current.firstTakenAt !== null) return {};
  const { staffedSince } = current;
  return { firstTakenAt: at, waitMs: staffedSince && at.getTime() - staffedSince.getTime() };
}

function fieldsOf(current: Handover): HandoverFields {
  const { id, person, platform, address, version, seq, openedAt, ...fields } = current;
  return fields;
}

/** What the reader wrote, what the colleague answered, what the service has to say to it. */
function linesOf(deed: Deed, told: string | null): NewLine[] {
  const { at } = deed;
  // A reader hears the answer to what they do at once; everything else has to be brought to them.
  const heard = deed.by === 'reader';
  const lines: NewLine[] = [];
  if (deed.action === 'write') {
    lines.push({ sender: 'reader', staff: null, text: deed.text, at, told: false });
  }
  if (deed.action === 'answer') {
    lines.push({ sender: 'staff', staff: deed.by, text: deed.text, at, told: false });
  }
  if (told !== null) lines.push({ sender: 'service', staff: null, text: told, at, told: heard });
  return lines;
}

/** Chats are brought every line; a page fetches its own. */
function errandsFor(current: Handover, lines: readonly NewLine[]): Errand[] {
  if (current.platform === 'web') return [];
  return lines.flatMap(({ sender, told }, index) =>
    sender === 'reader' || told ? [] : [messageErrand(current.id, current.seq + index + 1)],
  );
}

export const messageErrandKind = 'handover-message';

function messageErrand(id: string, seq: number): Errand {
  return {
    kind: messageErrandKind,
    subject: id,
    payload: { handover: id, seq },
    dedupe: `handover:${id}:${seq}`,
  };
}

/** Every verb there is: for those who go through all of them. */
export const allVerbs: readonly (StaffVerb | ReaderVerb | SystemVerb)[] = [
  ...handoverVerbs.staff,
  ...handoverVerbs.reader,
  ...handoverVerbs.system,
];
