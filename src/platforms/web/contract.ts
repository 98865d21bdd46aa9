/**
 * What travels between the web room's API and the pages: plain JSON, dates as ISO strings. The
 * server's schemas are checked against these types, and the pages import nothing else.
 */
import type { HallHours, Reply } from '../../core/reply.js';

export type { HallHours, Reply };

export interface ChatRequest {
  readonly text: string;
  readonly locale?: string;
  readonly conversation?: string;
  /** A reply's button that was pressed, as the reply offered it; `text` is its label then. */
  readonly action?: {
    readonly command: string;
    readonly options: Readonly<Record<string, string>>;
  };
}

export interface ChatResponse {
  readonly conversation: string;
  readonly command: string | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly confidence: number;
  readonly reason?: string;
  readonly reply: Reply;
  /** While a person takes over, for the one who asked for it: the key to the conversation. */
  readonly talkKey?: string;
}

/** What a page shows before its first request: inlined into the HTML. */
export interface FirstView {
  readonly locale: string;
  readonly locales: readonly { readonly locale: string; readonly name: string }[];
  readonly library: string;
  readonly today: string;
  readonly hours: readonly NamedHallHours[];
  readonly topics: readonly TopicJson[];
  readonly classic: ClassicJson;
}

export interface NamedHallHours extends HallHours {
  readonly name: string;
  /** Whether it is open at this very moment. */
  readonly now: 'open' | 'closed' | 'unannounced';
  /** The same as a sentence in the reader's language. */
  readonly text: string;
}

export interface TopicJson {
  readonly topic: string;
  readonly heat: number;
  readonly authors: number;
  readonly since: string;
  readonly state: 'published' | 'held';
  /** A sentence in the reader's language. */
  readonly why: string;
}

export interface ClassicJson {
  readonly date: string;
  readonly title: string;
  readonly author: string;
  readonly dynasty: string;
  readonly text: string;
  readonly help: string;
  /** Which festival or solar term chose it, as a sentence; empty when none did. */
  readonly why: string;
}

/** One line in the shared web room: a reader's comment or an announcement. */
export interface RoomMessage {
  readonly id: string;
  readonly kind: 'comment' | 'announcement';
  readonly text: string;
  readonly author: string;
  readonly at: string;
  /** Whether the asking browser wrote it. */
  readonly mine: boolean;
}

export interface RoomPosted {
  readonly verdict: 'allow' | 'review' | 'act';
  /** Shown at once, or waiting for a moderator. */
  readonly state: 'visible' | 'hidden' | 'removed';
  readonly message: RoomMessage;
}

export interface StaffJson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'moderator' | 'editor' | 'lead' | 'admin';
  readonly locale: string | null;
}

export interface SignalJson {
  readonly rule: string;
  readonly tier: string;
  readonly span: readonly [number, number];
  /** The reason as a sentence in the moderator's language. */
  readonly why: string;
  readonly weight: number;
}

export interface CaseJson {
  readonly id: string;
  readonly state: 'open' | 'claimed' | 'escalated' | 'resolved' | 'appealed';
  readonly version: number;
  readonly comment: {
    readonly text: string;
    readonly author: string;
    readonly revision: number;
    readonly state: 'visible' | 'hidden' | 'removed';
    readonly space: string;
    readonly at: string;
    readonly url: string | null;
  };
  readonly signals: readonly SignalJson[];
  readonly priority: { readonly value: number; readonly terms: Readonly<Record<string, number>> };
  readonly claim: { readonly by: string; readonly name: string; readonly until: string } | null;
  readonly due: string;
  readonly decision: {
    readonly kind: string;
    readonly by: string;
    readonly name: string;
    readonly at: string;
    readonly reason: string | null;
    readonly revision: number;
  } | null;
  readonly language: string;
  readonly openedAt: string;
}

/** `GET /api/cases/:id`: the case with its history and surroundings. */
export interface CaseDetailJson extends CaseJson {
  readonly events: readonly {
    readonly seq: number;
    readonly type: string;
    readonly actor: string;
    readonly name: string;
    readonly at: string;
    readonly payload: Readonly<Record<string, unknown>>;
  }[];
  readonly context: readonly {
    readonly id: string;
    readonly author: string;
    readonly text: string;
    readonly at: string;
    readonly state: string;
  }[];
  readonly effects: readonly {
    readonly kind: string;
    readonly state: 'pending' | 'done' | 'failed';
    readonly lastError: string | null;
  }[];
}

export interface CasesResponse {
  readonly cases: readonly CaseJson[];
  readonly next: string | null;
  /** How many there are in each state. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The body of `POST /api/cases/:id/{claim,release,decide,escalate,note,undo}`. */
export interface CaseStepRequest {
  readonly version: number;
  readonly key: string;
  readonly decision?: 'keep' | 'remove' | 'warn' | 'mute' | 'ban';
  readonly reason?: string;
  readonly note?: string;
  readonly until?: string;
  readonly revision?: number;
}

export interface ErrorJson {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly fields?: readonly { readonly field: string; readonly message: string }[];
    readonly reference?: string;
  };
  /** With 409: who came first. */
  readonly winner?: { readonly who: string; readonly what: string; readonly at: string };
  /** With 409 `text_changed`. */
  readonly before?: string;
  readonly after?: string;
}

export interface AnnouncementJson {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly author: { readonly id: string; readonly name: string };
  readonly approver: { readonly id: string; readonly name: string } | null;
  readonly audience: {
    readonly roles: readonly string[];
    readonly platforms?: readonly string[];
    readonly languages?: readonly string[];
  };
  readonly variants: Readonly<Record<string, { readonly text: string }>>;
  readonly sendAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** How many deliveries are in each state. */
  readonly progress: Readonly<Record<string, number>>;
}

