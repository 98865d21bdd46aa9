import type { WordedRequest } from '../../core/command.js';
import { UserError } from '../../core/errors.js';
import type { Form, FormChoice, FormField } from '../../core/reply.js';
import type { Services } from '../../services.js';

/** UTF-16 units. */
export const MAX_WHY = 2_000;

/** So much of one's own words is quoted back. UTF-16 units. */
const QUOTED = 80;
/** As many as can be chosen from at once; older ones are near the end of their time. */
const MOST = 25;

type Ask = Pick<WordedRequest, 'say' | 'actor' | 'at'>;
type Desk = Pick<Services['appeals'], 'of'>;
type Own = Awaited<ReturnType<Desk['of']>>[number];

/**
 * Asks for the reasons and, where several decisions can be appealed, for which one.
 * @throws UserError `appeal-nothing`, or `appeal-twice` when all that could be was
 */
export async function appealForm({ say, actor, at }: Ask, desk: Desk): Promise<Form> {
  const own = await desk.of(actor.person, at);
  const open = own.filter(({ appeal }) => appeal === 'open');
  if (open.length === 0) {
    const isWaiting = own.some(({ appeal }) => appeal === 'waiting');
    throw new UserError(isWaiting ? 'appeal-twice' : 'appeal-nothing');
  }
  const which: FormField = {
    ...{ option: 'case', label: say('appeal-form-which'), isRequired: true },
    choices: open.slice(0, MOST).map((one) => choiceOf(one, say)),
  };
  const why: FormField = {
    ...{ option: 'why', label: say('appeal-form-why'), isRequired: true, limit: MAX_WHY },
  };
  return {
    ...{ title: say('appeal-form-title'), command: 'appeal', options: {} },
    fields: open.length > 1 ? [which, why] : [why],
    again: { label: say('appeal-form-open'), command: 'appeal', options: {} },
  };
}

/** One's own words, as they are quoted back. */
export function quoted(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}

function choiceOf({ case: value, decided }: Own, say: Ask['say']): FormChoice {
  const { kind = 'remove' } = decided.case.decision ?? {};
  return { label: quoted(decided.comment.text), value, detail: say(`appeal-choice-${kind}`) };
}
