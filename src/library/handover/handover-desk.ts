import { type Bench, type HandoverParts, tell } from './bench.js';
import type { Deed } from './change.js';
import type { HandoverDesk } from './desk.js';
import type { Handover, HandoverStore, Sender } from './ports.js';
import { open, readerStep, write } from './reader-steps.js';
import { usualSettings } from './settings.js';
import { actByStaff } from './staff-steps.js';
import { createTelling } from './telling.js';
import { lose, tend } from './tending.js';

/** Conversations between readers and staff: opened, carried on, timed and ended, for every door. */
export function createHandoverDesk(parts: HandoverParts): HandoverDesk {
  const settings = parts.settings ?? usualSettings;
  const telling = createTelling({ ...parts, mostOpen: settings.mostOpen });
  const bench: Bench = { ...parts, settings, telling };
  const { store } = parts;
  const mayReopen: HandoverDesk['mayReopen'] = ({ closedAt }, at) =>
    closedAt !== null && at.getTime() - closedAt.getTime() < settings.reopenMs;
  const byReader = (id: string, key: string, deed: Deed) => readerStep(bench, { id, key, deed });
  return {
    mayReopen,
    reaches: (platform) => parts.platforms.includes(platform),
    open: (opening) => open(bench, opening, mayReopen),
    async heard(person, line) {
      const current = await store.latest(person);
      return current && current.state !== 'closed' ? write(bench, current, line) : null;
    },
    async write(id, line) {
      const current = await store.get(id);
      return current && current.state !== 'closed' ? write(bench, current, line) : null;
    },
    async end(person, key, at) {
      const current = await store.latest(person);
      if (!current || current.state === 'closed') return null;
      return byReader(current.id, key, { action: 'end', by: 'reader', at });
    },
    endById: (id, key, at) => byReader(id, key, { action: 'end', by: 'reader', at }),
    async reopen(id, key, at) {
      const current = await store.get(id);
      if (!current || !mayReopen(current, at)) return null;
      return byReader(id, key, { action: 'reopen', by: 'reader', at });
    },
    async viewOfReader(id, at) {
      const view = await viewOf(store, id);
      if (view) await delivered(bench, view.handover, { senders: ['staff', 'service'], at });
      return view;
    },
    async viewOfStaff(id, by, at) {
      const view = await viewOf(store, id);
      const { takenBy = null } = view?.handover ?? {};
      if (view && (takenBy === null || takenBy === by)) {
        await delivered(bench, view.handover, { senders: ['reader'], at });
      }
      return view;
    },
    async list() {
      const { mostOpen } = settings;
      const waiting = await store.list(['waiting'], mostOpen);
      return [...waiting, ...(await store.list(['taken'], mostOpen))];
    },
    closed: (limit) => store.list(['closed'], limit),
    act: (step, action) => actByStaff(bench, step, action),
    lost: (id, at) => lose(bench, id, at),
    tend: (at) => tend(bench, at),
    async figures(at) {
      const open = await store.list(['waiting', 'taken'], settings.mostOpen);
      const waiting = open.filter(({ state }) => state === 'waiting').length;
      const median = await telling.medianWaitMs(at);
      const medianWaitSeconds = median === null ? null : Math.round(median / 1_000);
      return { waiting, taken: open.length - waiting, medianWaitSeconds };
    },
  };
}

async function viewOf(store: HandoverStore, id: string) {
  const handover = await store.get(id);
  return handover && { handover, messages: await store.messages(id) };
}

async function delivered(
  bench: Bench,
  handover: Handover,
  { senders, at }: { readonly senders: readonly Sender[]; readonly at: Date },
): Promise<void> {
  const newly = await bench.store.delivered(handover.id, { senders, upTo: handover.seq }, at);
  if (newly > 0) await tell(bench, handover);
}
