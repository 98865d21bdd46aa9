import type { HotTopic, Window } from './ports.js';

/** What is trending. */
export interface TopicDesk {
  /** The hot list of a window, hottest first; only what may be shown. */
  list(window: Window, at: Date, limit: number): Promise<readonly HotTopic[]>;
}
