import { randomUUID } from 'node:crypto';
import type { App } from '../../src/app.js';
import type { Answer } from '../../src/core/front-desk.js';
import type { Role } from '../../src/core/permission.js';
import type { Submitted } from '../../src/moderation/desk.js';

/** Somebody in a room, as tests let them speak. */
export interface Person {
  /** A question to the front desk; one person's questions are one conversation. */
  says(text: string, at?: string): Promise<Answer>;
  /** A comment in the shared room. */
  posts(text: string): Promise<Submitted>;
}

/** A person who talks to an app on the web. Instants without an offset are the library's. */
export function person(
  app: App,
  name: string,
  { role = 'reader' as Role, locale = '' } = {},
): Person {
  const key = app.hashPerson('web', name);
  const place = { platform: 'web', space: 'web:main', kind: 'private' } as const;
  return {
    says: (text, at) =>
      app.frontDesk.ask({
        id: randomUUID(),
        text,
        actor: { person: key, role },
        place,
        at: at ? new Date(`${at}+08:00`) : app.clock.now(),
        conversation: `test:${name}`,
        ...(locale ? { locale } : {}),
      }),
    posts: (text) =>
      app.desks.comments.submit({
        space: 'web:main',
        externalId: randomUUID(),
        text,
        author: key,
        authorName: name,
        at: app.clock.now(),
      }),
  };
}
