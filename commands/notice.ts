import { z } from 'zod';
import type { Command, CommandRequest } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import type { Reply } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const line = z.string().trim().max(300).optional();
const text = z.string().trim().max(1_000).optional();

const options = z.strictObject({
  form: z.string().trim().max(2_000).optional(),
  hall: line,
  days: line,
  hours: line,
  text,
  en: text,
  supersedes: line,
  number: line,
  issued: line,
  withdraw: line,
});

type Ask = CommandRequest<z.output<typeof options>>;
type Desk = Services['notices'];
type Effect = Awaited<ReturnType<Desk['publish']>>;

/** How many notices a list in chat names. */
const MOST_LISTED = 10;

/**
 * Publishes a notice of changed hours, or withdraws one: readers are answered by it at once. Without
 * anything it lists the notices that are still to come.
 */
export const notice: Command<typeof options, Pick<Services, 'notices' | 'hours'>> = {
  name: 'notice',
  permission: 'editor',
  options,
  spoken: false,
  text: 'form',
  async run(ask, { notices, hours }) {
    const wish = notices.readForm(lineOf(ask.options));
    if (wish.kind === 'list') return listed(ask, notices, hours.today(ask.at));
    const { staff } = ask.actor;
    if (!staff) throw new UserError('notice-needs-account');
    if (wish.kind === 'withdraw') return withdrawn(ask, notices, { number: wish.number, staff });
    const wanted = { draft: wish.draft, author: staff, key: ask.id, at: ask.at };
    return published(ask, await notices.publish(wanted));
  },
};

/** Fields and what was typed become one form: both are read in the same way. */
function lineOf({ form = '', ...fields }: Ask['options']): string {
  const typed = Object.entries(fields).map(([name, value]) =>
    value ? `${name}:${name === 'text' || name === 'en' ? quoted(value) : value}` : '',
  );
  return [form, ...typed].filter((part) => part !== '').join(' ');
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '＂')}"`;
}

function published(ask: Ask, effect: Effect): Reply {
  const { number } = effect.view.notice;
  const late = effect.leadDays < effect.wantedLeadDays;
  const warning = late
    ? ask.say('notice-late', { days: Math.max(0, effect.leadDays), wanted: effect.wantedLeadDays })
    : '';
  return {
    ...reply(ask, [ask.say('notice-published', { number }), readers(effect), warning]),
    actions: [
      {
        label: ask.say('notice-action-withdraw', { number }),
        command: 'notice',
        options: { withdraw: number },
      },
    ],
  };
}

async function withdrawn(
  ask: Ask,
  notices: Desk,
  { number, staff }: { readonly number: string; readonly staff: string },
): Promise<Reply> {
  const view = await notices.byNumber(number);
  if (!view) throw new UserError('no-such-notice', { number });
  const { id, version } = view;
  const step = { id, version, key: ask.id, by: staff, at: ask.at };
  const result = await notices.withdraw(step);
  if (!result.ok) throw new UserError(`notice-${result.code}`, { number });
  return reply(ask, [ask.say('notice-withdrawn', { number }), readers(result.effect)]);
}

async function listed(ask: Ask, notices: Desk, today: string): Promise<Reply> {
  const all = await notices.list();
  const ahead = all.filter(({ notice: { days }, withdrawn: taken }) => days.to >= today && !taken);
  const named = ahead.toReversed().slice(0, MOST_LISTED);
  return {
    ...reply(ask, [
      ask.say(named.length > 0 ? 'notice-list' : 'notice-list-empty'),
      ask.say('notice-usage'),
    ]),
    list: named.map(({ notice: { number, text: why, days } }) => ({
      id: number,
      title: ask.say('notice-list-title', { number, text: why[ask.locale] ?? why.en }),
      detail: days.from === days.to ? days.from : ask.say('date-range', days),
    })),
  };
}

/** What readers read now, in every language. */
function readers({ readers: texts }: Effect): string {
  return Object.values(texts).join('\n');
}

function reply({ locale }: Ask, lines: readonly string[]): Reply {
  const said = lines.filter((part) => part !== '').join('\n');
  return { text: said, visibility: 'private', locale };
}
