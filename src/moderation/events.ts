/** What moderation tells the rest of the house: that something changed, never what was said. */
export type ModerationEvent =
  | {
      readonly kind: 'case';
      readonly id: string;
      readonly state: string;
      readonly version: number;
      /** A staff id, `rule` or `reader`. */
      readonly by: string;
    }
  | {
      readonly kind: 'comment';
      readonly space: string;
      readonly id: string;
      readonly state: string;
    }
  | { readonly kind: 'topics' }
  /** Raid mode was proposed, switched on or lifted in a space. */
  | { readonly kind: 'raid'; readonly space: string }
  /** What a colleague sees has changed. */
  | { readonly kind: 'staff'; readonly id: string }
  /** Staff changed a rule of theirs. */
  | { readonly kind: 'rules' };
