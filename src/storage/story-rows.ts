import { z } from 'zod';
import type { KeptStory, NewStory, UnhandedStory } from '../topics/stories/ports.js';
import { commentStates } from './comment-rows.js';
import { Prisma, type Story as Row } from './generated/client.js';
import { newKey, seal, unseal } from './seal.js';
import { oneOf } from './words.js';

/** A story as it is read: with its key, and what moderation says of its comment. */
export type ReadStory = Pick<
  Row,
  'id' | 'author' | 'language' | 'consentVersion' | 'licence' | 'ageCheck' | 'submittedAt'
> &
  Pick<Row, 'withdrawnAt' | 'cipher' | 'space'> & {
    readonly campaign: string;
    readonly wrapped: Uint8Array | null;
    readonly said: string | null;
  };

/** What of stories is read; the table is called `s`. Held back by a sanction, a comment is hidden. */
export function storyColumns(now: Date): Prisma.Sql {
  return Prisma.sql`
    s.id, s.campaign, s.space, s.author, s.language, s.consent_version AS "consentVersion",
    s.licence, s.age_check AS "ageCheck", s.submitted_at AS "submittedAt",
    s.withdrawn_at AS "withdrawnAt", s.cipher, k.wrapped,
    CASE WHEN c.state = 'visible' AND h.sanction_until > ${now} THEN 'hidden' ELSE c.state END AS said`;
}

export const stories = Prisma.sql`
  story s
  LEFT JOIN story_key k ON k.story_id = s.id
  LEFT JOIN comment c ON c.space = s.space AND c.external_id = s.id::text
  LEFT JOIN moderation_case h ON h.id = c.held_by`;

const ageChecks = ['self', 'parent'] as const;

const sealed = z.object({
  text: z.string(),
  penName: z.string().nullable(),
  address: z.string().nullable(),
});
type Sealed = z.infer<typeof sealed>;

/** A story as its room knows it. */
export function toStory(row: ReadStory, wrapKey: Uint8Array): KeptStory {
  const { id, campaign, author, language, consentVersion, licence, ageCheck, submittedAt } = row;
  const said = row.said === null ? null : oneOf(commentStates, row.said);
  const { text, penName } = openStory(row, wrapKey) ?? { text: '', penName: null };
  return {
    ...{ id, campaign, author, language, submittedAt, text, penName },
    consent: {
      ...{ version: consentVersion, licence, at: submittedAt },
      age: oneOf(ageChecks, ageCheck),
    },
    ...{ said, isWithdrawn: row.withdrawnAt !== null },
  };
}

/** The same as moderation is to get it; null once its words are gone. */
export function toUnhanded(row: ReadStory, wrapKey: Uint8Array): UnhandedStory | null {
  const { id, campaign, space, author, submittedAt } = row;
  const opened = openStory(row, wrapKey);
  return opened && { id, campaign, space, author, submittedAt, ...opened };
}

/** What a story says, encrypted under a new key of its own, and that key under the service's. */
export function sealStory(
  { text, penName, address }: Pick<NewStory, keyof Sealed>,
  id: string,
  wrapKey: Uint8Array,
) {
  const key = newKey();
  const plain = Buffer.from(JSON.stringify({ text, penName, address } satisfies Sealed), 'utf8');
  return { cipher: seal(key, plain, placeOf(id)), wrapped: seal(wrapKey, key, placeOf(id)) };
}

/** Null once its key was dropped. */
export function openStory(
  { id, cipher, wrapped }: Pick<ReadStory, 'id' | 'cipher' | 'wrapped'>,
  wrapKey: Uint8Array,
): Sealed | null {
  if (wrapped === null) return null;
  const key = unseal(wrapKey, wrapped, placeOf(id));
  return sealed.parse(JSON.parse(unseal(key, cipher, placeOf(id)).toString('utf8')));
}

function placeOf(id: string): string {
  return `story:${id}`;
}
