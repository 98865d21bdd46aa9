import type { Reply } from '../core/reply.js';

/** A reply as a terminal shows it. */
export function plain(reply: Reply): string {
  const fields = (reply.fields ?? []).map((field) => `${field.name}: ${field.value}`);
  const list = (reply.list ?? []).map((item, index) =>
    [`${index + 1}. ${item.title}`, item.detail].filter(Boolean).join('\n   '),
  );
  return [reply.text, ...fields, ...list].join('\n');
}
