import { z } from 'zod';
import { UserError } from '../../core/errors.js';
import type { Action, Reply } from '../../core/reply.js';
import type { Services } from '../../services.js';
import { type Ask, leadOf, type Rule, reply } from './ask.js';

type UndoDesk = Services['ruleUndo'];

const HOUR_MS = 3_600_000;

/** `3h`, `7d`, or the instant that a button carries. */
function sinceOf({ at, options: { word = '' } }: Ask): Date {
  const [, count = '', unit] = /^(\d{1,4})\s*([hd])$/i.exec(word.trim()) ?? [];
  const hours = Number(count) * (unit?.toLowerCase() === 'd' ? 24 : 1);
  if (hours > 0) return new Date(at.getTime() - hours * HOUR_MS);
  const instant = z.iso.datetime().safeParse(word.trim());
  if (!instant.success) throw new UserError('rules-undo-usage');
  return new Date(instant.data);
}

function hoursSince({ at }: Ask, since: Date): number {
  return Math.round((at.getTime() - since.getTime()) / HOUR_MS);
}

/** What undoing the rule's work would touch, and the button that does it. */
export async function previewed(ask: Ask, { id, name }: Rule, desk: UndoDesk): Promise<Reply> {
  leadOf(ask);
  const since = sinceOf(ask);
  const counts = (await desk.preview(id, since))?.counts;
  if (!counts) throw new UserError('no-such-rule', { name });
  const key = counts.waiting > 0 ? 'rules-undo-preview' : 'rules-undo-none';
  const text = ask.say(key, { name, hours: hoursSince(ask, since), ...counts });
  const go = undoAction('rules-undo-go', ask, { name, since });
  return { ...reply(ask, text), actions: counts.waiting > 0 ? [go] : [] };
}

/** Begins it; pressed again, the same button says how far it is. */
export async function undone(ask: Ask, { id, name }: Rule, desk: UndoDesk): Promise<Reply> {
  const by = leadOf(ask);
  const since = sinceOf(ask);
  const wish = { rule: id, since, key: `chat ${id} ${since.toISOString()}`, by, at: ask.at };
  const progress = await desk.begin(wish);
  if (!progress) throw new UserError('no-such-rule', { name });
  const { state, counts } = progress;
  const text = ask.say(`rules-undo-${state}`, {
    done: counts.cleared + counts.retracted,
    ...counts,
  });
  const look = undoAction('rules-undo-look', ask, { name, since });
  return { ...reply(ask, text), actions: state === 'running' ? [look] : [] };
}

function undoAction(
  label: string,
  { say }: Ask,
  { name, since }: { readonly name: string; readonly since: Date },
): Action {
  const options = { action: 'undone', list: name, word: since.toISOString() };
  return { label: say(label), command: 'rules', options };
}
