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

export interface SpaceJson {
  readonly id: string;
  readonly platform: string;
  readonly name: string;
  /** 0 while nobody has set a policy. */
  readonly version: number;
  /** Whether a literal hit may act there by itself. */
  readonly mayAct: boolean;
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
