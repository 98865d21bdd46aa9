/**
 * What moderators are told of:
 * - `near`, `late`: a case comes near its due time, or has passed it undecided.
 * - `urgent`: at night a case waits that cannot wait for the morning.
 * - `raid`: many write the same in a space, and raid mode is proposed.
 */
export const alertSteps = ['near', 'late', 'urgent', 'raid'] as const;
export type AlertStep = (typeof alertSteps)[number];

/** An undecided case, as far as alerts go. */
export interface WaitingCase {
  readonly id: string;
  readonly space: string;
  readonly language: string;
  readonly dueAt: Date;
  /** Until when a colleague holds it; null: nobody does. */
  readonly heldUntil: Date | null;
  /** Somebody may need help: it never waits for the opening. */
  readonly isUrgent: boolean;
}

/** A space for which raid mode is proposed. */
export interface ProposedRaid {
  readonly space: string;
  readonly name: string;
  readonly at: Date;
  readonly authors: number;
}

/** That something was told: of a case (or a space) and its due time (or the proposal's). Once, for good. */
export interface AlertMark {
  readonly about: string;
  readonly step: AlertStep;
  readonly of: Date;
}

/** Everything that what to tell follows from, beside the moment. */
export interface Standing {
  readonly cases: readonly WaitingCase[];
  readonly raids: readonly ProposedRaid[];
  readonly told: readonly AlertMark[];
  /** When due times of what can wait were last spoken of; null: never. */
  readonly lastToldAt: Date | null;
}

export interface Moment {
  readonly at: Date;
  /** The library's quiet time: what can wait is told at the opening. */
  readonly isQuiet: boolean;
}

/** One thing to tell now. */
export interface Alert {
  readonly step: AlertStep;
  readonly space: string;
  /** Of a case; a raid is of all languages. */
  readonly language: string | null;
  /** The due time, or when the raid was proposed. */
  readonly of: Date;
  /** Whom it wakes: those on call, or the moderators' places. */
  readonly to: 'on-call' | 'moderators';
  /** It waited for its turn; what is urgent does not. */
  readonly isPaced: boolean;
  /** What is told with it and never again. */
  readonly marks: readonly AlertMark[];
  readonly raid?: Pick<ProposedRaid, 'name' | 'authors'>;
}

/** A case is near its due time from then on. */
export const NEAR_MS = 30 * 60_000;
/** Due times are spoken of so rarely that what falls due meanwhile is told together. */
export const PAUSE_MS = 15 * 60_000;

/**
 * What to tell now. What is due is told once for each step, together with all that is due, and waits
 * out the quiet time; what is urgent is told at once, at night to those on call. A case that a
 * colleague holds is not called near. Whatever the clock did, nothing is told twice, and a time that
 * was told lies ahead holds nothing back.
 */
export function alertsAt({ cases, raids, told, lastToldAt }: Standing, moment: Moment): Alert[] {
  const known = new Set(told.map(markKey));
  const since = lastToldAt ? moment.at.getTime() - lastToldAt.getTime() : Number.POSITIVE_INFINITY;
  const isPaused = since >= 0 && since < PAUSE_MS;
  const speaks = { ...moment, known, mayWait: moment.isQuiet || isPaused };
  return [
    ...cases.flatMap((one) => ofCase(one, speaks)),
    ...raids.flatMap((one) => ofRaid(one, speaks)),
  ];
}

/** One text for one mark. */
export function markKey({ about, step, of }: AlertMark): string {
  return `${step} ${about} ${of.toISOString()}`;
}

interface Speaks extends Moment {
  readonly known: ReadonlySet<string>;
  /** What is not urgent is not told now. */
  readonly mayWait: boolean;
}

function ofCase(one: WaitingCase, { at, isQuiet, known, mayWait }: Speaks): Alert[] {
  const mark = (step: AlertStep): AlertMark => ({ about: one.id, step, of: one.dueAt });
  const isNew = (step: AlertStep) => !known.has(markKey(mark(step)));
  const stage = stageOf(one, at);
  // A clock that was set back does not make near again what was late.
  const fresh = stage !== null && isNew(stage) && isNew('late') ? [stage] : [];
  const wakes = one.isUrgent && isQuiet && isNew('urgent') ? (['urgent'] as const) : [];
  const steps: AlertStep[] = one.isUrgent ? [...wakes, ...fresh] : mayWait ? [] : fresh;
  const [step] = steps;
  if (step === undefined) return [];
  const { space, language, dueAt } = one;
  const to = isQuiet && one.isUrgent ? 'on-call' : 'moderators';
  const isPaced = !one.isUrgent;
  return [{ step, space, language, of: dueAt, to, isPaced, marks: steps.map(mark) }];
}

function stageOf({ dueAt, heldUntil }: WaitingCase, at: Date): 'near' | 'late' | null {
  const left = dueAt.getTime() - at.getTime();
  if (left <= 0) return 'late';
  const isHeld = heldUntil !== null && heldUntil > at;
  return left <= NEAR_MS && !isHeld ? 'near' : null;
}

function ofRaid({ space, name, at, authors }: ProposedRaid, speaks: Speaks): Alert[] {
  const mark: AlertMark = { about: space, step: 'raid', of: at };
  if (speaks.known.has(markKey(mark))) return [];
  const to = speaks.isQuiet ? 'on-call' : 'moderators';
  const alert = { step: 'raid', space, language: null, of: at, to, isPaced: false } as const;
  return [{ ...alert, marks: [mark], raid: { name, authors } }];
}
