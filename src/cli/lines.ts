import { isUtf8 } from 'node:buffer';
import type { z } from 'zod';
import { exit, type Io } from './io.js';

/** Longer lines are refused. UTF-8 bytes. */
const MAX_LINE = 1_048_576;
/** From so many waiting characters on answers are written. */
const ENOUGH = 65_536;

type Line = { readonly line: number } & (
  | { readonly bytes: string }
  | { readonly problem: 'line-too-long' }
);

interface Refusal {
  readonly id: string | number | null;
  readonly code: string;
  readonly message: string;
}

/** How one command reads its lines and answers each. */
export interface LineWork<Input> {
  readonly schema: z.ZodType<Input>;
  /** What to answer a good line; nothing, one or several objects. */
  answer(input: Input): Promise<readonly object[]>;
  /** The sentence for a refused line. */
  say(key: string, args?: Record<string, string | number>): string;
}

/**
 * JSON Lines in, JSON Lines out. A broken line becomes `{id|null, line, error: {code, message}}`
 * and the stream goes on. Answers are written when the input pauses or enough of them wait.
 * @returns the exit code: 2 when any line was broken.
 */
export async function answerLines<Input>(io: Io, work: LineWork<Input>): Promise<number> {
  let code: number = exit.ok;
  let waiting = '';
  const flush = async () => {
    const text = waiting;
    waiting = '';
    if (text !== '') await io.stdout(text);
  };
  const answer = async (line: Line) => {
    const read = readLine(line, work);
    if ('refusal' in read) {
      code = exit.usage;
      const { id, ...error } = read.refusal;
      waiting += asLine({ id, line: line.line, error });
    } else {
      for (const output of await work.answer(read.input)) waiting += asLine(output);
    }
    if (waiting.length > ENOUGH) await flush();
  };
  const splitter = createSplitter();
  try {
    for await (const chunk of io.stdin) {
      for (const line of splitter.lines(chunk)) await answer(line);
      await flush();
    }
    for (const line of splitter.rest()) await answer(line);
  } finally {
    await flush();
  }
  return code;
}

/** One object as one line. */
export async function write(io: Io, value: object): Promise<void> {
  await io.stdout(asLine(value));
}

function asLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function readLine<Input>(
  line: Line,
  work: LineWork<Input>,
): { readonly input: Input } | { readonly refusal: Refusal } {
  const refuse = (
    code: string,
    id: Refusal['id'] = null,
    args?: Record<string, string | number>,
  ) => ({
    refusal: { id, code, message: work.say(`cli-${code}`, args) },
  });
  if ('problem' in line) return refuse(line.problem);
  const text = decode(line.bytes);
  if (text === null) return refuse('bad-utf8');
  const value = parse(text);
  if (value === undefined) return refuse('bad-json');
  const result = work.schema.safeParse(value);
  if (result.success) return { input: result.data };
  const { code, args } = problemOf(result.error.issues[0]);
  return refuse(code, idOf(value), args);
}

/** Which sentence says what is wrong with a line. */
function problemOf(issue: z.core.$ZodIssue | undefined) {
  const field = issue?.path.join('.') ?? '';
  if (field === '') return { code: 'not-an-object', args: {} };
  if (issue?.code === 'too_big') {
    return { code: 'field-too-big', args: { field, limit: Number(issue.maximum) } };
  }
  return { code: 'bad-line', args: { field } };
}

/** Lines of at most MAX_LINE bytes; blank ones are passed over but counted. */
function createSplitter() {
  let unfinished = '';
  let line = 0;
  let tooLong = false;
  const end = (bytes: string): Line[] => {
    line += 1;
    const isTooLong = tooLong || bytes.length > MAX_LINE;
    tooLong = false;
    if (isTooLong) return [{ line, problem: 'line-too-long' }];
    return bytes.trim() === '' ? [] : [{ line, bytes }];
  };
  return {
    /** The lines that end in a chunk. */
    lines(chunk: string): Line[] {
      const pieces = chunk.split('\n');
      pieces[0] = unfinished + pieces[0];
      unfinished = pieces.pop() ?? '';
      const lines = pieces.flatMap(end);
      if (unfinished.length > MAX_LINE) {
        tooLong = true;
        unfinished = '';
      }
      return lines;
    },
    /** The last line, when no line end follows it. */
    rest: (): Line[] => (unfinished !== '' || tooLong ? end(unfinished) : []),
  };
}

/** A byte order mark at the beginning is no part of the text. */
function decode(bytes: string): string | null {
  const buffer = Buffer.from(bytes, 'latin1');
  return isUtf8(buffer) ? buffer.toString('utf8').replace(/^\ufeff/, '') : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function idOf(value: unknown): Refusal['id'] {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
