import type { I18n } from '../../core/i18n.js';
import { toldReason } from '../../core/refusal.js';
import type { Field } from '../../core/reply.js';
import type { CaseView } from '../../moderation/desk.js';
import type { CaseMove } from './move.js';
import { whyOf } from './why.js';

/** A case as moderators see it where they chat. Free of any platform, not escaped. */
export interface CaseCard {
  readonly text: string;
  readonly fields: readonly Field[];
  readonly moves: readonly (CaseMove & { readonly label: string })[];
  readonly locale: string;
}

export interface CardWords {
  readonly i18n: I18n;
  readonly locale: string;
  /** A colleague's name by their id. */
  readonly names: (staff: string) => Promise<string>;
  /** What the comment's space is called. */
  readonly place: string;
}

/** So much of a comment is shown; the rest is in the console. Characters. */
const MAX_QUOTE = 600;
const MAX_REASONS = 3;

/**
 * The card of a case as it stands: the comment while it is to be decided, afterwards only what was
 * decided and what became of it, so that what was taken away does not live on here.
 */
export async function cardOf(view: CaseView, words: CardWords): Promise<CaseCard> {
  const { i18n, locale, place } = words;
  const say: Say = (key, args) => i18n.say(locale, key, args);
  const { id, version, state } = view.case;
  const isOver = state === 'resolved';
  const fields = [
    ...(isOver ? [] : whatWasSaid(view, say, words)),
    { name: say('card-state'), value: await stateOf(view, say, words) },
    ...effectsOf(view, say, words),
  ];
  const over = view.case.decision === null ? [] : (['undo'] as const);
  const moves = isOver ? over : (['keep', 'remove', 'claim'] as const);
  return {
    text: say(isOver ? 'card-heading-over' : `card-heading-${state}`, { place }),
    fields,
    moves: moves.map((move) => ({ move, id, version, label: say(`card-move-${move}`) })),
    locale,
  };
}

type Say = (key: string, args?: Readonly<Record<string, string | number>>) => string;

function whatWasSaid({ comment, case: one }: CaseView, say: Say, { i18n, locale }: CardWords) {
  const author = comment.authorName ?? say('card-somebody');
  const why = one.signals
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MAX_REASONS)
    .map((signal) => whyOf(i18n, signal, locale));
  return [
    {
      name: say('card-said', { author }),
      value: comment.erased ? say('card-erased') : quoted(comment.text),
    },
    ...(why.length > 0 ? [{ name: say('card-why'), value: [...new Set(why)].join('\n') }] : []),
    ...(comment.url ? [{ name: say('card-where'), value: comment.url }] : []),
  ];
}

/** Never cut inside a character. */
function quoted(text: string): string {
  const characters = [...text];
  if (characters.length <= MAX_QUOTE) return text;
  return `${characters.slice(0, MAX_QUOTE).join('')}…`;
}

async function stateOf({ case: one }: CaseView, say: Say, { names }: CardWords): Promise<string> {
  const { decision, claim, state } = one;
  const who = async (by: string) => (by === 'rule' ? say('card-by-rule') : names(by));
  if (decision) return say(`card-decided-${decision.kind}`, { who: await who(decision.by) });
  if (claim) return say('card-state-claimed', { who: await who(claim.by) });
  return say(`card-state-${state === 'resolved' ? 'cleared' : state}`);
}

/** Where a state has something more to say: a failure that is no end, or what was done instead. */
const toldOf = { pending: 'again', done: 'instead', failed: 'failed' } as const;

/** What follows from it on the platform, and whether it is done. */
function effectsOf({ effects }: CaseView, say: Say, { i18n, locale }: CardWords): Field[] {
  const lines = effects.map(({ kind, state, lastError }) => {
    const what = say(`card-effect-${kind.replace('.', '-')}`);
    const told = lastError === null ? undefined : toldOf[state];
    const why = lastError === null ? '' : toldReason(i18n, locale, lastError);
    return say(`card-effect-${told ?? state}`, { what, why });
  });
  return lines.length > 0 ? [{ name: say('card-effects'), value: lines.join('\n') }] : [];
}
