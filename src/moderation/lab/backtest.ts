import type { Outcome, PastComment } from './past.js';
import { type Share, shareOf } from './share.js';

/** Which rule found something in a comment: the one that is tried, the live one, or both. */
export type FoundBy = 'draft' | 'live' | 'both';

/** How one version of a rule did on past comments. */
export interface VersionFigures {
  readonly hits: number;
  readonly removed: number;
  readonly kept: number;
  readonly undecided: number;
  /** Of the decided comments that it found, those that moderators removed. */
  readonly precision: Share | null;
  /** Of all comments that moderators removed, those that it found. */
  readonly recall: Share | null;
  readonly hitsPerDay: number;
  /** Comments a day that nothing else brought before a moderator, and the interval of that. */
  readonly extraPerDay: { readonly value: number; readonly low: number; readonly high: number };
}

/** A comment that was found, for a look. */
export interface Sample extends Pick<PastComment, 'id' | 'text' | 'at' | 'outcome'> {
  readonly foundBy: FoundBy;
}

/** A draft on past comments, beside the live version of the same rule where there is one. */
export interface Backtest {
  readonly read: number;
  /** When the oldest and the newest of them were said; null when none was read. */
  readonly from: Date | null;
  readonly until: Date | null;
  readonly decided: { readonly removed: number; readonly kept: number };
  readonly draft: VersionFigures;
  readonly live: VersionFigures | null;
  /** Newest first; what only one of the two found comes before what both did. */
  readonly samples: readonly Sample[];
}

/** Whether a version of a rule finds something in a text. */
export type Finds = (text: string) => boolean;

/** Takes comments one by one, newest first, and says at the end what came of them. */
export interface BacktestTally {
  add(comment: PastComment): void;
  result(): Backtest;
}

/** So many are shown of what one of the two found, and of what both did. */
const MOST_SAMPLES = 10;
const DAY_MS = 86_400_000;

/** An empty tally of a draft and, where there is one, its live version. */
export function createTally(draft: Finds, live: Finds | null): BacktestTally {
  const all = emptyCount();
  const byDraft = emptyCount();
  const byLive = emptyCount();
  const [alone, both]: [Sample[], Sample[]] = [[], []];
  let [from, until]: [Date | null, Date | null] = [null, null];
  return {
    add(comment) {
      const { at } = comment;
      if (from === null || at < from) from = at;
      if (until === null || at > until) until = at;
      count(all, comment);
      const foundBy = whoFinds(comment.text, draft, live);
      if (foundBy === null) return;
      if (foundBy !== 'live') count(byDraft, comment);
      if (foundBy !== 'draft') count(byLive, comment);
      const samples = foundBy === 'both' ? both : alone;
      if (samples.length < MOST_SAMPLES) samples.push(sampleOf(comment, foundBy));
    },
    result() {
      const days = daysBetween(from, until);
      return {
        ...{ read: sum(all), from, until, samples: [...alone, ...both] },
        decided: { removed: all.removed, kept: all.kept },
        draft: figuresOf(byDraft, all, days),
        live: live && figuresOf(byLive, all, days),
      };
    },
  };
}

type Count = Record<Outcome | 'extra', number>;

function emptyCount(): Count {
  return { removed: 0, kept: 0, undecided: 0, extra: 0 };
}

function count(counts: Count, { outcome, queued }: PastComment): void {
  counts[outcome] += 1;
  if (!queued) counts.extra += 1;
}

function sum({ removed, kept, undecided }: Count): number {
  return removed + kept + undecided;
}

function whoFinds(text: string, draft: Finds, live: Finds | null): FoundBy | null {
  const byDraft = draft(text);
  if (!live?.(text)) return byDraft ? 'draft' : null;
  return byDraft ? 'both' : 'live';
}

function sampleOf({ id, text, at, outcome }: PastComment, foundBy: FoundBy): Sample {
  return { id, text, at, outcome, foundBy };
}

/** A short time is taken for a whole day: what was said in it is all that is known. */
function daysBetween(from: Date | null, until: Date | null): number {
  if (from === null || until === null) return 1;
  return Math.max(1, (until.getTime() - from.getTime()) / DAY_MS);
}

function figuresOf(found: Count, all: Count, days: number): VersionFigures {
  const { removed, kept, undecided, extra } = found;
  const read = sum(all);
  const share = shareOf(extra, read) ?? { value: 0, low: 0, high: 0 };
  const perDay = (part: number) => (part * read) / days;
  return {
    ...{ hits: sum(found), removed, kept, undecided },
    precision: shareOf(removed, removed + kept),
    recall: shareOf(removed, all.removed),
    hitsPerDay: sum(found) / days,
    extraPerDay: {
      value: perDay(share.value),
      low: perDay(share.low),
      high: perDay(share.high),
    },
  };
}
