import type { Cooldowns } from '../../core/cooldown.js';
import type { I18n } from '../../core/i18n.js';
import type { HoursDesk, InfoDesk } from '../desks.js';
import { changeOf, type Deed } from './change.js';
import type {
  Errand,
  Handover,
  HandoverChange,
  HandoverStore,
  HandoverTransacted,
} from './ports.js';
import type { HandoverSettings } from './settings.js';
import type { Telling } from './telling.js';
import { staffingAt } from './waiting.js';

/** What others should know at once; it carries no content. */
export interface HandoverNews {
  readonly kind: 'handover';
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly by: string;
}

/** A space of the staff's own, where they hear that somebody waits. */
export interface StaffSpace {
  readonly id: string;
  readonly platform: string;
  readonly locale: string | null;
}

export interface HandoverParts {
  readonly store: HandoverStore;
  readonly hours: Pick<HoursDesk, 'halls' | 'state' | 'today'>;
  readonly info: Pick<InfoDesk, 'contact'>;
  readonly i18n: I18n;
  readonly cooldowns: Cooldowns;
  /** Platforms on which an answer reaches its reader. */
  readonly platforms: readonly string[];
  readonly staffSpaces: () => Promise<readonly StaffSpace[]>;
  readonly tell: (news: HandoverNews) => Promise<void>;
  readonly settings?: HandoverSettings;
}

/** What every step stands on. */
export interface Bench extends HandoverParts {
  readonly settings: HandoverSettings;
  readonly telling: Telling;
}

export const noticeErrandKind = 'handover-notice';

export interface Performance {
  readonly deed: Deed;
  readonly key: string;
  /** Asked once more on the locked conversation. */
  readonly allowed: (locked: Handover) => boolean;
}

/** Words first, then one transaction; others hear of it when something changed. */
export async function perform(
  bench: Bench,
  current: Handover,
  { deed, key, allowed }: Performance,
): Promise<{ outcome: HandoverTransacted; told: string | null }> {
  const { store, telling, settings, hours } = bench;
  const told = await telling.told(current, deed.action, deed.at);
  const { open } = staffingAt(hours, deed.at);
  const spaces = queues(deed.action) ? await bench.staffSpaces() : [];
  const circumstances = {
    ...{ open, settings, told },
    notices: (id: string, version: number) => notices(spaces, id, version),
  };
  const change = (locked: Handover): HandoverChange | null =>
    allowed(locked) ? changeOf(locked, deed, circumstances) : null;
  const outcome = await store.transact(current.id, key, change);
  if (outcome.kind === 'done' && outcome.changed) await tell(bench, outcome.handover);
  return { outcome, told };
}

function queues(action: Deed['action']): boolean {
  return action === 'release' || action === 'away' || action === 'reopen';
}

/** Tells the staff’s spaces, without a word of what was said. */
export function notices(spaces: readonly StaffSpace[], id: string, version: number): Errand[] {
  return spaces.map(({ id: space, platform, locale }) => ({
    kind: noticeErrandKind,
    subject: id,
    payload: { space, platform, locale },
    dedupe: `${noticeErrandKind}:${id}:${version}:${space}`,
  }));
}

/** Without content: who hears it reads the database. */
export function tell({ tell }: Bench, { id, state, version, moved }: Handover): Promise<void> {
  return tell({ kind: 'handover', id, state, version, by: moved.by });
}
