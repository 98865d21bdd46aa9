import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startTestApp, type TestApp } from '../../../setup/app.js';
import { byLink, type Visitor } from './visitor.js';

/** What every test of signing in stands on: the whole service, and who administers it. */
export interface SignInStage {
  readonly app: TestApp;
  readonly admin: Visitor;
  /** Lets time pass. */
  later(ms: number): void;
}

/** Call it at the head of a file: its parts are there from the first test on. */
export function signInStage(): SignInStage {
  let passedMs = 0;
  const stage = {} as { -readonly [Part in keyof SignInStage]: SignInStage[Part] };
  stage.later = (ms) => {
    passedMs += ms;
  };
  beforeAll(async () => {
    const clock = { now: () => new Date(Date.now() + passedMs) };
    stage.app = await startTestApp({ clock });
    stage.admin = await byLink(stage.app, 'boss@library.example', 'admin');
  });
  // Nobody is in a hurry: signing in is limited.
  beforeEach(() => stage.later(16 * 60_000));
  afterAll(() => stage.app.stop());
  return stage;
}
