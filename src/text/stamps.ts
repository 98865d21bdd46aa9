/** Tells the first time that a slot is met in a text from later ones. */
export interface Stamps {
  /** Begins another text, in which every slot is new. */
  begin(): void;
  /** Whether the slot is met for the first time in this text. */
  isFirst(slot: number): boolean;
}

/**
 * What makes an n-gram count once is a mark on its slot: nothing is allocated or sorted per text. Marks
 * of one byte stay in the processor's cache, and every 255 texts they are wiped.
 */
export function createStamps(slots: number): Stamps {
  const marks = new Uint8Array(slots);
  let text = 0;
  return {
    begin() {
      // A mark that comes round again must not meet its old ones.
      if (text === 0xff) marks.fill(0);
      text = (text % 0xff) + 1;
    },
    isFirst(slot) {
      if (marks[slot] === text) return false;
      marks[slot] = text;
      return true;
    },
  };
}
