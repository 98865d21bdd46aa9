import { z } from 'zod';
import type { Command, CommandRequest } from '../src/core/command.js';
import { sayDate } from '../src/core/dates.js';
import type { Reply } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({
  question: z.string().trim().max(2_000).optional(),
  end: z.enum(['yes']).optional(),
});

type Desks = Pick<Services, 'hours' | 'info' | 'handovers'>;
type Asked = CommandRequest<z.output<typeof options>>;

/**
 * Asks for a librarian. Where only the reader sees the answer, a conversation begins; elsewhere it
 * tells how to begin one, and how to reach the library by telephone and e-mail.
 */
export const human: Command<typeof options, Desks> = {
  name: 'human',
  permission: 'reader',
  options,
  spoken: true,
  text: 'question',
  cooldown: { uses: 10, seconds: 60 },
  async run(request, desks) {
    const { place, locale, say } = request;
    if (!desks.handovers.reaches(place.platform)) return contact(request, desks, whenStaffed);
    if (place.kind === 'public') return contact(request, desks, () => say('human-in-private'));
    const told = request.options.end
      ? await desks.handovers.end(request.actor.person, `end:${request.id}`, request.at)
      : await desks.handovers.open({
          ...{ person: request.actor.person, platform: place.platform, address: place.space },
          ...{ locale, question: request.options.question || undefined, at: request.at },
        });
    if (!told) return { text: say('human-nothing-open'), visibility: 'private', locale };
    const { id, state, text } = told;
    const end = { label: say('human-action-end'), command: 'human', options: { end: 'yes' } };
    return {
      text,
      ...(state === 'closed' ? {} : { actions: [end] }),
      talk: { id, state },
      visibility: 'private',
      locale: told.locale,
    };
  },
};

function contact(
  request: Asked,
  desks: Desks,
  text: (request: Asked, desks: Desks) => string,
): Reply {
  const { locale, say } = request;
  const { phone, email, complaints } = desks.info.contact(locale);
  return {
    text: text(request, desks),
    fields: [
      { name: say('human-phone'), value: phone },
      { name: say('human-email'), value: email },
      { name: say('human-complaints'), value: complaints },
    ],
    visibility: 'private',
    locale,
  };
}

/** By telephone while the default hall is open, by e-mail at any time. */
function whenStaffed({ at, locale, say }: Asked, { hours }: Desks): string {
  const desk = hours.halls().find((hall) => hall.isDefault) ?? hours.halls()[0];
  const { now, until, next } = desk ? hours.state(desk.id, at) : { now: 'closed' as const };
  if (now === 'open') return say('human-now', { until: until ?? '' });
  const [date = '', time = ''] = next?.split('T') ?? [];
  if (date === '') return say('human-email-only');
  return say('human-later', { date: sayDate({ locale, say }, date, hours.today(at)), time });
}
