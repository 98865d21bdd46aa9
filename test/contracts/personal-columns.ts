/**
 * What every column of the database holds. `person`: the hash of a reader, or something that a
 * reader wrote or chose: it must be in their export and be gone after their erasing. `staff`: a
 * colleague, whose account an administrator ends. Everything else says why it is about nobody.
 */
export type Holds = 'person' | 'staff' | { readonly none: string };

const id = { none: 'made here' };
const service = { none: 'about the service itself' };
const library = { none: 'what the library published' };
const state = { none: 'where something stands' };
const time = { none: 'when; tells nothing without what it belongs to' };
const count = { none: 'a count' };

export const columns: Readonly<Record<string, Readonly<Record<string, Holds>>>> = {
  _prisma_migrations: {
    ...{ id, checksum: service, finished_at: service, migration_name: service, logs: service },
    ...{ rolled_back_at: service, started_at: service, applied_steps_count: service },
  },
  setting: {
    ...{ key: service, value: service, version: count },
    ...{ moved_by: 'staff', updated_at: time },
  },
  lease: { name: service, holder: service, fence: service, until: service },
  outbox: {
    ...{ id, kind: state, subject: { none: 'the id of a message on its platform' } },
    payload: { none: 'where a message is and what was decided; never its text or a person' },
    ...{ dedupe: id, state, attempts: count, next_at: time, created_at: time, done_at: time },
    last_error: { none: 'what the platform answered' },
  },
  inbox_update: {
    ...{ bot: service, update_id: id, state, sent: count, attempts: count },
    ...{ next_at: time, holder: service },
    lane: { none: 'a keyed hash of a chat, gone when the update is done' },
    subject: { none: 'a keyed hash of a message, gone after a day' },
    ...{ person: 'person', cipher: 'person', received_at: time },
  },
  album_part: {
    space: { none: 'the id of a chat' },
    message: { none: 'the id of a message on its platform' },
    album: { none: 'a keyed hash of what joins messages' },
    at: time,
  },
  kept_button: {
    id: { none: 'a keyed hash of a number made here' },
    cipher: { none: 'sealed with a key that only a button in somebody’s chat carries' },
    expires_at: time,
  },
  staff: {
    ...{ id: 'staff', name: 'staff', email: 'staff', email_verified: 'staff', image: 'staff' },
    ...{ role: 'staff', locale: 'staff', created_at: time, updated_at: time },
    ...{ dismissed_at: 'staff', signed_in_at: 'staff', version: count },
    two_factor_enabled: 'staff',
  },
  staff_session: {
    ...{ id, token: 'staff', expires_at: time, ip_address: 'staff', user_agent: 'staff' },
    ...{ created_at: time, updated_at: time, user_id: 'staff', way: 'staff' },
  },
  staff_account: {
    ...{ id, account_id: 'staff', provider_id: 'staff', access_token: 'staff' },
    ...{ refresh_token: 'staff', id_token: 'staff', access_token_expires_at: time },
    ...{ refresh_token_expires_at: time, scope: 'staff', password: 'staff', created_at: time },
    ...{ updated_at: time, user_id: 'staff' },
  },
  attempt: {
    id: { none: 'a keyed hash of whose password was tried, gone within two hours' },
    ...{ since: time, tries: count },
  },
  staff_factor: {
    ...{ id, secret: 'staff', backup_codes: 'staff', user_id: 'staff', verified: 'staff' },
    ...{ failed_verification_count: 'staff', locked_until: 'staff' },
  },
  staff_passkey: {
    ...{ id, name: 'staff', public_key: 'staff', user_id: 'staff', credential_id: 'staff' },
    ...{ counter: 'staff', device_type: 'staff', backed_up: 'staff', transports: 'staff' },
    ...{ created_at: time, aaguid: 'staff' },
  },
  staff_verification: {
    ...{ id, identifier: 'staff', value: 'staff', expires_at: time, created_at: time },
    updated_at: time,
  },
  staff_token: {
    ...{ id, hash: 'staff', user_id: 'staff', scopes: 'staff', created_at: time },
    ...{ last_used_at: 'staff', revoked_at: 'staff', name: 'staff' },
  },
  staff_person: { staff_id: 'staff', person: 'person', seen_at: time },
  staff_identity: {
    ...{ person: 'person', platform: service, user_id: 'staff', linked_at: time },
    address: 'person',
  },
  staff_link_code: { user_id: 'staff', hash: 'staff', expires_at: time },
  audit_entry: {
    ...{ id, at: time, actor: 'staff', action: state, subject: 'staff', origin: 'staff' },
    ...{ before: 'staff', after: 'staff', key: id },
  },
  preference: { person: 'person', locale: 'person', updated_at: time },
  unanswered: {
    ...{ id, locale: { none: 'the language of a question' }, count, first_at: time, last_at: time },
    question: { none: 'numbers and addresses masked, never who asked, dropped after 180 days' },
    sample: { none: 'as question' },
    ...{ grams: { none: 'as question' }, wordings: { none: 'as question' } },
    ...{ state, topic: library },
  },
  feedback: { day: time, command: service, helpful: count, count },
  title: {
    ...{ id, kind: library, lang: library, title: library, alt_titles: library, authors: library },
    ...{ year: library, isbn: library, subjects: library, audience: library, summary: library },
    ...{ sample: library, terms: library, added_at: time },
  },
  holding: {
    ...{ id, title_id: id, call_number: library, hall: library, status: library, sample: library },
    shelf_key: library,
  },
  title_readership: {
    title_id: id,
    readers: { none: 'how many, never who; at least two' },
    ...{ neighbours: { none: 'what at least two have in common' }, weights: count },
  },
  reading_list: {
    ...{ id, kind: library, name: library, note: library, subjects: library, moods: library },
    ...{ age_from: library, age_to: library, version: count, created_at: time, updated_at: time },
  },
  reading_list_item: { list_id: id, position: count, title_id: id },
  classic_text: {
    ...{ id, deck: library, title: library, author: library, dynasty: library, source: library },
    ...{ text: library, opening: library, help: library, season: library, festival: library },
    ...{ when: library, updated_at: time },
  },
  notice: {
    ...{ id, ref: id, number: library, issued: library, source: library, text: library },
    ...{ from_day: library, to_day: library, halls: library, except: library },
    ...{ supersedes: id, author: 'staff', key: id, version: count, created_at: time },
    ...{ withdrawn_by: 'staff', withdrawn_at: time, withdraw_key: id },
  },
  official_day: { country: library, date: library, name: library, off: library, imported_at: time },
  handover: {
    ...{ id, person: 'person', platform: service, address: 'person', locale: 'person', state },
    ...{ version: count, seq: count, taken_by: 'staff', opened_at: time, waiting_since: time },
    ...{ staffed_since: time, late_told_at: time, first_taken_at: time, wait_ms: count },
    ...{ unanswered_at: time, spoken_at: time, closed_at: time, closed_why: state },
    ...{ purge_at: time, moved_by: 'staff', moved_how: state, moved_at: time },
  },
  handover_message: {
    ...{ handover_id: id, seq: count, sender: state, staff: 'staff', cipher: 'person', at: time },
    ...{ key: id, delivered_at: time },
  },
  handover_key: { handover_id: id, wrapped: 'person' },
  space: {
    ...{ id: service, platform: service, name: { none: 'what a platform calls a room' } },
    ...{ role: service, locale: service, may_act: service, created_at: time },
    ...{ policy: service, policy_version: count, raid: 'staff', left_at: time },
  },
  named_queue: {
    ...{ id, name: service, spaces: service, languages: service, places: service },
    ...{ members: 'staff', due_grave: count, due_other: count, version: count },
    ...{ moved_by: 'staff', moved_at: time },
  },
  alert_mark: {
    ...{ about: { none: 'a case or a space' }, step: state, of: time, paced: state, told_at: time },
  },
  saved_filter: {
    ...{ id, owner: 'staff', name: 'staff', shared: state, states: service, queue: id },
    ...{ space: service, language: service, rule: service, waited: count, due: state },
    ...{ order: state, version: count, key: id, moved_by: 'staff', moved_at: time },
  },
  space_policy: {
    ...{ space: service, version: count, may_act: service, policy: service, author: 'staff' },
    ...{ at: time, key: id },
  },
  comment: {
    ...{ id, space: service, revision: count, author: 'person', author_name: 'person' },
    ...{ author_id: 'person', held_by: id },
    external_id: {
      none: 'names the message in its place, so that a late edit brings nothing back',
    },
    ...{ url: 'person', text_hash: 'person', language: { none: 'zh-CN or en' }, state },
    ...{ verdict: state, at: time, received_at: time, withdrawn_at: time },
  },
  comment_content: { comment_id: id, revision: count, cipher: 'person', at: time, purge_at: time },
  comment_key: { comment_id: id, wrapped: 'person' },
  moderation_case: {
    ...{ id, comment_id: id, space: service, language: state, state, version: count, seq: count },
    head_hash: { none: 'an HMAC' },
    signals: { none: 'which rule, where, how heavy; of a link its domain; never the text' },
    ...{ priority: count, terms: count, due_at: time, claim_by: 'staff', claim_until: time },
    ...{
      sanction_until: state,
      snoozed_until: time,
      decision: 'staff',
      opened_at: time,
      updated_at: time,
    },
  },
  case_event: {
    ...{ case_id: id, seq: count, type: state, at: time, key: id },
    payload: { none: 'as moderation_case.signals; notes are what moderators wrote' },
    actor: 'staff',
    ...{ prev_hash: { none: 'an HMAC' }, hash: { none: 'an HMAC' } },
  },
  appeal: {
    ...{ case_id: id, cipher: 'person', at: time, against: 'staff', decided_by: 'staff' },
    decided_at: time,
  },
  case_card: {
    case_id: id,
    space: service,
    message: { none: 'the id of a message of our own' },
    version: count,
  },
  case_seal: {
    ...{ n: count, at: time, cases: count, events: count },
    ...{ prev_hash: { none: 'an HMAC' }, hash: { none: 'an HMAC' } },
  },
  case_seal_head: { n: count, case_id: id, seq: count, hash: { none: 'an HMAC' } },
  case_unsealed: { case_id: id },
  resolved_count: { n: count, space: service, language: service, cases: count },
  case_day: {
    ...{ day: time, space: service, language: service },
    ...{ opened: count, decided: count, cleared: count },
  },
  case_day_wait: { day: time, space: service, language: service, bucket: count, cases: count },
  case_day_rule: {
    ...{ day: time, space: service, language: service, rule: service, source: id },
    ...{ hits: count, agreed: count },
  },
  case_day_stale: { n: count, at: time },
  second_review: {
    ...{ case_id: id, first_by: 'staff', first: state, decided_at: time, second_by: 'staff' },
    ...{ second: state, at: time, key: id },
  },
  report: { id, comment_id: id, reporter: 'person', reason: 'person', at: time },
  topic_use: {
    ...{ term: 'person', comment_id: id, label: 'person', author: 'person', space: service },
    at: time,
  },
  campaign: {
    ...{ slug: library, tag: library, term: library, texts: library, host: library },
    ...{ starts_at: library, ends_at: library, consent_version: count, author: 'staff' },
    ...{ version: count, key: id, created_at: time, updated_at: time },
  },
  story: {
    ...{ id, campaign: library, space: service, author: 'person', language: 'person' },
    ...{ consent_version: 'person', licence: 'person', age_check: 'person', cipher: 'person' },
    ...{ submitted_at: time, withdrawn_at: time, key: 'person' },
  },
  story_key: { story_id: id, wrapped: 'person' },
  announcement: {
    ...{ id, state, version: count, author: 'staff', approver: 'staff', audience: library },
    ...{ send_at: time, created_at: time, updated_at: time },
  },
  announcement_variant: { announcement_id: id, locale: library, text: library },
  announcement_event: {
    ...{ announcement_id: id, seq: count, type: state, payload: library, actor: 'staff', at: time },
    ...{ key: id, prev_hash: { none: 'an HMAC' }, hash: { none: 'an HMAC' } },
  },
  delivery: {
    ...{ announcement_id: id, recipient: { none: 'a space' }, platform: service, locale: library },
    ...{ state, fence: count, message_id: id, reason: state, updated_at: time },
  },
  faq_entry: {
    ...{ topic: library, titles: library, asks: library, answers: library, author: 'staff' },
    ...{ version: count, updated_at: time, withdrawn_at: time },
  },
  faq_revision: {
    ...{ topic: library, version: count, titles: library, asks: library, answers: library },
    ...{ withdrawn: state, author: 'staff', at: time, key: id },
  },
  staff_rule: {
    ...{ id, name: library, kind: state, category: state, weight: library, note: library },
    ...{ entries: library, mode: state, author: 'staff', version: count, created_at: time },
    ...{ updated_at: time, withdrawn_at: time },
  },
  staff_rule_revision: {
    ...{ rule_id: id, version: count, name: library, kind: state, category: state },
    ...{ weight: library, note: library, added: library, dropped: library, mode: state },
    ...{ withdrawn: state, author: 'staff', at: time, key: id },
  },
  rule_hit: { rule_id: id, rule_version: count, comment_id: id, mode: state, at: time },
  erasure: { person: 'person', asked_at: 'person' },
};
