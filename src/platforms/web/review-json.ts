import { z } from 'zod';
import type { Agreement, AgreementFigures, BlindCase } from '../../moderation/agreement/desk.js';
import type {
  AgreementJson,
  AgreementResponse,
  BlindCaseJson,
  DisagreementsResponse,
} from './contract/reviews.js';
import type { Kit } from './kit.js';
import type { Names } from './names.js';
import { readerName } from './room.js';
import type { SchemaOf } from './schemas.js';
import { signalJson, signalSchema } from './signal-json.js';

export const decision = z.enum(['keep', 'remove', 'warn', 'mute', 'kick', 'ban']);

const line = { id: z.string(), author: z.string(), text: z.string(), at: z.string() };

export const blindCaseSchema: SchemaOf<BlindCaseJson> = z
  .object({
    ...{ ...line, space: z.string(), language: z.string(), signals: z.array(signalSchema) },
    context: z.array(z.object(line)),
  })
  .openapi('BlindCase');

const interval = { value: z.number(), low: z.number(), high: z.number() };
const agreement = {
  agreed: z.object({ ...interval, of: z.int() }).nullable(),
  kappa: z.object(interval).nullable(),
};
const agreementSchema: SchemaOf<AgreementJson> = z.object(agreement);

export const agreementResponse: SchemaOf<AgreementResponse> = z
  .object({
    ...{ percent: z.number(), version: z.int(), days: z.int(), fewestOfPair: z.int() },
    ...{ overall: agreementSchema, staysOrGoes: agreementSchema },
    pairs: z
      .array(z.object({ ...agreement, one: z.string(), other: z.string(), cases: z.int() }))
      .nullable(),
  })
  .openapi('Agreement');

export const disagreementsSchema: SchemaOf<DisagreementsResponse> = z
  .object({
    reviews: z.array(
      z.object({
        ...{ case: z.string(), at: z.string(), first: decision, second: decision },
        ...{ firstBy: z.string(), secondBy: z.string() },
      }),
    ),
    next: z.string().nullable(),
  })
  .openapi('Disagreements');

/** A case as who looks at it again may see it. */
export function blindCaseJson(
  kit: Pick<Kit, 'parts' | 'names'>,
  one: BlindCase,
  locale: string,
): BlindCaseJson {
  const named = ({ author, authorName }: BlindCase['author']) =>
    authorName ?? readerName(kit, author, locale);
  const { id, space, language, text, at } = one;
  return {
    ...{ id, space, language, text, at: at.toISOString(), author: named(one.author) },
    signals: one.signals.map((signal) => signalJson(kit, signal, locale)),
    context: one.context.map((other) => ({
      ...{ id: other.id, text: other.text, author: named(other), at: other.at.toISOString() },
    })),
  };
}

/** Pairs by their names. */
export async function pairsJson(
  names: Names,
  pairs: AgreementFigures['pairs'],
  locale: string,
): Promise<NonNullable<AgreementResponse['pairs']>> {
  const named = pairs.map(async ({ one, other, cases, ...rest }) => ({
    ...{ one: await names.of(one, locale), other: await names.of(other, locale), cases },
    ...plain(rest),
  }));
  return Promise.all(named);
}

/** Only what the contract names. */
export function plain({ agreed, kappa }: Agreement): AgreementJson {
  return { agreed, kappa };
}
