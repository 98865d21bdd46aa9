/** What processes tell each other. Small and without content: who hears it reads the database. */
export type BusEvent =
  | {
      readonly kind: 'case';
      readonly id: string;
      readonly state: string;
      readonly version: number;
      readonly by: string;
    }
  | {
      readonly kind: 'comment';
      readonly space: string;
      readonly id: string;
      readonly state: string;
    }
  | {
      readonly kind: 'announcement';
      readonly id: string;
      readonly state: string;
      readonly version: number;
      readonly by: string;
    }
  | {
      readonly kind: 'handover';
      readonly id: string;
      readonly state: string;
      readonly version: number;
      readonly by: string;
    }
  /** What was to be done on a platform because of a case (its id) was done, or failed. */
  | { readonly kind: 'effect'; readonly id: string }
  | { readonly kind: 'room'; readonly space: string }
  /** Updates of this platform wait to be worked off. */
  | { readonly kind: 'inbox'; readonly platform: string }
  | { readonly kind: 'topics' }
  /** Notices or official days changed. */
  | { readonly kind: 'hours' }
  | { readonly kind: 'classics' }
  /** Something was taught, changed or withdrawn in the FAQ. */
  | { readonly kind: 'faq' }
  /** Raid mode was proposed, switched on or lifted in a space. */
  | { readonly kind: 'raid'; readonly space: string }
  /** Something of the queue falls due, or has. */
  | { readonly kind: 'alert' }
  /** Staff changed a rule of theirs. */
  | { readonly kind: 'rules' }
  /** A colleague's account changed: their role, or that they may sign in at all. */
  | { readonly kind: 'staff'; readonly id: string };

export interface Bus {
  publish(event: BusEvent): Promise<void>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: BusEvent) => void): () => void;
  close(): Promise<void>;
}
