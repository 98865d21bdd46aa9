import { UserError } from '../../core/errors.js';
import { createLineParts } from '../../core/line-parts.js';
import { foldForMatching } from '../../text/script.js';
import type { Localised } from '../desks.js';
import type { Hall } from '../facts.js';
import { hallSaid } from '../hours/hall-said.js';
import type { NoticeDraft, NoticeForm } from './desk.js';

/** What each part of the form may be called. */
const names: Readonly<Record<string, readonly string[]>> = {
  hall: ['hall', 'halls', '馆区', '馆'],
  days: ['days', 'day', 'date', '日期'],
  hours: ['hours', '时间', '开放'],
  text: ['text', 'zh', '说明', '中文'],
  en: ['en', '英文'],
  except: ['except', '例外'],
  number: ['number', '编号'],
  issued: ['issued', '发布'],
  supersedes: ['supersedes', '取代'],
  withdraw: ['withdraw', '撤回'],
};

const readParts = createLineParts(names);

const everywhere = new Set(['all', '全部', '全馆', '所有', '全部馆区']);

/**
 * Reads a notice from a line: `hall:north days:2026-12-05 hours:10:00-15:00 text:… en:…`. Halls go by
 * id, name or alias, several by comma; `hall` and `hours` may come in pairs; `except:DATE=HOURS` says
 * other hours for some of the days. A text that looks like a part stands in quotes.
 * @throws UserError `notice-form`, `no-such-hall`
 */
export function readNoticeForm(line: string, halls: readonly Hall[]): NoticeForm {
  if (line.trim() === '') return { kind: 'list' };
  const said = readParts(line);
  if (said === null) throw new UserError('notice-form');
  const one = (part: string) => said.find(([name]) => name === part)?.[1];
  const many = (part: string) => said.flatMap(([name, value]) => (name === part ? [value] : []));
  const withdraw = one('withdraw');
  if (withdraw) return { kind: 'withdraw', number: withdraw };
  const days = one('days');
  if (!days) throw new UserError('notice-form');
  const byHall = paired(many('hall'), many('hours'), halls);
  const except = many('except').map((entry) => exceptionOf(entry, Object.keys(byHall)));
  const supersedes = many('supersedes').flatMap(listOf);
  const [number, issued] = [one('number'), one('issued')];
  const draft: NoticeDraft = {
    ...{ halls: byHall, days, text: textsOf(one('text'), one('en')) },
    ...(except.length > 0 && { except }),
    ...(supersedes.length > 0 && { supersedes }),
    ...(number && { number }),
    ...(issued && { issued }),
  };
  return { kind: 'publish', draft };
}

/** One `hours` for all halls, or a pair for each. */
function paired(
  wanted: readonly string[],
  hours: readonly string[],
  halls: readonly Hall[],
): Record<string, string> {
  const alike = hours.length === 1;
  if (wanted.length === 0 || (!alike && hours.length !== wanted.length)) {
    throw new UserError('notice-form');
  }
  const entries = wanted.flatMap((named, index) =>
    hallsOf(named, halls).map((id) => [id, (alike ? hours[0] : hours[index]) ?? ''] as const),
  );
  return Object.fromEntries(entries);
}

/** Hall ids by id, name or alias. */
export function hallsOf(said: string, halls: readonly Hall[]): string[] {
  return listOf(said).flatMap((name) => {
    const folded = foldForMatching(name).trim();
    if (everywhere.has(folded)) return halls.map(({ id }) => id);
    const hall = hallSaid(halls, name);
    if (hall) return [hall.id];
    const known = halls.map(({ id }) => id).join(', ');
    throw new UserError('no-such-hall', { hall: name.slice(0, 60), halls: known });
  });
}

function listOf(text: string): string[] {
  return text
    .split(/[,，、;；]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function exceptionOf(entry: string, halls: readonly string[]) {
  const [, days, open] = /^(\S+)\s*[=＝]\s*(.+)$/.exec(entry) ?? [];
  if (!days || !open) throw new UserError('notice-form');
  return { days, halls, open };
}

/** `text` is in the language it is written in; beside `en` it is the other one. */
function textsOf(text: string | undefined, en: string | undefined): Localised {
  const own = en || /\p{Script=Han}/u.test(text ?? '') ? 'zh-CN' : 'en';
  return { ...(text && { [own]: text }), ...(en && { en }) };
}
