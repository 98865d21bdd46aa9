import { changeBy, eventTypes } from './changes.js';
import type {
  AnnouncementAction,
  AnnouncementDesk,
  AnnouncementResult,
  AnnouncementStep,
  ShowText,
} from './desk.js';
import type { Tell } from './news.js';
import type {
  Announcement,
  AnnouncementChange,
  AnnouncementStore,
  Audience,
  Ledger,
} from './ports.js';
import { showInRoom } from './room-carrier.js';
import { checkedVariants } from './text.js';
import { nextState } from './transitions.js';

export interface AnnouncementDeskParts {
  readonly store: AnnouncementStore;
  readonly ledger: Pick<Ledger, 'progress' | 'report'>;
  /** A colleague's name by their staff id, for "who was faster". */
  readonly names: (staff: string) => Promise<string>;
  readonly tell: Tell;
  /** Of each platform that is open here; absent: the library's own pages. */
  readonly shows?: readonly ShowText[];
  /** The time in which everyone concerned can stop a scheduled one. */
  readonly delaySeconds?: number;
}

const everyReader: Audience = { roles: ['readers'] };
const DELAY_SECONDS = 60;

type Refusal = Extract<AnnouncementResult, { ok: false }>['code'];

/** Where announcements are written, approved and scheduled: for every door alike. */
export function createAnnouncementDesk(parts: AnnouncementDeskParts): AnnouncementDesk {
  const { store, ledger, shows = [showInRoom] } = parts;
  return {
    preview: (variants) =>
      Object.entries(checkedVariants(variants)).map(([language, { text }]) => ({
        ...{ language, shown: shows.map((show) => show(text)) },
      })),
    async draft({ author, variants, audience, key, at }) {
      const content = { variants: checkedVariants(variants), audience: audience ?? everyReader };
      const announcement = await store.create({ author, key, at, ...content });
      await tell(parts, announcement, author);
      return announcement;
    },
    list: (limit) => store.list(limit),
    async get(id) {
      const announcement = await store.get(id);
      return announcement && { announcement, events: await store.events(id) };
    },
    act: (step, action) => act(parts, step, action),
    progress: (id) => ledger.progress(id),
    report: (id) => ledger.report(id),
  };
}

async function act(
  parts: AnnouncementDeskParts,
  step: AnnouncementStep,
  wished: AnnouncementAction,
): Promise<AnnouncementResult> {
  const action = checked(wished);
  const writers = action.action === 'approve' ? await writersOf(parts.store, step.id) : new Set();
  let refusal: Refusal | null = null;
  const change = (current: Announcement): AnnouncementChange | null => {
    const state = nextState(current.state, action.action);
    refusal = refusalOf({ current, step, possible: state !== null, own: writers.has(step.by) });
    if (refusal !== null || state === null) return null;
    const delaySeconds = parts.delaySeconds ?? DELAY_SECONDS;
    return changeBy(current, action, { ...step, state, delaySeconds });
  };
  const outcome = await parts.store.transact(step.id, step.key, change);
  if (outcome.kind === 'missing') return { ok: false, code: 'missing' };
  if (outcome.kind === 'repeated') return { ok: true, announcement: outcome.announcement };
  if (refusal !== null) return refused(parts, step.id, refusal);
  await tell(parts, outcome.announcement, step.by);
  return { ok: true, announcement: outcome.announcement };
}

function checked(action: AnnouncementAction): AnnouncementAction {
  if (action.action !== 'edit') return action;
  return { ...action, variants: checkedVariants(action.variants) };
}

/**
 * Everyone whose words are in it: nobody approves their own. An edit after this reading moves the
 * version, so that a stale list can never let an approval through.
 */
async function writersOf(store: AnnouncementStore, id: string): Promise<ReadonlySet<string>> {
  const [announcement, events] = await Promise.all([store.get(id), store.events(id)]);
  const editors = events.filter(({ type }) => type === eventTypes.edit).map(({ actor }) => actor);
  return new Set(announcement ? [announcement.author, ...editors] : editors);
}

function refusalOf(seen: {
  readonly current: Announcement;
  readonly step: AnnouncementStep;
  readonly possible: boolean;
  readonly own: boolean;
}): Refusal | null {
  if (seen.current.version !== seen.step.version) return 'stale';
  if (!seen.possible) return 'not_possible';
  return seen.own ? 'four_eyes' : null;
}

async function refused(
  parts: AnnouncementDeskParts,
  id: string,
  code: Refusal,
): Promise<AnnouncementResult> {
  if (code !== 'stale') return { ok: false, code };
  const last = (await parts.store.events(id)).at(-1);
  if (!last) return { ok: false, code: 'missing' };
  const winner = { who: await parts.names(last.actor), what: last.type, at: last.at };
  return { ok: false, code, winner };
}

function tell(parts: AnnouncementDeskParts, announcement: Announcement, by: string): Promise<void> {
  const { id, state, version } = announcement;
  return parts.tell({ kind: 'announcement', id, state, version, by });
}
