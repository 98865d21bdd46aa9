/** The text of one record of a MARCXML file. */
export interface XmlFrame {
  /** Counted from 1. */
  readonly number: number;
  /** Where it begins in the file's text; UTF-16 units. */
  readonly offset: number;
  /** From `<record` to `</record>`, or why there is none. */
  readonly read: { readonly xml: string } | { readonly problem: string };
}

export interface XmlFramer {
  push(chunk: string): XmlFrame[];
  end(): XmlFrame[];
}

/** Longer than any record; UTF-16 units. */
const MAX_RECORD_LENGTH = 8_388_608;
/** Longer than any tag with its attributes. */
const MAX_TAG = 4_096;

const start = /<!--|<((?:[\w.-]+:)?record)(?=[\s>])/;
const content = /<(?:[\w.-]+:)?(?:leader|controlfield|datafield)[\s>]/;

/** What was read of the file and not yet given out. */
interface State {
  text: string;
  /** Of the text's first character in the file. */
  offset: number;
  number: number;
  /** The record in which the text begins: its name, and from where its end is looked for. */
  open: { readonly name: string; from: number; isGivenUp: boolean } | null;
}

/** What a step did: go on with the next, or wait for more of the file. */
type Step = 'next' | 'wait';

/**
 * Cuts `<record>...</record>`, under any prefix, out of a stream of XML. Wrappers of the same name
 * (SRU, OAI-PMH) are passed over: a record begins at the innermost. One that does not end before
 * the next begins is refused, and the next is read.
 */
export function createXmlFramer(): XmlFramer {
  const state: State = { text: '', offset: 0, number: 0, open: null };
  return {
    push(chunk) {
      state.text += chunk;
      const frames: XmlFrame[] = [];
      let step: Step = 'next';
      while (step === 'next') step = state.open ? finish(state, state.open, frames) : begin(state);
      return frames;
    },
    end() {
      if (!state.open || state.open.isGivenUp) return [];
      return [frameOf(state, { problem: 'cut off: the file ends within it' })];
    },
  };
}

function drop(state: State, length: number): void {
  state.text = state.text.slice(length);
  state.offset += length;
}

function frameOf(state: State, read: XmlFrame['read']): XmlFrame {
  state.number += 1;
  return { number: state.number, offset: state.offset, read };
}

/** Looks for the next record or comment. */
function begin(state: State): Step {
  const found = start.exec(state.text);
  if (!found) {
    drop(state, Math.max(0, state.text.length - MAX_TAG));
    return 'wait';
  }
  drop(state, found.index);
  if (found[1] === undefined) return passComment(state);
  state.open = { name: found[1], from: 1, isGivenUp: false };
  return 'next';
}

function passComment(state: State): Step {
  const end = state.text.indexOf('-->', 4);
  if (end !== -1) {
    drop(state, end + 3);
    return 'next';
  }
  // Of a long comment only its beginning and its end so far are kept.
  const surplus = state.text.length - MAX_TAG;
  if (surplus > 0) {
    state.text = `<!--${state.text.slice(4 + surplus)}`;
    state.offset += surplus;
  }
  return 'wait';
}

/** Looks for the end of the open record, or for another that begins within it. */
function finish(state: State, open: NonNullable<State['open']>, frames: XmlFrame[]): Step {
  const mark = /<(\/?)((?:[\w.-]+:)?record)(?=[\s>])/g;
  mark.lastIndex = open.from;
  const found = mark.exec(state.text);
  if (!found) return waitForEnd(state, open, frames);
  const isEnd = found[1] === '/';
  if (isEnd && found[2] !== open.name) {
    open.from = mark.lastIndex;
    return 'next';
  }
  const end = isEnd ? state.text.indexOf('>', found.index) + 1 : found.index;
  if (end === 0) return 'wait';
  const inside = state.text.slice(0, end);
  if (isEnd && !open.isGivenUp) frames.push(frameOf(state, { xml: inside }));
  // What holds no fields before another record begins is its wrapper.
  else if (!open.isGivenUp && content.test(inside)) {
    frames.push(frameOf(state, { problem: 'it does not end before the next begins' }));
  }
  drop(state, end);
  state.open = null;
  return 'next';
}

function waitForEnd(state: State, open: NonNullable<State['open']>, frames: XmlFrame[]): Step {
  if (state.text.length > MAX_RECORD_LENGTH) {
    if (!open.isGivenUp) {
      frames.push(frameOf(state, { problem: `no end within ${MAX_RECORD_LENGTH} characters` }));
    }
    open.isGivenUp = true;
    drop(state, state.text.length - MAX_TAG);
  }
  open.from = Math.max(1, state.text.length - MAX_TAG);
  return 'wait';
}
