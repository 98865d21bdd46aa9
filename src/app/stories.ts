import { guessLanguage } from '../moderation/comments/language.js';
import type { CommentDesk } from '../moderation/desk.js';
import type { ModerationEvent } from '../moderation/events.js';
import { storySpace } from '../moderation/stories.js';
import type { Storage } from '../storage/ports.js';
import type { TendedStoryDesk } from '../topics/stories/desk.js';
import { createStoryDesk } from '../topics/stories/story-desk.js';

interface StoryParts {
  readonly storage: Pick<Storage, 'stories' | 'campaigns'>;
  readonly comments: Pick<CommentDesk, 'submit'>;
  readonly bus: (event: ModerationEvent) => void;
}

/** The stories' desk: every story goes to the moderators as a comment of its campaign's space. */
export function openStories({ storage, comments, bus }: StoryParts): TendedStoryDesk {
  return createStoryDesk({
    ...{ stories: storage.stories, campaigns: storage.campaigns },
    ...{ spaceOf: storySpace, languageOf: guessLanguage },
    async moderate(story) {
      const { cared } = await comments.submit(story);
      return cared ? { cared } : {};
    },
    changed() {
      // It may have carried tags, and a case about it may be open somewhere.
      bus({ kind: 'topics' });
    },
  });
}
