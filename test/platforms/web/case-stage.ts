import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import type { CaseJson } from '../../../src/platforms/web/contract/cases.js';
import { flaggedText } from './moderation.js';
import { json, openWebHouse, type WebHouse } from './web-house.js';

type Headers = Record<string, string>;

/** A web room with a moderator, a lead and another site that sends comments. */
export interface CaseStage {
  readonly house: WebHouse;
  readonly mei: Headers;
  readonly jun: Headers;
  readonly site: Headers;
  /** A comment of the site that becomes a case. */
  flagged(): Promise<{ id: string; version: number; externalId: string }>;
  /** A step in a case, Mei's when nobody else is named. */
  act(id: string, action: string, body: object, who?: Headers): Promise<Response>;
}

/** Call it once in a file: its parts are there from `beforeAll` on. */
export function caseStage(): CaseStage {
  const stage = {} as { -readonly [Part in keyof CaseStage]: CaseStage[Part] };
  beforeAll(async () => {
    const house = await openWebHouse();
    stage.house = house;
    stage.mei = await house.signIn('mei@library.example', 'moderator');
    stage.jun = await house.signIn('jun@library.example', 'lead');
    stage.site = await house.token('blog@library.example', 'moderator', ['comments:write']);
  });
  afterAll(() => stage.house.close());
  stage.flagged = async () => {
    const externalId = randomUUID();
    const comment = { externalId, text: flaggedText, author: { id: '7', name: 'Ann' } };
    const response = await stage.house.post('/api/comments', comment, stage.site);
    const { case: opened } = await json<{ case: CaseJson }>(response);
    return { ...opened, externalId };
  };
  stage.act = async (id, action, body, who = stage.mei) =>
    stage.house.post(`/api/cases/${id}/${action}`, { key: randomUUID(), ...body }, who);
  return stage;
}
