/** Spaces and how strict the service is in each: for leads. */

/** From which score on, 0..1, something happens. */
export interface LimitsJson {
  readonly review: number;
  /** For an author with a strike that still counts. */
  readonly struck: number;
  readonly act: number;
}

/** What each verdict does. */
export interface DoesJson {
  readonly allow: 'show' | 'premoderate';
  readonly review: 'queue' | 'hide';
  readonly act: 'queue' | 'hide' | 'remove';
}

export interface RungJson {
  readonly strikes: number;
  readonly sanction: 'note' | 'warn' | 'mute' | 'ban';
  readonly hours: number | null;
}

/** A reason of the project's by its key, or one in the library's own words. */
export interface ReasonJson {
  readonly key: string;
  readonly text?: { readonly en: string; readonly 'zh-CN': string };
}

/** What may differ from language to language. */
export interface LanguagePolicyJson {
  readonly limits?: LimitsJson;
  readonly does?: DoesJson;
  readonly reasons?: readonly ReasonJson[];
}

export interface PolicyJson {
  readonly limits: LimitsJson;
  readonly does: DoesJson;
  readonly reasons: readonly ReasonJson[];
  readonly languages: {
    readonly en?: LanguagePolicyJson;
    readonly 'zh-CN'?: LanguagePolicyJson;
  };
  readonly ladder: readonly RungJson[];
  readonly strikeDays: number;
  readonly holdDays: number;
}

/** Raid mode in a space. */
export interface RaidJson {
  readonly space: string;
  readonly name: string;
  readonly state: 'on' | 'proposed';
  readonly version: number;
  /** Of one that is on: until when, and who switched it on. */
  readonly until: string | null;
  readonly by: string | null;
  /** Of one that is proposed: how many people said nearly the same. */
  readonly authors: number | null;
}

/** `GET /api/raids`. */
export interface RaidsResponse {
  readonly raids: readonly RaidJson[];
}

/** The body of `POST /api/spaces/:id/raid`, and without the minutes of `.../raid/lift`. */
export interface RaidRequest {
  readonly version: number;
  readonly key: string;
  readonly minutes?: number;
}

/** What a step on a raid leads to. */
export interface RaidSetJson {
  readonly state: 'off' | 'proposed' | 'on';
  readonly version: number;
  readonly until: string | null;
}

export interface SpaceJson {
  readonly id: string;
  readonly platform: string;
  readonly name: string;
  /** 0 while nobody has set a policy. */
  readonly version: number;
  /** Whether a literal hit may act there by itself. */
  readonly mayAct: boolean;
  /** The version of its raid mode; 0: never touched. */
  readonly raidVersion: number;
  readonly policy: PolicyJson;
}

export interface SpacesResponse {
  readonly spaces: readonly SpaceJson[];
  /** The project's own reasons in the caller's language. */
  readonly reasons: readonly { readonly key: string; readonly text: string }[];
}

/** The body of `PUT /api/spaces/:id`. */
export interface SpacePolicyRequest {
  readonly version: number;
  readonly key: string;
  readonly mayAct: boolean;
  readonly policy: PolicyJson;
}
