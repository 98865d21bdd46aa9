import type { PersonKey } from '../core/person.js';

/** What a platform brought, before anything is done about it. */
export interface IncomingUpdate {
  /** The platform's own number of it: unique for one bot, greater for what happened later. */
  readonly id: number;
  /** Updates of one lane (a chat) are worked off one after the other. Kept as a hash only. */
  readonly lane: string;
  /** The message it is about; kept as a hash only. */
  readonly subject: string | null;
  readonly person: PersonKey | null;
  /** Plain JSON, as the platform sent it. Kept sealed, and only until it is done. */
  readonly content: unknown;
}

/** What a worker has taken to work at. */
export interface TakenUpdate {
  readonly id: number;
  /** `waiting`: nothing is done yet; `answering`: only what is to be sent is left. */
  readonly state: 'waiting' | 'answering';
  /** The update, or what is to be sent. */
  readonly content: unknown;
  /** Messages of the answer that have left already. */
  readonly sent: number;
  /** How often it was taken, this time counted. */
  readonly attempts: number;
  /** A later update about the same message is done already: this one tells an older text. */
  readonly overtaken: boolean;
  /** When it was kept. */
  readonly receivedAt: Date;
}

/** What came of updates that were kept and taken together. */
export interface KeptUpdates {
  readonly taken: readonly TakenUpdate[];
  /** Whether others wait for their turn. */
  readonly waits: boolean;
}

/** Who takes something and when, and until when nobody else may take it. */
export interface Taking {
  /** One worker of one process: what several of them say in one chat could get out of order. */
  readonly holder: string;
  readonly at: Date;
  readonly until: Date;
  readonly limit: number;
}

/**
 * Every update of a bot: kept before it is acknowledged, worked off once and in order, whatever
 * happens to the process in between. `bot` is the platform and the bot's own id there.
 */
export interface UpdateInbox {
  /** Keeps what is not known yet. Returns how many that were. */
  keep(bot: string, updates: readonly IncomingUpdate[], at: Date): Promise<number>;
  /**
   * The same, and takes at once what would be taken next: what nobody waits before in its lane. Only for
   * whoever brings all there is, as a poll does: two who bring at once could both find a lane free.
   */
  keepAndTake(
    bot: string,
    updates: readonly IncomingUpdate[],
    taking: Taking,
  ): Promise<KeptUpdates>;
  /**
   * The first of each lane nobody works in, and every answer nobody is sending. A lane in which
   * another worker's answer is on its way is left to that worker: answers leave in order.
   */
  take(bot: string, taking: Taking): Promise<readonly TakenUpdate[]>;
  /** Whoever is still at work says so before the time is over. */
  renew(bot: string, ids: readonly number[], until: Date): Promise<void>;
  /** What is to be sent is settled: the next update of its lane may be worked at. Whether one waits. */
  answering(bot: string, id: number, answer: unknown): Promise<boolean>;
  /** So many messages of an answer have left. */
  sent(bot: string, id: number, count: number): Promise<void>;
  /** Nothing is left to do: its content is gone. Whether another of its lane waits. */
  done(bot: string, id: number): Promise<boolean>;
  /** It failed: again at `nextAt`, or never when it is null (set aside, its lane goes on). */
  failed(bot: string, id: number, nextAt: Date | null): Promise<void>;
  /** At the start of the only process: what an earlier one held is free. */
  free(bot: string, at: Date): Promise<void>;
  /** How many wait, are being answered, and are set aside. */
  count(bot: string): Promise<Readonly<Record<'waiting' | 'answering' | 'aside', number>>>;
  /** Forgets what came in before and is done or set aside; what waits stays. Returns how many. */
  purge(before: Date): Promise<number>;
}

/** Which messages came together as one, so that they can go together. */
export interface Albums {
  /** Keeps that a message is a part of an album. Returns the other parts that are known. */
  add(part: AlbumPart, at: Date): Promise<readonly string[]>;
  /** The other messages of a message's album, at most 99; none when it is of no album. */
  others(space: string, message: string): Promise<readonly string[]>;
  /** Forgets what came in before. Returns how many. */
  purge(before: Date): Promise<number>;
}

export interface AlbumPart {
  readonly space: string;
  readonly message: string;
  /** The platform's id of the album. Kept as a hash only. */
  readonly album: string;
}

/** Whether the service is still in a space, and under which id the platform knows it. */
export interface Presence {
  /** Removed, blocked, or the place is no more: in no audience from now on. */
  left(space: string, at: Date): Promise<void>;
  back(space: string): Promise<void>;
  /** A place got a new id: role, language and strictness follow. False: it was unknown. */
  moved(from: string, to: string): Promise<boolean>;
}
