import type { Effect } from '../cases/case.js';
import type { NamedQueue } from '../queues/ports.js';
import { type Sight, sees, seesSpace } from '../queues/sight.js';
import { type Alert, markKey } from './alert.js';
import { type AlertNotice, alertErrandKind } from './notice.js';

/** A moderators' place in a chat. */
export interface AlertPlace {
  readonly id: string;
  readonly platform: string;
  readonly locale: string | null;
}

/** A colleague on call who can be reached; each of their chats by itself. */
export interface OnCall {
  readonly staff: string;
  readonly platform: string;
  /** What they see of the queue; null: everything. */
  readonly sight: Sight | null;
}

export interface Ears {
  readonly places: readonly AlertPlace[];
  readonly queues: readonly Pick<NamedQueue, 'places' | 'spaces' | 'languages'>[];
  readonly onCall: readonly OnCall[];
}

/**
 * Who is told what: one message for each place and each colleague on call, however much there is to
 * tell, and only of what they see. What would wake nobody on call is told in the moderators' places
 * at once: rather there than nowhere.
 */
export function messagesFor(alerts: readonly Alert[], { places, queues, onCall }: Ears): Effect[] {
  const wakes = (one: Alert) =>
    one.to === 'on-call' && onCall.some(({ sight }) => isSeen(sight, one));
  const forPlaces = alerts.filter((one) => !wakes(one));
  const sightOf = (place: string): Sight | null => {
    const bound = queues.filter((queue) => queue.places.includes(place));
    return bound.length === 0 ? null : { parts: bound };
  };
  return [
    ...places.flatMap(({ id, platform, locale }) => {
      const seen = forPlaces.filter((one) => isSeen(sightOf(id), one));
      return message({ to: 'place', space: id, platform, locale }, seen);
    }),
    ...onCall.flatMap(({ staff, platform, sight }) => {
      const seen = alerts.filter((one) => wakes(one) && isSeen(sight, one));
      return message({ to: 'colleague', staff, platform }, seen);
    }),
  ];
}

function isSeen(sight: Sight | null, { space, language }: Alert): boolean {
  return language === null ? seesSpace(sight, space) : sees(sight, { space, language });
}

function message(to: AlertNotice['to'], alerts: readonly Alert[]): Effect[] {
  const [first] = alerts;
  const [mark] = first?.marks ?? [];
  if (!mark) return [];
  const due = (step: 'near' | 'late') => {
    const times = alerts.filter((one) => one.step === step).map(({ of }) => of.getTime());
    return times.length === 0
      ? null
      : { count: times.length, oldest: new Date(Math.min(...times)).toISOString() };
  };
  const notice: AlertNotice = {
    ...{ to, near: due('near'), late: due('late') },
    urgent: alerts.filter(({ step }) => step === 'urgent').length,
    raids: alerts.flatMap(({ raid }) => raid ?? []).slice(0, MOST_RAIDS),
  };
  const subject = to.to === 'place' ? to.space : `${to.platform} ${to.staff}`;
  // A mark is told once for good: so is the message that it comes first in.
  const dedupe = `${alertErrandKind} ${subject} ${markKey(mark)}`;
  return [{ kind: alertErrandKind, subject, payload: { ...notice }, dedupe }];
}

/** Nobody reads a longer list in the night. */
const MOST_RAIDS = 5;
