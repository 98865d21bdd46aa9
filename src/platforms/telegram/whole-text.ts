import type { Message } from 'grammy/types';

/**
 * What there is to read for a moderator, a line each: the text or caption, the addresses behind its
 * words, names of files, and the words of what else people can post.
 */
export function wholeText(message: Message): string {
  const { text, caption } = message;
  const parts = [
    ...[text, caption],
    ...hiddenLinks(message),
    ...new Set(fileNames(message)),
    ...postedWords(message),
    ...quotedFromElsewhere(message),
  ];
  return parts.filter((part) => part !== undefined && part.trim() !== '').join('\n');
}

/** A word can lead anywhere: what it says is not where it leads. */
function hiddenLinks({ entities = [], caption_entities = [] }: Message): string[] {
  return [...entities, ...caption_entities].flatMap((entity) =>
    entity.type === 'text_link' ? [entity.url] : [],
  );
}

/** An animation comes as a document too, so that a name may stand there twice. */
function fileNames({ document, video, audio, animation }: Message): string[] {
  return [document, video, audio, animation].flatMap((file) => file?.file_name ?? []);
}

function postedWords({ audio, poll, contact, venue, checklist }: Message) {
  return [
    ...[audio?.performer, audio?.title],
    ...(poll ? [poll.question, ...poll.options.map((option) => option.text)] : []),
    ...[contact?.first_name, contact?.last_name, contact?.phone_number],
    ...[venue?.title, venue?.address],
    ...(checklist ? [checklist.title, ...checklist.tasks.map((task) => task.text)] : []),
  ];
}

/** Words of another chat, shown here; those of this chat were read when they were said. */
function quotedFromElsewhere({ external_reply: from, quote }: Message): string[] {
  return from && quote ? [quote.text] : [];
}
