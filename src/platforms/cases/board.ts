import type { Bus, BusEvent } from '../../bus/ports.js';
import type { I18n } from '../../core/i18n.js';
import type { CaseDesk, CaseView } from '../../moderation/desk.js';
import type { SpaceRecord, SpaceStore } from '../../moderation/space-ports.js';
import type { DoorLog } from '../door.js';
import { faultOf } from '../writing/fault.js';
import { type CaseCard, cardOf } from './card.js';
import type { CardStore, ShownCard } from './ports.js';

/** How a platform shows cards. */
export interface CardCarrier {
  /** Posts a card; the platform's id of the message. The same `once` again posts no second one. */
  post(space: string, card: CaseCard, once: string): Promise<string>;
  /** Shows a card anew; `gone` when somebody took the message away. */
  edit(
    place: { readonly space: string; readonly message: string },
    card: CaseCard,
  ): Promise<'done' | 'gone'>;
}

export interface BoardParts {
  readonly platform: string;
  readonly carrier: CardCarrier;
  readonly cards: CardStore;
  readonly cases: Pick<CaseDesk, 'get'>;
  readonly spaces: Pick<SpaceStore, 'list' | 'get'>;
  readonly bus: Pick<Bus, 'subscribe'>;
  /** Whether a place gets the card of a case; absent where every place gets all. */
  readonly isShownIn?: (
    place: string,
    one: { readonly space: string; readonly language: string },
  ) => Promise<boolean>;
  readonly names: (staff: string) => Promise<string>;
  readonly i18n: I18n;
  readonly log: DoorLog;
}

/** Keeps a card of every case in the moderators' places of a platform, as the case is. */
export interface Board {
  /** Follows what happens to cases at any door. */
  open(): void;
  /** Brings up to date what was missed. */
  catchUp(): Promise<void>;
  /** Stops following, and waits for what is under way. */
  close(): Promise<void>;
}

/** So many cards are caught up with at a start; the console has the rest. */
const MOST_BEHIND = 100;

export function createBoard(parts: BoardParts): Board {
  const refresh = createQueue((id) => show(parts, id), parts.log);
  let leave = () => {};
  return {
    open() {
      leave = parts.bus.subscribe((event) => {
        if (isOfCase(event)) void refresh.now(event.id);
      });
    },
    async catchUp() {
      const places = (await moderatorsPlaces(parts)).map(({ id }) => id);
      for (const id of await parts.cards.behind(places, MOST_BEHIND)) await refresh.now(id);
    },
    async close() {
      leave();
      await refresh.over();
    },
  };
}

/**
 * One after the other for one case: an older state never overwrites a newer one. What has not begun
 * yet will show the state of then, so nothing is added behind it.
 */
function createQueue(show: (id: string) => Promise<void>, log: DoorLog) {
  const running = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();
  const begin = (id: string): Promise<void> => {
    next.delete(id);
    const turn = show(id)
      .catch((error) => log.warn({ fault: faultOf(error) }, 'a card could not be shown'))
      .finally(() => {
        if (running.get(id) === turn) running.delete(id);
      });
    running.set(id, turn);
    return turn;
  };
  return {
    now(id: string): Promise<void> {
      const before = running.get(id);
      if (before === undefined) return begin(id);
      const waiting = next.get(id) ?? before.then(() => begin(id));
      next.set(id, waiting);
      return waiting;
    },
    async over(): Promise<void> {
      while (running.size > 0) await Promise.all([...running.values(), ...next.values()]);
    },
  };
}

function isOfCase(event: BusEvent): event is Extract<BusEvent, { kind: 'case' | 'effect' }> {
  return event.kind === 'case' || event.kind === 'effect';
}

async function moderatorsPlaces({ spaces, platform }: BoardParts): Promise<SpaceRecord[]> {
  const all = await spaces.list();
  return all.filter((space) => space.platform === platform && space.role === 'moderators');
}

async function show(parts: BoardParts, id: string): Promise<void> {
  const places = await moderatorsPlaces(parts);
  // Most houses moderate in the console only: a case is not even read for nobody.
  const view = places.length === 0 ? null : await parts.cases.get(id);
  if (!view) return;
  const shown = await parts.cards.of(id);
  const comments = await parts.spaces.get(view.comment.space);
  for (const space of places) {
    const card = await cardOf(view, {
      i18n: parts.i18n,
      locale: parts.i18n.negotiate([space.locale ?? parts.i18n.fallback]),
      names: parts.names,
      place: comments?.name ?? view.comment.space,
    });
    const known = shown.find((one) => one.space === space.id);
    // What stands there already is kept as it is now; nothing new comes to who may not see it.
    if (!known && !((await parts.isShownIn?.(space.id, view.case)) ?? true)) continue;
    await showIn(parts, known ?? { case: id, space: space.id, message: null, version: 0 }, {
      view,
      card,
    });
  }
}

async function showIn(
  { cards, carrier }: BoardParts,
  known: ShownCard,
  { view, card }: { readonly view: CaseView; readonly card: CaseCard },
): Promise<void> {
  const { state, version } = view.case;
  const { space, message } = known;
  if (message !== null) {
    const done = await carrier.edit({ space, message }, card);
    if (done === 'done') return cards.put({ ...known, version });
    await cards.forget(known.case, space);
  }
  // Nobody needs to hear of what was decided before they were told of it.
  if (state === 'resolved') return;
  await cards.put({ ...known, message: null, version: 0 });
  const posted = await carrier.post(space, card, `${known.case} ${space} ${version}`);
  await cards.put({ ...known, message: posted, version });
}
