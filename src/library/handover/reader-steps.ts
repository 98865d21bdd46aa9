import { UserError } from '../../core/errors.js';
import type { PersonKey } from '../../core/person.js';
import { type Bench, notices, perform, tell } from './bench.js';
import type { Deed } from './change.js';
import type { HandoverDesk, Line, Opening, Told } from './desk.js';
import { endsTalk } from './ending.js';
import type { Handover, NewLine } from './ports.js';
import { staffingAt } from './waiting.js';

/** Asks for a person: see `HandoverDesk.open`. */
export async function open(
  bench: Bench,
  opening: Opening,
  mayReopen: HandoverDesk['mayReopen'],
): Promise<Told> {
  const last = await bench.store.latest(opening.person);
  if (last && last.state !== 'closed') return stillOpen(bench, last, opening);
  if (last && mayReopen(last, opening.at)) return goOn(bench, last, opening);
  return begin(bench, opening);
}

async function begin(bench: Bench, opening: Opening): Promise<Told> {
  const { store, telling, settings } = bench;
  const { person, platform, address, locale, question, at } = opening;
  const line = readersLine(bench, { text: question ?? '', at });
  const text = telling.say(
    locale,
    ['handover-opened'],
    [await telling.expectation(locale, at, at)],
  );
  const spaces = await bench.staffSpaces();
  const said: NewLine = { sender: 'service', staff: null, text, at, told: true };
  const staffedSince = staffingAt(bench.hours, at).open ? at : null;
  const opened = await store.open(
    {
      ...{ person, platform, address, locale, at, staffedSince },
      lines: line ? [line, said] : [said],
      errands: (id) => notices(spaces, id, 1),
    },
    settings.mostOpen,
  );
  if (!opened) {
    const { email, phone } = bench.info.contact(locale);
    throw new UserError('handover-full', { email, phone });
  }
  if (!opened.fresh) return stillOpen(bench, opened.handover, opening);
  await tell(bench, opened.handover);
  return toldOf(opened.handover, text);
}

/** Asked again: a question that came along is passed on, then how it stands. */
async function stillOpen(bench: Bench, current: Handover, opening: Opening): Promise<Told> {
  const { question, at } = opening;
  const line = question ? { text: question, key: `question:${at.getTime()}`, at } : null;
  const told = line && (await write(bench, current, line));
  return told ?? howItStands(bench, current, at);
}

async function howItStands(bench: Bench, current: Handover, at: Date): Promise<Told> {
  const { telling } = bench;
  const { locale, waitingSince, state } = current;
  const text =
    state === 'taken'
      ? telling.say(locale, ['handover-still-taken'])
      : telling.say(
          locale,
          ['handover-still-waiting'],
          [await telling.expectation(locale, waitingSince, at)],
        );
  return toldOf(current, text);
}

async function goOn(bench: Bench, last: Handover, opening: Opening): Promise<Told> {
  const { question, at } = opening;
  const key = `again:${last.version}`;
  const deed = { action: 'reopen', by: 'reader', at } as const;
  const told = await readerStep(bench, { id: last.id, key, deed });
  const current = await bench.store.get(last.id);
  if (!current) return begin(bench, opening);
  if (question) await write(bench, current, { text: question, key: `${key}:question`, at });
  return told ?? howItStands(bench, current, at);
}

/** A reader’s line in a conversation that was open a moment ago. */
export async function write(bench: Bench, current: Handover, line: Line): Promise<Told | null> {
  const { telling, settings, cooldowns } = bench;
  const { id, locale, person, waitingSince } = current;
  const { text, at, key } = line;
  if (endsTalk(text, bench.i18n)) {
    return readerStep(bench, { id, key, deed: { action: 'end', by: 'reader', at } });
  }
  const checked = readersLine(bench, { text, at });
  if (!checked) return howItStands(bench, current, at);
  const limit = { uses: settings.linesAMinute, seconds: 60 };
  const wait = cooldowns.use('handover', person as PersonKey, limit, at);
  if (wait > 0) throw new UserError('cooling-down', { seconds: wait });
  const deed = { action: 'write', by: 'reader', text: checked.text, at } as const;
  const told = await readerStep(bench, { id, key, deed });
  if (told?.state !== 'waiting') return told;
  const expected = await telling.expectation(locale, waitingSince, at);
  return { ...told, text: telling.say(locale, ['handover-passed-on'], [expected]) };
}

/** A reader's line as it is kept, or null when it is empty. */
function readersLine(
  { settings }: Bench,
  { text: raw, at }: { readonly text: string; readonly at: Date },
): NewLine | null {
  const text = raw.trim();
  const limit = settings.longestLine;
  if (text.length > limit) throw new UserError('handover-too-long', { limit, length: text.length });
  return text === '' ? null : { sender: 'reader', staff: null, text, at, told: false };
}

/** A reader's deed; null when it is not possible (any more). The answer tells how it stands now. */
export async function readerStep(
  bench: Bench,
  { id, key, deed }: { readonly id: string; readonly key: string; readonly deed: Deed },
): Promise<Told | null> {
  const current = await bench.store.get(id);
  if (!current) return null;
  const { outcome, told } = await perform(bench, current, {
    deed,
    key: `reader:${id}:${key}`,
    allowed: () => true,
  });
  if (outcome.kind === 'missing') return null;
  if (outcome.kind === 'done' && !outcome.changed) return null;
  const text = told ?? bench.telling.say(current.locale, ['handover-passed']);
  return toldOf(outcome.handover, text);
}

function toldOf({ id, state, locale }: Handover, text: string): Told {
  return { id, state, locale, text };
}
