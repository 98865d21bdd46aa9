/** From this age on readers decide alone what is shown of theirs; before it a parent agrees. Years. */
export const CONSENT_AGE = 14;
