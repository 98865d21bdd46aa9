import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SmallHouse } from '../fakes/small-house.js';
import type { FakeTelegram } from '../fakes/telegram-server.js';
import { ann, group } from './telegram-people.js';
import { telegramStage } from './telegram-stage.js';

/** Whatever words come with it reach moderation, and so does every edit. */
describe('what people post in a group', () => {
  const stage = telegramStage();
  let house: SmallHouse;
  let telegram: FakeTelegram;
  let number = 1_000;

  beforeEach(async () => {
    ({ house, telegram } = stage);
    await stage.open();
  });

  function posts(content: object): Message {
    number += 1;
    const message = { message_id: number, date: 1, chat: group, from: ann, ...content } as Message;
    telegram.deliver({ update_id: number, message } as never);
    return message;
  }
  function edits(message: Message, change: object): void {
    number += 1;
    const edited_message = { ...message, edit_date: 2, ...change };
    telegram.deliver({ update_id: number, edited_message } as never);
  }
  const texts = () => house.received.map(({ text }) => text);
  const ids = () => new Set(house.received.map(({ externalId }) => externalId));
  const file = (file_name: string) => ({ file_id: 'f', file_unique_id: 'f', file_name });

  it.each([
    ['a picture', { photo: [{ file_id: 'p' }], caption: 'words' }, 'words'],
    ['a video', { video: file('clip.mp4'), caption: 'words' }, 'words\nclip.mp4'],
    ['a document', { document: file('list.pdf'), caption: 'words' }, 'words\nlist.pdf'],
    [
      'an animation',
      { animation: file('cat.gif'), document: file('cat.gif'), caption: 'words' },
      'words\ncat.gif',
    ],
    ['a video without words', { video: file('clip.mp4') }, 'clip.mp4'],
  ])('is read: %s', async (_what, content, whole) => {
    posts(content);
    await expect.poll(texts).toEqual([whole]);
  });

  it('is read in an album, each of its parts', async () => {
    const album = { media_group_id: 'album-1' };
    posts({ ...album, photo: [{ file_id: 'p' }], caption: 'of the whole' });
    posts({ ...album, video: file('second.mp4') });
    posts({ ...album, document: file('third.pdf'), caption: 'of the third' });
    const all = ['of the whole', 'second.mp4', 'of the third\nthird.pdf'];
    await expect.poll(texts).toEqual(all);
    expect(ids().size).toBe(3);
  });

  it('is read again when its caption or its file was changed', async () => {
    const video = posts({ video: file('clip.mp4'), caption: 'kind words' });
    await expect.poll(texts).toHaveLength(1);
    edits(video, { caption: 'unkind words' });
    await expect.poll(texts).toHaveLength(2);
    edits(video, { caption: 'unkind words', video: file('worse.mp4') });
    const all = ['kind words', 'unkind words', 'unkind words'];
    await expect
      .poll(texts)
      .toEqual([`${all[0]}\nclip.mp4`, `${all[1]}\nclip.mp4`, `${all[2]}\nworse.mp4`]);
    expect(ids().size).toBe(1);
  });

  it('is read again when an album’s picture got its first words', async () => {
    const picture = posts({ media_group_id: 'album-2', photo: [{ file_id: 'p' }] });
    edits(picture, { caption: 'said later' });
    await expect.poll(texts).toEqual(['said later']);
  });
});
