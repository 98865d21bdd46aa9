import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { wholeText } from '../../../src/platforms/telegram/whole-text.js';

const words = (more: object) => wholeText({ message_id: 5, date: 1, ...more } as Message);

describe('what there is to read in a message of Telegram', () => {
  it.each(['photo', 'video', 'animation', 'document', 'audio', 'voice', 'paid_media'])(
    'is the caption of %s',
    (kind) => expect(words({ [kind]: {}, caption: 'A caption.' })).toBe('A caption.'),
  );

  it.each(['video', 'animation', 'document', 'audio'])('is the name of %s', (kind) => {
    const file = { [kind]: { file_name: 'free-money.zip' } };
    expect(words(file)).toBe('free-money.zip');
    expect(words({ ...file, caption: 'Look.' })).toBe('Look.\nfree-money.zip');
  });

  it('is a name once, also where Telegram gives an animation as a document too', () => {
    const file = { file_name: 'cat.gif' };
    expect(words({ animation: file, document: file })).toBe('cat.gif');
  });

  it('is where words lead, in texts and in captions', () => {
    const link = { type: 'text_link', offset: 0, length: 4, url: 'https://bad.example/' };
    expect(words({ text: 'here', entities: [link] })).toBe('here\nhttps://bad.example/');
    expect(words({ caption: 'here', caption_entities: [link] })).toContain('bad.example');
  });

  it('is every word of what else can be posted', () => {
    const options = [{ text: 'Yes' }, { text: 'No' }];
    expect(words({ poll: { question: 'Open?', options } })).toBe('Open?\nYes\nNo');
    const contact = { first_name: 'Cheap', last_name: 'Loans', phone_number: '+86 1' };
    expect(words({ contact })).toBe('Cheap\nLoans\n+86 1');
    expect(words({ venue: { title: 'A shop', address: 'A street' } })).toBe('A shop\nA street');
    expect(words({ audio: { performer: 'Somebody', title: 'Song' } })).toBe('Somebody\nSong');
    const checklist = { title: 'List', tasks: [{ id: 1, text: 'One' }] };
    expect(words({ checklist })).toBe('List\nOne');
  });

  it('is what is quoted from another chat, and not what was said in this one', () => {
    const quote = { text: 'from there', position: 0 };
    expect(words({ text: 'see', quote, external_reply: {} })).toBe('see\nfrom there');
    expect(words({ text: 'see', quote })).toBe('see');
  });

  it('is nothing where there are no words', () => {
    expect(words({ photo: [] })).toBe('');
    expect(words({ sticker: {} })).toBe('');
    expect(words({ caption: ' ', document: {} })).toBe('');
  });
});
