import { randomUUID } from 'node:crypto';
import { AwayError } from '../core/errors.js';
import type { PersonKey, Platform } from '../core/person.js';
import type { Reply } from '../core/reply.js';
import type { Actor, Place, ReadFile } from '../core/request.js';
import type { DoorParts } from './door.js';
import { faultOf } from './writing/fault.js';

/** A person as a platform knows them. */
export interface Speaker {
  readonly platform: Platform;
  readonly id: string;
  readonly name?: string;
  /** The language of their client, where the platform tells. */
  readonly language?: string;
}

/** What a message in a chat is to us. */
export type Reading =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'nothing' };

/** What someone asks by a command or a button of the platform. */
export interface Asked {
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly file?: ReadFile | undefined;
  /** The platform can show a form in answer to it. */
  readonly forms?: true;
}

/** A message in a space, as moderation will see it. */
export interface Said {
  readonly space: string;
  /** The space's name, for whoever sets it up. */
  readonly spaceName: string;
  readonly externalId: string;
  readonly text: string;
  readonly url?: string;
  readonly joined?: Date;
}

/** The service's answer to a free question or a command typed as text. Never throws. */
export function ask(
  parts: DoorParts,
  speaker: Speaker,
  { place, text, file }: { place: Place; text: string; file?: ReadFile | undefined },
): Promise<Reply> {
  return answered(parts, speaker, async (id) => {
    const [actor, wished, spoken] = await Promise.all([
      actorOf(parts, speaker),
      wishedLocale(parts, speaker),
      spokenAt(parts, place),
    ]);
    const locale = wished ?? spoken;
    const { reply } = await parts.frontDesk.ask({
      ...{ id, text, actor, place, at: parts.clock.now() },
      ...(locale === undefined ? {} : { locale }),
      ...(file && { file }),
      conversation: `${place.space}:${actor.person}`,
    });
    return reply;
  });
}

/** The service's answer to a command with fields, or to a pressed button. Never throws. */
export function command(
  parts: DoorParts,
  speaker: Speaker,
  { place, asked }: { readonly place: Place; readonly asked: Asked },
): Promise<Reply> {
  return answered(parts, speaker, async (id) => {
    const [actor, locale] = await Promise.all([actorOf(parts, speaker), localeFor(parts, speaker)]);
    return parts.frontDesk.command({
      ...{ id, command: asked.command, options: asked.options, place, actor },
      ...(asked.file && { file: asked.file }),
      ...(asked.forms && { forms: asked.forms }),
      conversation: `${place.space}:${actor.person}`,
      locale,
      at: parts.clock.now(),
    });
  });
}

/** Nobody is left without an answer: a failure is logged and told with its reference number. */
export async function answered(
  parts: DoorParts,
  speaker: Speaker,
  answer: (id: string) => Promise<Reply>,
): Promise<Reply> {
  const id = randomUUID();
  try {
    return await answer(id);
  } catch (error) {
    parts.log.error({ fault: faultOf(error), reference: id }, 'a question could not be answered');
    const locale = parts.i18n.negotiate(speaker.language === undefined ? [] : [speaker.language]);
    const key = error instanceof AwayError ? 'error-away' : 'error-unexpected';
    const text = parts.i18n.say(locale, key, { reference: id });
    return { text, visibility: 'private', locale };
  }
}

/** Hands a message to moderation, which leaves it alone where its space is not for readers. */
export async function comment(parts: DoorParts, speaker: Speaker, said: Said): Promise<void> {
  const at = parts.clock.now();
  const authorName = speaker.name === undefined ? {} : { authorName: speaker.name };
  const author = personOf(parts, speaker);
  const authorId = speaker.id;
  await parts.comments.submit({ ...said, ...authorName, author, authorId, at });
}

/** One of our languages: what the person chose, else what their client speaks. */
export async function localeFor(parts: DoorParts, speaker: Speaker): Promise<string> {
  const wished = await wishedLocale(parts, speaker);
  return parts.i18n.negotiate(wished === undefined ? [] : [wished]);
}

async function wishedLocale(parts: DoorParts, speaker: Speaker): Promise<string | undefined> {
  return (await parts.localeOf(personOf(parts, speaker))) ?? speaker.language;
}

/** The language chosen for a shared place: what comes before it says more. */
async function spokenAt({ spaces }: DoorParts, { space, kind }: Place) {
  return kind === 'public' ? ((await spaces.get(space))?.locale ?? undefined) : undefined;
}

/** Who asks: the platforms cannot tell who belongs to the staff, a linked account can. */
async function actorOf(parts: DoorParts, speaker: Speaker): Promise<Actor> {
  const person = personOf(parts, speaker);
  const linked = await parts.staffOf(person);
  return {
    person,
    role: linked?.role ?? 'reader',
    address: speaker.id,
    ...(linked ? { staff: linked.staff } : {}),
    ...(speaker.name === undefined ? {} : { name: speaker.name }),
  };
}

function personOf(parts: Pick<DoorParts, 'hashPerson'>, { platform, id }: Speaker): PersonKey {
  return parts.hashPerson(platform, id);
}
