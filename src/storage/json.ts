import type { Prisma } from './generated/client.js';

/**
 * A value as plain JSON that PostgreSQL keeps exactly: instants as ISO strings, no undefined, no
 * NUL and no half surrogate in its texts (both become U+FFFD).
 */
export function plainJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value, (_key, member: unknown) => keepable(member)));
}

/** The same for an object. */
export function plainRecord(value: Readonly<Record<string, unknown>>): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value, (_key, member: unknown) => keepable(member)));
}

/** One spelling for one value: the members of every object in the order of their names. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => sorted(member));
}

function keepable(member: unknown): unknown {
  if (typeof member === 'string') return keepableText(member);
  if (!isRecord(member)) return member;
  return Object.fromEntries(
    Object.entries(member).map(([name, value]) => [keepableText(name), value]),
  );
}

function keepableText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
}

function sorted(member: unknown): unknown {
  if (!isRecord(member)) return member;
  return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