/** A line of a conversation between a reader and the library's staff. */
export interface HandoverMessageJson {
  readonly seq: number;
  readonly sender: 'reader' | 'staff' | 'service';
  /** The colleague's name; readers are not told it. */
  readonly name: string | null;
  readonly text: string;
  readonly at: string;
  /** Whether the other side has had it before them. */
  readonly delivered: boolean;
}

/** A conversation in the staff's list. */
export interface HandoverJson {
  readonly id: string;
  readonly state: 'waiting' | 'taken' | 'closed';
  readonly version: number;
  /** A short code that tells readers apart. */
  readonly reader: string;
  readonly platform: string;
  readonly locale: string;
  readonly openedAt: string;
  readonly waitingSince: string;
  readonly takenBy: { readonly id: string; readonly name: string } | null;
  readonly closedAt: string | null;
  readonly closedWhy: 'staff' | 'reader' | 'silence' | 'nobody' | 'unreachable' | null;
  /** The reader's lines that no colleague has had before them. */
  readonly unread: number;
}

export interface HandoversResponse {
  readonly handovers: readonly HandoverJson[];
}

/** `GET /api/handovers/:id`: with everything that was said. */
export interface HandoverDetailJson extends HandoverJson {
  readonly messages: readonly HandoverMessageJson[];
}

/** A conversation as its reader's page shows it. */
export interface TalkJson {
  readonly state: 'waiting' | 'taken' | 'closed';
  readonly messages: readonly HandoverMessageJson[];
  /** Whether the reader may still go on with it once it has ended. */
  readonly mayReopen: boolean;
}

/** A notice of changed hours; days and hours as the library's file writes them. */
export interface NoticeJson {
  /** A UUID, or the notice's own id in the library's file. */
  readonly id: string;
  readonly version: number;
  readonly origin: 'file' | 'staff';
  readonly state: 'published' | 'withdrawn';
  readonly number: string;
  readonly issued: string;
  readonly source: Readonly<Record<string, string>>;
  readonly text: Readonly<Record<string, string>>;
  /** `2026-12-05` or `2026-12-05..2026-12-06`. */
  readonly days: string;
  /** Hall ids with `10:00-15:00` or `closed`. */
  readonly halls: Readonly<Record<string, string>>;
  readonly except: readonly NoticeExceptionJson[];
  /** Numbers of the notices whose place it took. */
  readonly supersedes: readonly string[];
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly createdAt: string | null;
  readonly withdrawn: {
    readonly by: { readonly id: string; readonly name: string };
    readonly at: string;
  } | null;
}

export interface NoticeExceptionJson {
  readonly days: string;
  readonly halls: 'all' | readonly string[];
  readonly open: string;
}

/** What a notice does, or would do. */
export interface NoticeEffectJson {
  readonly notice: NoticeJson;
  /** What readers who ask about its days read, by language. */
  readonly readers: Readonly<Record<string, string>>;
  /** A sentence when it comes later than changed hours should. */
  readonly warning: string | null;
}

export interface NoticesResponse {
  /** ISO date in the library's zone. */
  readonly today: string;
  readonly halls: readonly { readonly id: string; readonly name: string }[];
  readonly notices: readonly NoticeJson[];
}

/** The body of `POST /api/notices` (with a `key`) and `POST /api/notices/preview`. */
export interface NoticeDraftRequest {
  readonly halls: Readonly<Record<string, string>>;
  readonly days: string;
  readonly text?: Readonly<Record<string, string>>;
  readonly except?: readonly NoticeExceptionJson[];
  readonly number?: string;
  readonly issued?: string;
  readonly source?: Readonly<Record<string, string>>;
  readonly supersedes?: readonly string[];
}

/** Staff picks or a reading list; empty subjects and moods and no ages: for any wish. */
export interface ReadingListJson {
  readonly id: string;
  readonly kind: 'picks' | 'list';
  readonly name: Readonly<Record<string, string>>;
  readonly note: Readonly<Record<string, string>> | null;
  readonly subjects: readonly string[];
  readonly moods: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** Ids, first the first. */
  readonly titles: readonly string[];
  readonly version: number;
}

/** `event: case`, `event: announcement` and `event: handover` of `GET /api/live`. */
export interface LiveChange {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  /** The name of who did it. */
  readonly by: string;
}

/** A topic of the FAQ as staff see it. */
export interface FaqJson {
  readonly topic: string;
  readonly title: Readonly<Record<string, string>>;
  readonly ask: Readonly<Record<string, readonly string[]>>;
  readonly answer: Readonly<Record<string, string>>;
  readonly source: 'file' | 'taught' | 'overrides';
  readonly version: number;
  /** The name of who wrote it last; null for an entry of the library's file. */
  readonly author: string | null;
  readonly updatedAt: string | null;
  readonly withdrawn: boolean;
}

/** What a reader would be answered, without a trace of the question. */
export interface RehearsalJson {
  readonly command: string | null;
  /** The topic of the FAQ that answers, when one does. */
  readonly topic: string | null;
  readonly confidence: number;
  readonly reason?: string;
  readonly reply: Reply;
}

/** A group of alike questions that nobody could answer. */
export interface UnansweredJson {
  readonly id: string;
  readonly locale: string;
  readonly sample: string;
  readonly wordings: readonly string[];
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** How readers judged a command's answers. */
export interface FeedbackJson {
  readonly command: string;
  readonly helpful: number;
  readonly unhelpful: number;
  /** The share of helpful ones, 0..1, and the same of the time before; null when nobody judged. */
  readonly rate: number;
  readonly before: number | null;
}
