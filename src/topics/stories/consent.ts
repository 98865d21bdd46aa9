/**
 * The version of the words by which readers consent (`story-consent-<version>` in `locales/`). Words
 * that mean something else get a new number and stand beside the old ones: every story keeps under
 * which it was given.
 */
export const CONSENT_VERSION = 1;

/**
 * What the words of that version allow, by a name of our own: to show it on the wall of its campaign
 * as it stands, under the pen name or none, until its author takes it back. Nothing is given away for
 * good: a licence that cannot be revoked would make withdrawing an empty promise.
 */
export const LICENCE = 'wenjin-wall-1';
