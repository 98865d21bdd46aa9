import { z } from 'zod';
import { type Rung, rung, standardLadder } from './authors/ladder.js';
import { type Reason, reason, standardReasons } from './reasons.js';

const limit = z.number().min(0).max(1);

/** From which score on, 0..1, something happens. */
const limits = z
  .strictObject({
    /** A person looks; what weighs less adds up with others, alone it troubles nobody. */
    review: limit,
    /** The same for an author with a strike that still counts. */
    struck: limit,
    /** A literal hit of this weight is beyond doubt enough to act on alone. */
    act: limit,
  })
  .refine(({ review, struck, act }) => struck <= review && review <= act, 'limits-out-of-order');

/**
 * What each verdict does. `show`: said at once. `premoderate`: nothing is seen before a moderator
 * looked. `queue`: it stays, and a case is opened. `hide`: it is hidden until the case is decided.
 * `remove`: it is taken away and counts as a strike until a moderator says otherwise.
 */
const does = z.strictObject({
  allow: z.enum(['show', 'premoderate']),
  review: z.enum(['queue', 'hide']),
  act: z.enum(['queue', 'hide', 'remove']),
});

/** What may differ from language to language. */
const reasons = z
  .array(reason)
  .min(1)
  .max(30)
  .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'reason-twice');
const spoken = z.strictObject({ limits, does, reasons });
const ownOfLanguage = z.strictObject({
  limits: limits.exactOptional(),
  does: does.exactOptional(),
  reasons: reasons.exactOptional(),
});

const days = z.int().min(1).max(3_650);

/** A space's policy without its switch for acting, as staff set it and as it is kept. */
export const policySettings = spoken.extend({
  languages: z.partialRecord(z.enum(['en', 'zh-CN']), ownOfLanguage),
  ladder: z
    .array(rung)
    .min(1)
    .max(12)
    .refine(
      (rungs) => rungs.every(({ strikes }, index) => strikes > (rungs[index - 1]?.strikes ?? 0)),
      'ladder-out-of-order',
    ),
  /** How long a strike counts. */
  strikeDays: days,
  /** How long a person's decision outranks what rules find in another text of the same comment. */
  holdDays: days,
});
export type PolicySettings = z.infer<typeof policySettings>;

/** How strict the service is with comments in one language in one space. */
export interface SpacePolicy extends z.infer<typeof spoken> {
  /** Whether a literal hit may act there by itself. A new space only queues. */
  readonly mayAct: boolean;
  readonly ladder: readonly Rung[];
  readonly strikeDays: number;
  readonly holdDays: number;
}

/**
 * The policy of a space where nobody has set one. In the house's own rooms a doubtful comment waits
 * for a moderator: nothing is lost there by waiting. Elsewhere it is already said, so it stays and
 * is only queued.
 */
export function standardSettings(platform: string): PolicySettings {
  return {
    limits: { review: 0.2, struck: 0.1, act: 0.8 },
    does: { allow: 'show', review: platform === 'web' ? 'hide' : 'queue', act: 'hide' },
    reasons: [...standardReasons] as Reason[],
    languages: {},
    ladder: [...standardLadder] as Rung[],
    ...{ strikeDays: 90, holdDays: 30 },
  };
}

/** What has to be known of a space for its policy. */
export interface Policed {
  readonly id: string;
  readonly mayAct: boolean;
  /** The settings as they are kept; null: nobody has set any. */
  readonly policy: unknown;
}

/** What a space's policy is, whatever the language. Settings that cannot be read are none. */
export function settingsOf({ id, policy }: Pick<Policed, 'id' | 'policy'>): PolicySettings {
  const kept = policySettings.safeParse(policy);
  return kept.success ? kept.data : standardSettings(platformOf(id));
}

/** The policy for a comment in `language`; what that language says of its own comes first. */
export function policyFor(space: Policed, language: string): SpacePolicy {
  const { languages, ...common } = settingsOf(space);
  const own = Object.entries(languages).find(([name]) => name === language)?.[1];
  return { ...common, ...own, mayAct: space.mayAct };
}

/** The platform of a space: what stands before the colon of its id. */
export function platformOf(space: string): string {
  return space.split(':', 1)[0] ?? '';
}
