import type { NamedQueue } from '../queues/ports.js';
import type { Sight } from '../queues/sight.js';
import { raidState } from '../raid/raid.js';
import type { SpaceRecord, SpaceStore } from '../space-ports.js';
import { type Alert, type AlertStep, alertsAt, NEAR_MS, type ProposedRaid } from './alert.js';
import type { AlertStore, Telling } from './ports.js';
import type { AlertSettings } from './settings.js';
import { messagesFor, type OnCall } from './spread.js';

export interface AlertWatchParts {
  readonly store: Pick<AlertStore, 'tell'>;
  readonly spaces: Pick<SpaceStore, 'list'>;
  readonly queues: () => Promise<readonly NamedQueue[]>;
  readonly sightOf: (staff: string) => Promise<Sight | null>;
  readonly settings: () => Promise<AlertSettings>;
  /** The chats of colleagues, of whoever can be reached. */
  readonly lines: (
    staff: readonly string[],
  ) => Promise<readonly { readonly staff: string; readonly platform: string }[]>;
  /** Whether the library is closed. */
  readonly isClosed: (at: Date) => boolean;
  /** Told how much of each was told, after it was kept. */
  readonly told: (counts: Readonly<Record<AlertStep, number>>) => void;
}

/** One look at the queue: what has to be told is told, and marked. */
export async function watchDueTimes(parts: AlertWatchParts, at: Date): Promise<Telling> {
  const [settings, spaces, queues] = await Promise.all([
    parts.settings(),
    parts.spaces.list(),
    parts.queues(),
  ]);
  const ears = { places: placesIn(spaces), queues, onCall: await reachable(parts, settings) };
  const raids = spaces.flatMap((space) => proposedIn(space, at) ?? []);
  const isQuiet = settings.nights === 'wait' && parts.isClosed(at);
  const dueBy = new Date(at.getTime() + NEAR_MS);
  const look = { at, dueBy, raided: raids.map(({ space }) => space) };
  const telling = await parts.store.tell(look, (standing) => {
    const alerts = alertsAt({ ...standing, raids }, { at, isQuiet });
    // Where nobody wants to be told it counts as told: switched on, it does not begin with the past.
    return { marks: marksOf(alerts), effects: settings.isOn ? messagesFor(alerts, ears) : [] };
  });
  if (telling.marks.length > 0) parts.told(countsOf(telling));
  return telling;
}

/** Moderators' places where people chat. */
export function placesIn(spaces: readonly SpaceRecord[]): SpaceRecord[] {
  return spaces.filter(
    ({ role, platform }) => role === 'moderators' && platform !== 'web' && platform !== 'api',
  );
}

/** One line a colleague and platform: the chat they said last who they are in. */
async function reachable(
  { lines, sightOf }: AlertWatchParts,
  { onCall }: AlertSettings,
): Promise<OnCall[]> {
  const all = onCall.length === 0 ? [] : await lines(onCall);
  const firsts = new Map(all.toReversed().map((line) => [`${line.staff} ${line.platform}`, line]));
  return Promise.all(
    [...firsts.values()].map(async ({ staff, platform }) => ({
      ...{ staff, platform, sight: await sightOf(staff) },
    })),
  );
}

function proposedIn({ id, name, role, raid }: SpaceRecord, at: Date): ProposedRaid | null {
  if (role !== 'readers' || !raid?.proposed || raidState(raid, at) !== 'proposed') return null;
  return { space: id, name, at: raid.proposed.at, authors: raid.proposed.authors };
}

function marksOf(alerts: readonly Alert[]): Telling['marks'] {
  return alerts.flatMap(({ marks, isPaced }) => marks.map((mark) => ({ ...mark, isPaced })));
}

function countsOf({ marks }: Telling): Record<AlertStep, number> {
  const of = (step: AlertStep) => marks.filter((mark) => mark.step === step).length;
  return { near: of('near'), late: of('late'), urgent: of('urgent'), raid: of('raid') };
}
