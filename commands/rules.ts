import { z } from 'zod';
import { type Desk, leadOf, named, type Rule, reply } from '../src/answers/rules/ask.js';
import { exported, imported } from '../src/answers/rules/files.js';
import { previewed, undone } from '../src/answers/rules/undo.js';
import type { Command, CommandRequest } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import { permits } from '../src/core/permission.js';
import type { Action, Reply } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const actions = [
  'list',
  'show',
  'add',
  'remove',
  'mode',
  'try',
  'withdraw',
  'import',
  'export',
  'undo',
  'undone',
] as const;
const modes = ['draft', 'shadow', 'live'] as const;
const kinds = ['word', 'allow', 'pattern', 'domain_denied', 'domain_allowed'] as const;

const options = z.strictObject({
  form: z.string().trim().max(6_000).optional(),
  action: z.enum(actions).optional(),
  list: z.string().trim().max(60).optional(),
  word: z.string().trim().max(6_000).optional(),
  kind: z.enum(kinds).optional(),
  mode: z.enum(modes).optional(),
});

type Ask = CommandRequest<z.output<typeof options>>;
type Effect = Awaited<ReturnType<Desk['make']>>;

/** How many lists an answer in chat names, and how many entries of one. */
const MOST_LISTED = 20;
const MOST_SHOWN = 30;
const MOST_CONFLICTS = 5;

/**
 * Staff's own lists and patterns: moderators look at them, leads and administrators change them.
 * Without anything it lists them. A list that is not there yet is made by adding to it, as a draft.
 * Files come and go as they do over HTTP.
 */
export const rules: Command<typeof options, Pick<Services, 'rules' | 'ruleUndo'>> = {
  name: 'rules',
  permission: 'moderator',
  options,
  spoken: false,
  text: 'form',
  takesFile: true,
  async run(given, { rules, ruleUndo }) {
    const ask = { ...given, options: read(given.options) };
    const { action = ask.options.list ? 'show' : 'list' } = ask.options;
    if (action === 'list') return listed(ask, await rules.list());
    if (action === 'try') return tried(ask, rules);
    if (action === 'import') return imported(ask, rules);
    if (action === 'export') return exported(ask, rules);
    if (action === 'show') return shown(ask, await named(ask, rules));
    if (action === 'undo' || action === 'undone') {
      const one = await named(ask, rules);
      return action === 'undo' ? previewed(ask, one, ruleUndo) : undone(ask, one, ruleUndo);
    }
    return changed(ask, rules, action);
  },
};

/** `add "May words" 草包，饭桶`, for doors without fields. */
function read({ form, ...fields }: Ask['options']): Ask['options'] {
  if (!form) return fields;
  const line = /^(\S+)(?:\s+(?:"([^"]+)"|“([^”]+)”|(\S+)))?(?:\s+([\s\S]+))?$/.exec(form);
  const action = actions.find((one) => one === line?.[1]?.toLowerCase());
  if (!action) throw new UserError('rules-form');
  const list = line?.[2] ?? line?.[3] ?? line?.[4];
  const rest = line?.[5]?.trim();
  if (action === 'try') return { ...fields, action, word: form.slice(action.length).trim() };
  if (action === 'import') return { ...fields, action, ...pasted(form.slice(action.length)) };
  const mode = action === 'mode' ? modes.find((one) => one === rest?.toLowerCase()) : undefined;
  const word = action === 'mode' ? undefined : rest;
  return {
    ...{ ...fields, action },
    ...(list && { list }),
    ...(mode && { mode }),
    ...(word && { word }),
  };
}

/** A list behind the command itself, its name before it in quotation marks or at its head. */
function pasted(text: string): Pick<Ask['options'], 'list' | 'word'> {
  const [, plain, curly, rest = ''] = /^\s*(?:"([^"]+)"|“([^”]+)”)?\s*([\s\S]*)$/.exec(text) ?? [];
  const list = plain ?? curly;
  return { ...(list && { list }), word: rest.trim() };
}

async function changed(
  ask: Ask,
  desk: Desk,
  action: 'add' | 'remove' | 'mode' | 'withdraw',
): Promise<Reply> {
  const staff = leadOf(ask);
  const making = { key: ask.id, by: staff, at: ask.at };
  const { list = '', kind = 'word', mode } = ask.options;
  const known = await desk.byName(list);
  if (!known && action === 'add' && list !== '') {
    const entries = wordsOf(ask, kind);
    return done(ask, 'rules-made', await desk.make({ name: list, kind, entries }, making));
  }
  const rule = known ?? (await named(ask, desk));
  const edit = { ...making, id: rule.id, version: rule.version };
  if (action === 'withdraw') return settled(ask, 'rules-withdrawn', await desk.withdraw(edit));
  if (action === 'mode') {
    if (!mode) throw new UserError('rules-form');
    return settled(ask, 'rules-mode-set', await desk.change(edit, { mode }));
  }
  const words = wordsOf(ask, rule.kind);
  const patch = action === 'add' ? addition(rule, words) : { drop: words };
  return settled(ask, `rules-${action}`, await desk.change(edit, patch));
}

