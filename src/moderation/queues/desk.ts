import type { ModerationEvent } from '../events.js';
import type { NamedQueue, QueueSet, QueueStep, QueueStore, QueueWords } from './ports.js';
import { type CasePlace, type Sight, sees, seesSpace } from './sight.js';

/** Where leads say who sees which part of the queue, and what each colleague sees of it. */
export interface QueueDesk {
  list(): Promise<readonly NamedQueue[]>;
  /** The queues a colleague works in; all of them for who sees everything. */
  of(staff: string): Promise<readonly NamedQueue[]>;
  sightOf(staff: string): Promise<Sight | null>;
  /** Whether a colleague sees what belongs to a space and language, and anything of a space. */
  sees(staff: string, one: CasePlace): Promise<boolean>;
  seesSpace(staff: string, space: string): Promise<boolean>;
  /** Whether a place in a chat gets the card of a case. A place of no queue gets all. */
  isShownIn(place: string, one: CasePlace): Promise<boolean>;
  make(words: QueueWords, step: QueueStep): Promise<QueueSet>;
  change: QueueStore['change'];
  withdraw: QueueStore['withdraw'];
}

export interface QueueDeskParts {
  readonly queues: QueueStore;
  /** Whether someone leads: leads see everything, whatever queue they are in. */
  readonly leads: (staff: string) => Promise<boolean>;
  /** Told of each colleague whose sight has changed: what they listen to ends. */
  readonly bus?: (event: ModerationEvent) => void;
}

export function createQueueDesk({ queues, leads, bus }: QueueDeskParts): QueueDesk {
  const sightOf = async (staff: string) => {
    const own = await queues.sightOf(staff);
    return own === null || (await leads(staff)) ? null : own;
  };
  const told = (set: QueueSet): QueueSet => {
    if (set.ok) for (const id of set.touched) bus?.({ kind: 'staff', id });
    return set;
  };
  const change: QueueStore['change'] = async (edit, step) => {
    const set = await queues.change(edit, step);
    if (set.ok || set.code !== 'frees') return set;
    // Leads see everything in any case: nobody has to say so.
    const led = await Promise.all(set.staff.map(leads));
    const staff = set.staff.filter((_, index) => !led[index]);
    if (staff.length > 0) return { ...set, staff };
    return queues.change({ ...edit, seeAll: [...edit.seeAll, ...set.staff] }, step);
  };
  return {
    list: () => queues.list(),
    async of(staff) {
      const all = await queues.list();
      if ((await sightOf(staff)) === null) return all;
      return all.filter(({ members }) => members.includes(staff));
    },
    sightOf,
    sees: async (staff, one) => sees(await sightOf(staff), one),
    seesSpace: async (staff, space) => seesSpace(await sightOf(staff), space),
    async isShownIn(place, one) {
      const bound = (await queues.list()).filter(({ places }) => places.includes(place));
      return bound.length === 0 || sees({ parts: bound }, one);
    },
    make: async (words, step) => told(await queues.make(words, step)),
    change: async (edit, step) => told(await change(edit, step)),
    withdraw: async (edit, step) => told(await queues.withdraw(edit, step)),
  };
}
