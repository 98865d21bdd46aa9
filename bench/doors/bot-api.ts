import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const field = z.object({
  ...{ name: z.string(), types: z.array(z.string()), required: z.boolean() },
  description: z.string().default(''),
});
const fields = z.array(field).default([]);
const specification = z.object({
  version: z.string(),
  methods: z.record(z.string(), z.object({ fields })),
  types: z.record(z.string(), z.object({ fields, subtypes: z.array(z.string()).default([]) })),
});
type Field = z.output<typeof field>;

/** The published description of the Bot API, as far as it checks what a bot sends. */
export interface BotApi {
  readonly version: string;
  /** What is wrong with a call; empty: it conforms. */
  wrongs(method: string, payload: Readonly<Record<string, unknown>>): string[];
}

/** Reads the machine-readable Bot API (`telegram-bot-api.json`). */
export async function readBotApi(file: string): Promise<BotApi> {
  const { version, methods, types } = specification.parse(JSON.parse(await readFile(file, 'utf8')));

  function inObject(wanted: readonly Field[], value: object, at: string): string[] {
    const known = new Map(wanted.map((one) => [one.name, one]));
    const missing = wanted
      .filter(({ name, required }) => required && !(name in value))
      .map(({ name }) => `${at}.${name} is missing`);
    const wrong = Object.entries(value).flatMap(([name, member]) => {
      const one = known.get(name);
      if (!one) return [`${at}.${name} is unknown`];
      const place = `${at}.${name}`;
      return [...inValue(one.types, member, place), ...inLength(one, member, place)];
    });
    return [...missing, ...wrong];
  }

  /** Right when it is of one of the types; else what is wrong for the one that fits best. */
  function inValue(wanted: readonly string[], value: unknown, at: string): string[] {
    const tries = wanted.map((type) => inType(type, value, at));
    return tries.toSorted((one, other) => one.length - other.length)[0] ?? [];
  }

  function inType(type: string, given: unknown, at: string): string[] {
    const value = type === 'String' ? given : meant(given);
    if (type.startsWith('Array of ')) {
      if (!Array.isArray(value)) return [`${at} is no array`];
      const inner = type.slice('Array of '.length);
      return value.flatMap((item, index) => inType(inner, item, `${at}[${index}]`));
    }
    const simple = simpleTypes[type];
    if (simple) return simple(value) ? [] : [`${at} is no ${type}`];
    if (typeof value !== 'object' || value === null) return [`${at} is no ${type}`];
    const described = types[type];
    if (!described) return [`${at}: there is no type ${type}`];
    return described.subtypes.length > 0
      ? inValue(described.subtypes, value, at)
      : inObject(described.fields, value, at);
  }

  return {
    version,
    wrongs(method, payload) {
      const described = methods[method];
      return described
        ? inObject(described.fields, unwrapped(payload), method)
        : [`there is no method ${method}`];
    },
  };
}

/** A form sends everything as text, and a file beside the field that points to it. */
function unwrapped(payload: Readonly<Record<string, unknown>>): object {
  const pointed = new Set(Object.values(payload).map(String));
  const own = Object.entries(payload).filter(([name]) => !pointed.has(`attach://${name}`));
  return Object.fromEntries(own);
}

/** What text stands for in a form; itself when it stands for nothing else. */
function meant(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** The length the description names, such as `0-1024 characters after entities parsing`. */
function inLength({ description }: Field, value: unknown, at: string): string[] {
  const [, least, most, unit] = /(\d+)-(\d+) (characters|bytes)/.exec(description) ?? [];
  if (typeof value !== 'string' || unit === undefined) return [];
  const plain = value.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '&');
  const length = unit === 'bytes' ? Buffer.byteLength(value) : plain.length;
  return length < Number(least) || length > Number(most) ? [`${at} has ${length} ${unit}`] : [];
}

const simpleTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  Integer: (value) => Number.isInteger(value),
  Float: (value) => typeof value === 'number',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  True: (value) => value === true,
  InputFile: () => true,
};
