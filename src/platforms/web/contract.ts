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

/** `event: case` and `event: announcement` of `GET /api/live`. */
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
