import type { Cooldowns } from '../core/cooldown.js';
import type { PersonalStore } from '../core/personal-store.js';
import type { Storage } from '../storage/ports.js';

export interface PersonalPlaces {
  readonly storage: Storage;
  readonly cooldowns: Cooldowns;
}

/**
 * Every place where something about a reader is kept: what is not in this list is in no export and
 * is never erased. `test/contracts/personal-data.test.ts` fails when the database gets a column
 * that nobody thought about.
 */
export function personalStores(places: PersonalPlaces): Readonly<Record<string, PersonalStore>> {
  const { storage, cooldowns } = places;
  return {
    preferences: storage.preferences,
    comments: storage.personalComments,
    stories: storage.personalStories,
    reports: storage.personalReports,
    colleagues: storage.personalStaff,
    updates: storage.personalUpdates,
    conversations: conversations(storage),
    accounts: storage.staffIdentities,
    moments: inMemory(cooldowns),
  };
}

/** Conversations with librarians go whole: nobody decides on them. */
function conversations({ handovers }: Pick<Storage, 'handovers'>): PersonalStore {
  return {
    exportOf: (person) => handovers.exportOf(person),
    eraseOf: async (person) => ({ erased: await handovers.eraseOf(person), kept: 0 }),
  };
}

/** Limits on how often one may ask; asking for one's data keeps its own, against endless erasing. */
const LIMITED_STILL = ['privacy'];

function inMemory(cooldowns: Cooldowns): PersonalStore {
  return {
    exportOf: async (person) => cooldowns.of(person),
    eraseOf: async (person) => ({ erased: cooldowns.forget(person, LIMITED_STILL), kept: 0 }),
  };
}
