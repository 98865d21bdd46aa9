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
/** Longer than the names and attributes with which a record begins. */
const MAX_TAG = 4_096;

/**
 * Cuts `<record>...</record>`, under any prefix, out of a stream of XML. Wrappers of the same name
 * (SRU, OAI-PMH) are passed over: a record begins at the innermost. One that does not end before
 * the next begins is refused, and the next is read.
 */
export function createXmlFramer(): XmlFramer {
  let [text, offset, number] = ['', 0, 0];
  /** The record that is open: its name and how far its end was looked for. */
  let open: { readonly name: string; searched: number; skipping: boolean } | null = null;

  const drop = (length: number) => {
    text = text.slice(length);
    offset += length;
  };
  const frame = (read: XmlFrame['read']): XmlFrame => {
    number += 1;
    return { number, offset, read };
  };
  const begin = (): boolean => {
    const start = /<!--|<((?:[\w.-]+:)?record)(?=[\s>])/.exec(text);
    if (!start) {
      drop(Math.max(0, text.length - MAX_TAG));
      return false;
    }
    drop(start.index);
    if (start[1] === undefined) return passComment();
    open = { name: start[1], searched: 1, skipping: false };
    return true;
  };
  const passComment = (): boolean => {
    const end = text.indexOf('-->', 4);
    if (end === -1) {
      // Only the beginning of an endless comment is kept, so that it is known for one.
      if (text.length > MAX_TAG) {
        offset += text.length - MAX_TAG;
        text = `<!--${text.slice(4 - MAX_TAG)}`;
      }
      return false;
    }
    drop(end + 3);
    return true;
  };
  const next = (frames: XmlFrame[]): boolean => {
    if (!open) return begin();
    const mark = /<(\/?)((?:[\w.-]+:)?record)(?=[\s>])\s*/g;
    mark.lastIndex = open.searched;
    const found = mark.exec(text);
    if (!found) {
      if (text.length > MAX_RECORD_LENGTH) {
        if (!open.skipping)
          frames.push(frame({ problem: `no end within ${MAX_RECORD_LENGTH} characters` }));
        open.skipping = true;
        drop(text.length - MAX_TAG);
      }
      open.searched = Math.max(1, text.length - MAX_TAG);
      return false;
    }
    const [tag, slash, name = ''] = found;
    if (slash !== '' && name !== open.name) {
      open.searched = found.index + tag.length;
      return true;
    }
    const close = slash === '' ? found.index : text.indexOf('>', found.index) + 1;
    if (close === 0) return false;
    const isWrapper =
      slash === '' &&
      !/<(?:[\w.-]+:)?(?:leader|controlfield|datafield)[\s>]/.test(text.slice(0, close));
    if (slash !== '' && !open.skipping) frames.push(frame({ xml: text.slice(0, close) }));
    if (slash === '' && !isWrapper && !open.skipping)
      frames.push(frame({ problem: 'it does not end before the next begins' }));
    drop(close);
    open = null;
    return true;
  };
  return {
    push(chunk) {
      text += chunk;
      const frames: XmlFrame[] = [];
      while (next(frames)) {}
      return frames;
    },
    end: () =>
      open && !open.skipping ? [frame({ problem: 'cut off: the file ends within it' })] : [],
  };
}
