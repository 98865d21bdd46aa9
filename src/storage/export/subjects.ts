/** One file of an export. */
export interface Subject {
  /** Its file, without `.jsonl`; also names its sentence in the README. */
  readonly name: string;
  /** Gives one column `line`: the JSON object of each line. */
  readonly select: string;
}

/** An instant as JSON has it: ISO 8601 in UTC. */
const instant = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

function lines(fields: string, from: string): string {
  return `SELECT json_build_object(${fields})::text AS line FROM ${from}`;
}

/**
 * What the service's own staff may see, a subject a file, in the form that `import` reads where there
 * is one. Never what a reader said, asked for or is called; nothing about topics that rests on one
 * reader alone; no secret, token or sign-in. What one reader is to be given is `person export`.
 */
export const subjects: readonly Subject[] = [
  {
    name: 'titles',
    select: lines(
      `'id', t.id, 'kind', kind, 'lang', lang, 'title', title, 'altTitles', alt_titles,
       'authors', authors, 'year', year, 'isbn', isbn, 'subjects', subjects,
       'audience', audience, 'summary', summary, 'sample', sample, 'holdings', coalesce((
         SELECT json_agg(json_build_object('id', h.id, 'callNumber', call_number, 'hall', hall,
                                           'status', status, 'sample', h.sample) ORDER BY h.id)
         FROM holding h WHERE h.title_id = t.id), '[]'::json)`,
      'title t ORDER BY t.id',
    ),
  },
  {
    name: 'reading-lists',
    select: lines(
      `'id', id, 'kind', kind, 'name', name, 'note', note, 'subjects', subjects, 'moods', moods,
       'ageFrom', age_from, 'ageTo', age_to, 'titles', coalesce((
         SELECT json_agg(title_id ORDER BY position)
         FROM reading_list_item i WHERE i.list_id = l.id), '[]'::json)`,
      'reading_list l ORDER BY id',
    ),
  },
  {
    name: 'read-together',
    select: lines(
      `'title', title_id, 'readers', readers, 'neighbours', neighbours, 'weights', weights`,
      'title_readership ORDER BY title_id',
    ),
  },
  {
    name: 'classics',
    select: lines(
      `'id', split_part(id, ':', 2), 'deck', deck, 'title', title, 'author', author,
       'dynasty', dynasty, 'text', text, 'source', source, 'help', help, 'season', season,
       'festival', festival, 'when', "when"`,
      'classic_text ORDER BY id',
    ),
  },
  {
    name: 'faq',
    select: lines(
      `'topic', topic, 'title', titles, 'ask', asks, 'answer', answers`,
      'faq_entry WHERE withdrawn_at IS NULL ORDER BY topic',
    ),
  },
  {
    name: 'notices',
    select: lines(
      `'id', ref, 'number', number, 'issued', issued, 'source', source, 'text', text,
       'days', json_build_object('from', from_day, 'to', to_day), 'halls', halls,
       'except', "except", 'supersedes', supersedes`,
      'notice WHERE withdrawn_at IS NULL ORDER BY created_at, id',
    ),
  },
  {
    name: 'notices-withdrawn',
    select: lines(
      `'number', number, 'issued', issued, 'source', source, 'text', text,
       'days', json_build_object('from', from_day, 'to', to_day),
       'withdrawnAt', ${instant('withdrawn_at')}`,
      'notice WHERE withdrawn_at IS NOT NULL ORDER BY created_at, id',
    ),
  },
  {
    name: 'holidays',
    select: lines(
      `'country', country, 'date', date, 'name', name, 'off', off`,
      'official_day ORDER BY country, date',
    ),
  },
  {
    name: 'announcements',
    select: lines(
      `'id', id, 'state', state, 'author', author, 'approver', approver, 'audience', audience,
       'sendAt', ${instant('send_at')}, 'createdAt', ${instant('created_at')},
       'variants', (SELECT json_object_agg(locale, json_build_object('text', text))
                    FROM announcement_variant v WHERE v.announcement_id = a.id),
       'deliveries', (SELECT json_object_agg(state, many) FROM (
          SELECT state, count(*) AS many FROM delivery d
          WHERE d.announcement_id = a.id GROUP BY state) AS counted)`,
      'announcement a ORDER BY id',
    ),
  },
  {
    name: 'campaigns',
    select: lines(
      `'slug', slug, 'tag', tag, 'texts', texts, 'host', host, 'from', ${instant('starts_at')},
       'until', ${instant('ends_at')}, 'consent', consent_version, 'author', author`,
      'campaign ORDER BY starts_at, slug',
    ),
  },
  {
    name: 'topics',
    select: lines(
      `'day', day, 'topic', topic, 'authors', authors, 'comments', comments`,
      `(SELECT at::date AS day, min(label) AS topic, count(DISTINCT author) AS authors,
               count(*) AS comments
        FROM topic_use GROUP BY at::date, term HAVING count(DISTINCT author) > 1) AS counted
       ORDER BY day, topic`,
    ),
  },
  {
    name: 'cases',
    select: lines(
      `'id', id, 'space', space, 'language', language, 'state', state, 'signals', signals,
       'priority', terms, 'openedAt', ${instant('opened_at')}, 'dueAt', ${instant('due_at')},
       'updatedAt', ${instant('updated_at')}, 'decision', decision,
       'snoozedUntil', ${instant('snoozed_until')}, 'history', (
         SELECT json_agg(json_build_object('seq', seq, 'type', type, 'actor', actor,
                                           'at', ${instant('at')}) ORDER BY seq)
         FROM case_event e WHERE e.case_id = c.id)`,
      'moderation_case c ORDER BY id',
    ),
  },
  {
    name: 'unanswered',
    select: lines(
      `'locale', locale, 'question', sample, 'wordings', wordings, 'count', count, 'state', state,
       'topic', topic, 'firstAt', ${instant('first_at')}, 'lastAt', ${instant('last_at')}`,
      'unanswered ORDER BY first_at, id',
    ),
  },
  {
    name: 'feedback',
    select: lines(
      `'day', day, 'command', command, 'helpful', helpful, 'count', count`,
      'feedback ORDER BY day, command, helpful',
    ),
  },
  {
    name: 'spaces',
    select: lines(
      `'id', id, 'platform', platform, 'name', name, 'role', role, 'locale', locale`,
      'space ORDER BY id',
    ),
  },
  {
    name: 'staff',
    select: lines(
      `'id', id, 'email', email, 'name', name, 'role', role, 'since', ${instant('created_at')},
       'dismissedAt', ${instant('dismissed_at')}`,
      'staff ORDER BY email',
    ),
  },
];
