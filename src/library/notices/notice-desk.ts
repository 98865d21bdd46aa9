import { dayNumber } from '../../core/calendar-day.js';
import { UserError } from '../../core/errors.js';
import type { I18n } from '../../core/i18n.js';
import type { HoursDesk } from '../desks.js';
import type { Notice } from '../facts.js';
import type { NoticeDesk, NoticeEffect, NoticeView, WithdrawResult } from './desk.js';
import { type NoticeSetting, noticeFrom } from './draft.js';
import { readNoticeForm } from './form.js';
import type { LiveHours } from './live-hours.js';
import type { NoticeStore, StoredNotice, WithdrawStep } from './ports.js';
import { readersWords } from './readers-words.js';

const DAY_MS = 86_400_000;

export interface NoticeDeskParts {
  readonly store: NoticeStore;
  readonly hours: LiveHours;
  readonly i18n: Pick<I18n, 'say' | 'locales'>;
  /** Reads all notices anew, here and wherever else the service runs. */
  changed(): Promise<void>;
}

/** Publishes and withdraws notices of changed hours; readers are answered by them at once. */
export function createNoticeDesk(parts: NoticeDeskParts): NoticeDesk {
  const { store, hours } = parts;
  const list = async () => viewsOf(parts, await store.list());
  return {
    list,
    byNumber: async (number) =>
      (await list()).find(({ notice, withdrawn }) => notice.number === number && !withdrawn) ??
      null,
    async preview(draft, at) {
      const notice = noticeFrom(draft, settingOf(parts, await store.list(), at));
      return effectOf(parts, unpublished(parts, notice), { at, desk: hours.foresee(notice) });
    },
    async publish({ draft, author, key, at }) {
      const added = await store.add((all) => {
        if (all.some((stored) => stored.key === key)) return [];
        return [{ notice: noticeFrom(draft, settingOf(parts, all, at)), author, key }];
      }, at);
      if (added.length > 0) await parts.changed();
      const view =
        (await list()).find(({ id }) => id === added[0]?.id) ?? (await byKey(parts, key));
      return effectOf(parts, view, { at, desk: hours.desk });
    },
    withdraw: (step) => withdraw(parts, step),
    readForm: (line) => readNoticeForm(line, hours.knowledge().facts.halls),
  };
}

async function byKey(parts: NoticeDeskParts, key: string): Promise<NoticeView> {
  const all = await parts.store.list();
  const stored = all.find((one) => one.key === key);
  if (!stored) throw new Error('a published notice is not there');
  return viewOf(stored, numbersOf(parts, all));
}

async function withdraw(parts: NoticeDeskParts, step: WithdrawStep): Promise<WithdrawResult> {
  if (parts.hours.knowledge().facts.notices.some(({ id }) => id === step.id)) {
    return { ok: false, code: 'in-file' };
  }
  const outcome = await parts.store.withdraw(step);
  if (outcome.kind === 'missing') return { ok: false, code: 'missing' };
  const { withdrawn } = outcome.notice;
  if (outcome.kind === 'stale') {
    if (!withdrawn) throw new UserError('notice-version');
    return { ok: false, code: 'stale', winner: withdrawn };
  }
  if (outcome.kind === 'withdrawn') await parts.changed();
  const view = viewOf(outcome.notice, numbersOf(parts, await parts.store.list()));
  return { ok: true, effect: effectOf(parts, view, { at: step.at, desk: parts.hours.desk }) };
}

function settingOf(
  { hours, i18n }: NoticeDeskParts,
  stored: readonly StoredNotice[],
  at: Date,
): NoticeSetting {
  const { facts } = hours.knowledge();
  const standing = stored.filter(({ withdrawn }) => withdrawn === null);
  return {
    i18n,
    halls: facts.halls,
    all: [...facts.notices, ...stored.map(({ notice }) => notice)],
    standing: [...facts.notices, ...standing.map(({ notice }) => notice)],
    today: hours.desk.today(at),
  };
}

function effectOf(
  { hours, i18n }: NoticeDeskParts,
  view: NoticeView,
  { at, desk }: { readonly at: Date; readonly desk: HoursDesk },
): NoticeEffect {
  const { notice, createdAt } = view;
  const { facts } = hours.knowledge();
  const today = desk.today(at);
  const announced = view.origin === 'file' ? notice.issued : desk.today(createdAt ?? at);
  const since = Math.max(dayNumber(announced), dayNumber(notice.issued));
  // A notice of a later issue date is shown as readers will know it then.
  const ahead = Math.max(0, dayNumber(notice.issued) - dayNumber(today));
  const when = new Date(at.getTime() + ahead * DAY_MS);
  const special = notice.except.flatMap(({ halls }) =>
    halls === 'all' ? facts.halls.map(({ id }) => id) : halls,
  );
  const known = facts.halls.map(({ id }) => id);
  const halls = known.filter((id) => id in notice.halls || special.includes(id));
  return {
    view,
    readers:
      halls.length > 0 ? readersWords(desk, { days: notice.days, halls, at: when }, i18n) : {},
    leadDays: dayNumber(notice.days.from) - since,
    wantedLeadDays: facts.notice_lead_days,
  };
}

/** Numbers by id, of every notice there ever was. */
function numbersOf({ hours }: NoticeDeskParts, stored: readonly StoredNotice[]) {
  const all = [...hours.knowledge().facts.notices, ...stored.map(({ notice }) => notice)];
  return new Map(all.map(({ id, number }) => [id, number]));
}

function viewsOf(parts: NoticeDeskParts, stored: readonly StoredNotice[]): NoticeView[] {
  const numbers = numbersOf(parts, stored);
  const views = [
    ...parts.hours.knowledge().facts.notices.map((notice) => fileView(notice, numbers)),
    ...stored.map((one) => viewOf(one, numbers)),
  ];
  return views.toSorted((one, other) => other.notice.days.from.localeCompare(one.notice.days.from));
}

function viewOf(
  { id, version, notice, author, createdAt, withdrawn }: StoredNotice,
  numbers: ReadonlyMap<string, string>,
): NoticeView {
  const supersedes = notice.supersedes.map((older) => numbers.get(older) ?? older);
  return { id, version, origin: 'staff', notice, author, createdAt, withdrawn, supersedes };
}

function fileView(notice: Notice, numbers: ReadonlyMap<string, string>): NoticeView {
  const supersedes = notice.supersedes.map((older) => numbers.get(older) ?? older);
  const nobody = { author: null, createdAt: null, withdrawn: null };
  return { id: notice.id, version: 0, origin: 'file', notice, ...nobody, supersedes };
}

function unpublished(parts: NoticeDeskParts, notice: Notice): NoticeView {
  return { ...fileView(notice, numbersOf(parts, [])), origin: 'staff' };
}
