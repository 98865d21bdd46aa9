import { z } from '@hono/zod-openapi';
import type { NoticeDraft, NoticeEffect, NoticeView } from '../../library/notices/desk.js';
import type { NoticeDraftRequest, NoticeEffectJson, NoticeJson } from './contract/notices.js';
import type { Kit } from './kit.js';
import { key, present, type SchemaOf } from './schemas.js';

const line = z.string().trim().min(1).max(100);
const texts = z.record(z.string().max(35), z.string().trim().max(1_000));

const exceptions = z
  .array(
    z.strictObject({
      days: line,
      halls: z.union([z.literal('all'), z.array(line).min(1).max(100)]),
      open: line,
    }),
  )
  .max(100);

const draftShape = {
  halls: z
    .record(line, line)
    .refine((halls) => Object.keys(halls).length > 0 && Object.keys(halls).length <= 100),
  days: line,
  text: texts.optional(),
  except: exceptions.optional(),
  number: line.optional(),
  issued: line.optional(),
  source: texts.optional(),
  supersedes: z.array(line).max(100).optional(),
};

export const previewBody: SchemaOf<NoticeDraftRequest> = z.strictObject(draftShape);
export const publishBody = z.strictObject({ ...draftShape, key });

const person = z.object({ id: z.string(), name: z.string() });

export const noticeSchema: SchemaOf<NoticeJson> = z
  .object({
    id: z.string(),
    version: z.int(),
    origin: z.enum(['file', 'staff']),
    state: z.enum(['published', 'withdrawn']),
    number: z.string(),
    issued: z.string(),
    source: z.record(z.string(), z.string()),
    text: z.record(z.string(), z.string()),
    days: z.string(),
    halls: z.record(z.string(), z.string()),
    except: z.array(
      z.object({
        days: z.string(),
        halls: z.union([z.literal('all'), z.array(z.string()).readonly()]),
        open: z.string(),
      }),
    ),
    supersedes: z.array(z.string()),
    author: person.nullable(),
    createdAt: z.string().nullable(),
    withdrawn: z.object({ by: person, at: z.string() }).nullable(),
  })
  .openapi('Notice');

export const effectSchema: SchemaOf<NoticeEffectJson> = z
  .object({
    notice: noticeSchema,
    readers: z.record(z.string(), z.string()),
    warning: z.string().nullable(),
  })
  .openapi('NoticeEffect');

/** A draft as the desk takes it. */
export function draftOf({ text = {}, ...rest }: z.output<typeof previewBody>): NoticeDraft {
  return { ...present(rest), text: present(text) };
}

/** A notice as the console shows it. */
export async function noticeJson(
  kit: Pick<Kit, 'names'>,
  view: NoticeView,
  locale: string,
): Promise<NoticeJson> {
  const { id, version, origin, notice, author, createdAt, withdrawn, supersedes } = view;
  const { number, issued, source, text, days, halls, except } = notice;
  const named = async (who: string) => ({ id: who, name: await kit.names.of(who, locale) });
  return {
    ...{ id, version, origin, number, issued, source, text, supersedes },
    state: withdrawn ? 'withdrawn' : 'published',
    days: daysText(days),
    halls: Object.fromEntries(Object.entries(halls).map(([hall, span]) => [hall, hoursText(span)])),
    except: except.map((entry) => ({
      days: daysText(entry.days),
      halls: entry.halls,
      open: hoursText(entry.open),
    })),
    author: author === null ? null : await named(author),
    createdAt: createdAt?.toISOString() ?? null,
    withdrawn: withdrawn && { by: await named(withdrawn.by), at: withdrawn.at.toISOString() },
  };
}

/** What a notice does, with a word to who is late. */
export async function effectJson(
  kit: Pick<Kit, 'names' | 'parts'>,
  { view, readers, leadDays, wantedLeadDays }: NoticeEffect,
  locale: string,
): Promise<NoticeEffectJson> {
  const args = { days: Math.max(0, leadDays), wanted: wantedLeadDays };
  const isLate = view.withdrawn === null && leadDays < wantedLeadDays;
  const warning = isLate ? kit.parts.i18n.say(locale, 'notice-late', args) : null;
  return { notice: await noticeJson(kit, view, locale), readers, warning };
}

function daysText({ from, to }: NoticeView['notice']['days']): string {
  return from === to ? from : `${from}..${to}`;
}

function hoursText(span: NoticeView['notice']['halls'][string] | null): string {
  return span ? `${span.open}-${span.close}` : 'closed';
}
