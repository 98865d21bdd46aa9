import type { PersonKey } from './person.js';
import type { Erased, Erasing, PersonalStore } from './personal-store.js';
import { createSigner } from './signer.js';

/** Everything that is kept about a person, by the place where it is kept. */
export interface PersonalExport {
  readonly person: PersonKey;
  readonly kept: Readonly<Record<string, readonly object[]>>;
  /** Set while an erasing waits for moderators. */
  readonly erasureAskedAt: Date | null;
}

/** What an erasing did, by place; `kept` is what must stay until moderators have done with it. */
export interface Erasure {
  readonly person: PersonKey;
  readonly erased: Readonly<Record<string, number>>;
  readonly kept: number;
}

/** Those who wait until the rest of what is theirs may be erased. */
export interface ErasureStore {
  pend(person: string, askedAt: Date): Promise<void>;
  done(person: string): Promise<void>;
  /** The first to have asked first. */
  pending(limit: number): Promise<readonly { readonly person: string; readonly askedAt: Date }[]>;
  askedAt(person: string): Promise<Date | null>;
}

/** A person's right to see, to take along and to have erased what the service keeps about them. */
export interface PrivacyDesk {
  /** Days after which the text of a comment goes by itself. */
  readonly keepDays: number;
  exportOf(person: PersonKey): Promise<PersonalExport>;
  erase(person: PersonKey, at: Date): Promise<Erasure>;
  /** Erases for those who wait what may go now. Returns for how many nothing is left. */
  finish(at: Date): Promise<number>;
  /** A code that only this person can confirm an erasing with, for ten minutes. */
  confirmation(person: PersonKey, at: Date): string;
  confirms(person: PersonKey, code: string, at: Date): boolean;
  /** Where a person's export can be fetched for a quarter of an hour, by whoever has the address. */
  exportAddress(person: PersonKey, at: Date): string;
  /** Whose export a token of such an address is; null when it is forged or too old. */
  exporter(token: string, at: Date): PersonKey | null;
}

export interface PrivacyParts {
  /** Every place where something about a person is kept, by name. */
  readonly stores: Readonly<Record<string, PersonalStore>>;
  readonly erasures: ErasureStore;
  /** Signs confirmations and addresses. */
  readonly key: Uint8Array;
  /** Days after which the text of a comment goes by itself; 90 when absent. */
  readonly keepDays?: number;
  /** Where the service is reached from outside; addresses are paths without it. */
  readonly publicUrl?: string | undefined;
  /** Told which spaces show less now. */
  readonly changed: (spaces: readonly string[]) => void;
}

const CONFIRM_MINUTES = 10;
const EXPORT_MINUTES = 15;
/** So many are finished in one pass. */
const AT_ONCE = 100;

export function createPrivacyDesk(parts: PrivacyParts): PrivacyDesk {
  const { erasures, publicUrl } = parts;
  const stores = Object.entries(parts.stores);
  const sign = createSigner(parts.key);
  const erase = async (person: PersonKey, erasing: Erasing): Promise<Erasure> => {
    const done: (readonly [string, Erased])[] = [];
    for (const [name, store] of stores) done.push([name, await store.eraseOf(person, erasing)]);
    const kept = done.reduce((sum, [, result]) => sum + result.kept, 0);
    if (kept > 0) await erasures.pend(person, erasing.askedAt);
    else await erasures.done(person);
    parts.changed(done.flatMap(([, { spaces }]) => spaces ?? []));
    const erased = Object.fromEntries(done.map(([name, result]) => [name, result.erased]));
    return { person, erased, kept };
  };
  return {
    keepDays: parts.keepDays ?? 90,
    async exportOf(person) {
      const kept = stores.map(
        async ([name, store]) => [name, await store.exportOf(person)] as const,
      );
      const erasureAskedAt = await erasures.askedAt(person);
      return { person, kept: Object.fromEntries(await Promise.all(kept)), erasureAskedAt };
    },
    erase: (person, at) => erase(person, { askedAt: at, now: at }),
    async finish(at) {
      let finished = 0;
      for (const { person, askedAt } of await erasures.pending(AT_ONCE)) {
        const { kept } = await erase(person as PersonKey, { askedAt, now: at });
        if (kept === 0) finished += 1;
      }
      return finished;
    },
    confirmation: (person, at) => sign.make(`erase ${person}`, at, CONFIRM_MINUTES),
    confirms: (person, code, at) => sign.holds(`erase ${person}`, code, at),
    exportAddress(person, at) {
      const token = `${person}.${sign.make(`export ${person}`, at, EXPORT_MINUTES)}`;
      return `${publicUrl ?? ''}/api/privacy/export/${token}`;
    },
    exporter(token, at) {
      const [, person, code] = /^([0-9a-f]{64})\.([\w.-]{1,40})$/.exec(token) ?? [];
      if (!person || !code || !sign.holds(`export ${person}`, code, at)) return null;
      return person as PersonKey;
    },
  };
}
