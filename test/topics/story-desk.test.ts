import { beforeEach, describe, expect, it } from 'vitest';
import type { Telling } from '../../src/topics/stories/desk.js';
import type { KeptStory, StoryStore, UnhandedStory } from '../../src/topics/stories/ports.js';
import { createStoryDesk, type StoryComment } from '../../src/topics/stories/story-desk.js';

const now = new Date('2026-11-24T12:00:00+08:00');
const telling: Telling = {
  ...{ campaign: 'my-library', author: 'ann', text: 'Once upon a time.', age: 'self' },
  ...{ address: 'discord:42', key: 'k', at: now },
};

let kept: (UnhandedStory & Pick<KeptStory, 'consent' | 'language'>)[];
let handed: StoryComment[];
let isBroken: boolean;
beforeEach(() => {
  [kept, handed, isBroken] = [[], [], false];
});

const stories = {
  async add(story) {
    const one = { ...story, id: `s${kept.length}`, submittedAt: story.consent.at };
    kept.push(one);
    return one;
  },
  of: async () => kept.map((one) => ({ ...one, said: null, isWithdrawn: false })),
  unhanded: async (before, limit) =>
    kept
      .filter(({ id }) => !handed.some(({ externalId }) => externalId === id))
      .filter(({ submittedAt }) => submittedAt < before)
      .slice(0, limit),
} as Partial<StoryStore> as StoryStore;

const desk = createStoryDesk({
  stories,
  campaigns: {
    get: async (slug) => ({
      ...{ slug, tag: 'MyLibrary', term: 'mylibrary', texts: {}, host: 'x', consentVersion: 3 },
      ...{ startsAt: now, endsAt: new Date(now.getTime() + 1), author: 'e', version: 1 },
    }),
  },
  ...{ spaceOf: (slug) => `story:${slug}`, languageOf: () => 'en', changed: () => {} },
  async moderate(comment) {
    if (isBroken) throw new Error('out of order');
    handed.push(comment);
    return {};
  },
});

describe('the desk of stories', () => {
  it('keeps a story with what was agreed to, and hands it to the moderators', async () => {
    const penName = ' Ann\n\u202Eof  Hall 3 ';
    expect(await desk.tell({ ...telling, penName, consentVersion: 3 })).toEqual({ id: 's0' });
    const consent = { version: 3, licence: 'wenjin-wall-1', age: 'self', at: now };
    expect(kept).toMatchObject([{ consent, penName: 'Ann of Hall 3', address: 'discord:42' }]);
    expect(handed).toEqual([
      {
        ...{ space: 'story:my-library', spaceName: '#MyLibrary', externalId: 's0', at: now },
        ...{ text: telling.text, author: 'ann', authorName: 'Ann of Hall 3' },
        authorId: 'discord:42',
      },
    ]);
  });

  it('takes none under other words than those of the campaign, or when that is over', async () => {
    const code = (change: Partial<Telling>) =>
      desk.tell({ ...telling, ...change }).then(
        () => 'taken',
        (error: { code: string }) => error.code,
      );
    expect(await code({ consentVersion: 2 })).toBe('story-consent-other');
    expect(await code({ at: new Date(now.getTime() + 1) })).toBe('campaign-not-running');
    expect(await code({ at: new Date(now.getTime() - 1) })).toBe('campaign-not-running');
    expect(kept).toEqual([]);
  });

  it('hands over later what it could not, and nothing twice', async () => {
    isBroken = true;
    await expect(desk.tell(telling)).rejects.toThrow('out of order');
    isBroken = false;
    await desk.handOver(new Date(now.getTime() + 30_000));
    expect(handed).toEqual([]);
    await desk.handOver(new Date(now.getTime() + 61_000));
    await desk.handOver(new Date(now.getTime() + 62_000));
    expect(handed).toMatchObject([{ externalId: 's0', text: telling.text }]);
  });
});
