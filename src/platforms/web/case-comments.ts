import type { ModerationCase } from '../../moderation/cases/case.js';
import { caseJson } from './case-json.js';
import type { CaseJson } from './contract/cases.js';
import type { Kit } from './kit.js';
import { remembered } from './names.js';

/** What the comments and the names of people are read with. */
type Wording = Pick<Kit, 'parts' | 'names'>;

/** A case with the comment it is about. */
export async function withComment(
  kit: Wording,
  one: ModerationCase,
  locale: string,
): Promise<CaseJson> {
  const [shown] = await withComments(kit, [one], locale);
  if (shown === undefined) throw new Error(`case ${one.id} has no comment`);
  return shown;
}

/** Cases with the comments they are about; comments are read together, each person's name once. */
export async function withComments(
  kit: Wording,
  cases: readonly ModerationCase[],
  locale: string,
): Promise<readonly CaseJson[]> {
  const comments = await kit.parts.commentTexts.many(cases.map(({ commentId }) => commentId));
  const named = { ...kit, names: remembered(kit.names) };
  return Promise.all(
    cases.flatMap((one) => {
      const comment = comments.get(one.commentId);
      return comment ? [caseJson(named, { case: one, comment }, locale)] : [];
    }),
  );
}
