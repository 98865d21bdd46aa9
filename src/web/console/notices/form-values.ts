import type { NoticeDraftRequest, NoticeJson } from '../../../platforms/web/contract/notices.js';

/** What stands in the form's fields. */
export interface FormValues {
  readonly halls: readonly string[];
  /** ISO dates; an empty `to` is one day. */
  readonly from: string;
  readonly to: string;
  readonly isClosed: boolean;
  readonly open: string;
  readonly close: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly supersedes: readonly string[];
}

export const emptyForm: FormValues = {
  halls: [],
  from: '',
  to: '',
  isClosed: false,
  open: '',
  close: '',
  texts: {},
  supersedes: [],
};

/** The draft that the fields make; null while something that it needs is missing. */
export function draftOf(values: FormValues): NoticeDraftRequest | null {
  const { halls, from, to, isClosed, open, close, texts, supersedes } = values;
  if (halls.length === 0 || from === '' || !(isClosed || (open && close))) return null;
  const hours = isClosed ? 'closed' : `${open}-${close}`;
  const written = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  return {
    halls: Object.fromEntries(halls.map((hall) => [hall, hours])),
    days: to === '' || to === from ? from : `${from}..${to}`,
    text: Object.fromEntries(written),
    ...(supersedes.length > 0 && { supersedes }),
  };
}

/** Notices that are not over, the next one first; and the rest, the latest first. */
export function sorted(notices: readonly NoticeJson[], today: string) {
  const isAhead = ({ days, state }: NoticeJson) =>
    state === 'published' && days.slice(-10) >= today;
  return {
    ahead: notices.filter(isAhead).toSorted((one, other) => one.days.localeCompare(other.days)),
    over: notices.filter((notice) => !isAhead(notice)),
  };
}
