import { z } from 'zod';
import type { Clock } from '../../core/clock.js';
import { gather } from '../../core/gather.js';
import type { CaseStore, CommentStore } from '../ports.js';
import type { CasePlace } from '../queues/sight.js';
import type { HouseSettings, KeptSetting } from '../settings/ports.js';
import type {
  AgreementDesk,
  AgreementFigures,
  BlindCase,
  PairAgreement,
  ReviewedShare,
} from './desk.js';
import { agreementOf } from './kappa.js';
import type { Candidate, ReviewCount, ReviewStore } from './ports.js';
import { isSampled, placeOf } from './sample.js';

export interface AgreementParts {
  readonly store: ReviewStore;
  readonly cases: Pick<CaseStore, 'get'>;
  readonly comments: Pick<CommentStore, 'get' | 'context' | 'revisionText'>;
  readonly settings: HouseSettings;
  /** Whether a colleague sees what belongs to a space and language. */
  readonly sees: (staff: string, one: CasePlace) => Promise<boolean>;
  /** Chooses the sample. */
  readonly key: Uint8Array;
  readonly clock: Clock;
}

const settingName = 'agreement.percent';
const standardPercent = 5;
const percentSchema = z.number().min(0).max(100).catch(standardPercent);

/** A case is looked at again while the talk around it is still fresh. */
const DAYS_BACK = 30;
const DAY_MS = 86_400_000;
/** Cases that two people must have in common. */
const FEWEST_OF_PAIR = 20;
const PAGE = 500;
const MOST_PAGES = 20;
/** So much of the talk around a comment is shown. */
const CONTEXT = 3;

/** Second looks on the database. */
export function createAgreementDesk(parts: AgreementParts): AgreementDesk {
  const { store, settings, clock } = parts;
  const share = async () => shareFrom(await settings.read(settingName));
  return {
    share,
    async setPercent(percent, step) {
      const facts = (kept: unknown) => ({ percent: percentSchema.parse(kept) });
      const set = await settings.change({ name: settingName, value: percent, facts }, step);
      return set.ok ? { ok: true, share: shareFrom(set.kept) } : set;
    },
    async next(by) {
      const { percent } = await share();
      const found = percent === 0 ? null : await sampledFor(parts, by, percent);
      return found && blind(parts, found);
    },
    async say({ caseId, ...opinion }) {
      if (!isSampled(parts.key, caseId, (await share()).percent)) return false;
      const one = await parts.cases.get(caseId);
      if (!one || !(await parts.sees(opinion.by, one))) return false;
      return store.add({ caseId, ...opinion, at: clock.now() });
    },
    async figures({ days, scope }) {
      const now = clock.now();
      const from = new Date(now.getTime() - days * DAY_MS);
      return figuresOf(from, await store.counts({ from, until: now }, scope));
    },
    async disagreements(scope, { limit, cursor }) {
      const found = await store.disagreements(scope, {
        limit: limit + 1,
        ...(cursor && { cursor }),
      });
      const reviews = found.slice(0, limit);
      const last = reviews.at(-1);
      const next = found.length > limit && last ? `${last.at.toISOString()} ${last.caseId}` : null;
      return { reviews, next };
    },
  };
}

function shareFrom({ value, version }: KeptSetting): ReviewedShare {
  return { percent: percentSchema.parse(value), version };
}

/** Colleagues who look at the same time are given different cases first. */
async function sampledFor(
  { store, key, clock, sees }: AgreementParts,
  reviewer: string,
  percent: number,
): Promise<Candidate | null> {
  const since = new Date(clock.now().getTime() - DAYS_BACK * DAY_MS);
  let before: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const some: readonly Candidate[] = await store.candidates({
      ...{ reviewer, since, before, limit: PAGE },
    });
    const place = ({ caseId }: Candidate) => placeOf(key, `${reviewer} ${caseId}`);
    const sampled = some
      .filter(({ caseId }) => isSampled(key, caseId, percent))
      .toSorted((a, b) => place(a) - place(b));
    for (const one of sampled) if (await sees(reviewer, one)) return one;
    before = some.at(-1)?.caseId ?? null;
    if (some.length < PAGE) return null;
  }
  return null;
}

/** The text as the first person read it, and nothing of what they did. */
async function blind(
  { cases, comments }: AgreementParts,
  { caseId, commentId, revision }: Candidate,
): Promise<BlindCase | null> {
  const [one, comment] = await Promise.all([cases.get(caseId), comments.get(commentId)]);
  const [text, context] = await Promise.all([
    comments.revisionText(commentId, revision),
    comments.context(commentId, CONTEXT),
  ]);
  if (!one || !comment || text === null) return null;
  return {
    ...{ id: caseId, space: one.space, language: one.language, text },
    author: { author: comment.author, authorName: comment.authorName },
    ...{ at: comment.at, signals: one.signals },
    context: context
      .filter((other) => !other.erased)
      .map(({ id, text, author, authorName, at }) => ({ id, text, author, authorName, at })),
  };
}

function figuresOf(from: Date, counts: readonly ReviewCount[]): AgreementFigures {
  const stays = (kind: string) => (kind === 'keep' ? 'keep' : 'gone');
  const coarse = counts.map((one) => ({
    ...{ first: stays(one.first), second: stays(one.second), cases: one.cases },
  }));
  return {
    ...{ from, overall: agreementOf(counts), staysOrGoes: agreementOf(coarse) },
    fewestOfPair: FEWEST_OF_PAIR,
    pairs: pairsOf(counts),
  };
}

/** Of a pair "first" and "second" are the two people, whoever of them decided. */
function pairsOf(counts: readonly ReviewCount[]): readonly PairAgreement[] {
  const turned = counts.map(({ firstBy, first, secondBy, second, cases }) =>
    firstBy < secondBy
      ? { one: firstBy, other: secondBy, first, second, cases }
      : { one: secondBy, other: firstBy, first: second, second: first, cases },
  );
  return gather(turned, ({ one, other }) => `${one} ${other}`)
    .map((some) => ({
      ...{ one: some[0]?.one ?? '', other: some[0]?.other ?? '' },
      cases: some.reduce((sum, { cases }) => sum + cases, 0),
      ...agreementOf(some),
    }))
    .filter(({ cases }) => cases >= FEWEST_OF_PAIR)
    .toSorted((a, b) => b.cases - a.cases);
}