/** A pattern has one expression: another takes its place. */
function addition({ kind }: Rule, words: readonly string[]) {
  return kind === 'pattern' ? { entries: words } : { add: words };
}

/** Words apart by commas, semicolons or lines; a pattern may hold any of these. */
function wordsOf({ options: { word = '' } }: Ask, kind: Rule['kind']): string[] {
  const words = kind === 'pattern' ? [word] : word.split(/[,，、;；\n]+/);
  const found = words.map((one) => one.trim()).filter((one) => one !== '');
  if (found.length === 0) throw new UserError('rule-empty-entry');
  return found;
}

function settled(ask: Ask, key: string, result: Awaited<ReturnType<Desk['change']>>): Reply {
  if (result.ok) return done(ask, key, result);
  const name = ask.options.list ?? '';
  throw result.code === 'stale'
    ? new UserError('rules-stale', { name })
    : new UserError('no-such-rule', { name });
}

function done(ask: Ask, key: string, { rule, conflicts, reach }: Effect): Reply {
  const { name, mode, entries } = rule;
  const lines = [
    ask.say(key, { name, count: entries.length, mode: ask.say(`rules-mode-${mode}`) }),
    reach && reach.hits > 0 ? ask.say('rules-reach', { hits: reach.hits, of: reach.of }) : '',
    ...conflicts.slice(0, MOST_CONFLICTS).map(({ entry, list, allowedBy }) =>
      ask.say(`rules-conflict-${allowedBy}`, {
        entry,
        list: list?.name ?? ask.say('rules-shipped'),
      }),
    ),
  ];
  const text = lines.filter((line) => line !== '').join('\n');
  return { ...reply(ask, text), actions: rule.withdrawnAt ? [] : modeActions(ask, rule) };
}

/** One step further, or back to looking on. */
function modeActions(ask: Ask, { name, mode }: Rule): Action[] {
  const next = ({ draft: 'shadow', shadow: 'live', live: 'shadow' } as const)[mode];
  const label = ask.say('rules-set-mode', { mode: ask.say(`rules-mode-${next}`) });
  return [{ label, command: 'rules', options: { action: 'mode', list: name, mode: next } }];
}

function listed(ask: Ask, all: readonly Rule[]): Reply {
  const more = all.length - MOST_LISTED;
  const head =
    all.length === 0 ? ask.say('rules-none') : ask.say('rules-all', { count: all.length });
  const left = more > 0 ? ask.say('rules-more', { count: more }) : '';
  const text = [head, left, ask.say('rules-usage')].filter((line) => line !== '').join('\n');
  return {
    ...reply(ask, text),
    list: all.slice(0, MOST_LISTED).map((rule) => ({
      id: rule.name,
      title: rule.name,
      detail: detailOf(ask, rule),
    })),
  };
}

function detailOf(ask: Ask, { kind, mode, entries }: Rule): string {
  return ask.say('rules-detail', {
    kind: ask.say(`rules-kind-${kind}`),
    mode: ask.say(`rules-mode-${mode}`),
    count: entries.length,
  });
}

function shown(ask: Ask, rule: Rule): Reply {
  const some = rule.entries.slice(0, MOST_SHOWN).join(ask.say('rules-comma'));
  const more = rule.entries.length - MOST_SHOWN;
  const entries = more > 0 ? ask.say('rules-some', { some, more }) : some;
  const text = [`${rule.name} (${detailOf(ask, rule)})`, entries, rule.note];
  const change = permits(ask.actor.role, 'lead') ? modeActions(ask, rule) : [];
  return { ...reply(ask, text.filter((line) => line !== '').join('\n')), actions: change };
}

/** What a text meets now, and what every draft and shadow rule would find in it. */
async function tried(ask: Ask, desk: Desk): Promise<Reply> {
  const { word = '' } = ask.options;
  if (word === '') throw new UserError('rules-form');
  const waiting = (await desk.list()).filter(({ mode }) => mode !== 'live');
  const { now, found } = await desk.tryText(
    word,
    waiting.slice(0, MOST_LISTED).map(({ id }) => id),
  );
  const lines = [
    ask.say(`rules-try-${now.verdict}`),
    ...now.signals.map(({ why }) => `• ${ask.say(`why-${why.key}`, why.args)}`),
    ...found
      .filter(({ signals }) => signals.length > 0)
      .map(({ rule: { name, mode } }) =>
        ask.say('rules-try-found', { name, mode: ask.say(`rules-mode-${mode}`) }),
      ),
  ];
  return reply(ask, lines.join('\n'));
}
