/** Notices of changed hours. */

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
