/** The audit log: for administrators. */

/** One fact that was changed; null where there was none. */
export interface AuditChangeJson {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface AuditEntryJson {
  readonly id: string;
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly action: string;
  readonly subject: { readonly id: string; readonly name: string } | null;
  /** A keyed hash of the address: two things done from one place have the same. */
  readonly origin: string | null;
  readonly changes: readonly AuditChangeJson[];
}

export interface AuditResponse {
  readonly entries: readonly AuditEntryJson[];
  /** The cursor of the next page. */
  readonly next: string | null;
}
