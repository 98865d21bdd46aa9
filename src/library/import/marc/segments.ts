export const RECORD_END = 0x1d;

/** Eighty times what ISO 2709 can say; longer ones are no records. Bytes. */
export const MAX_RECORD_BYTES = 8_388_608;

/** A piece between two record terminators: mostly one record. */
export interface Segment {
  /** Of its first byte in the file. */
  readonly offset: number;
  readonly bytes: Buffer;
  readonly ended: boolean;
  readonly tooLong?: boolean;
  /** Pieces it was joined of, less one. */
  readonly joins?: number;
}

/** The pieces between record terminators, none longer than a record may be. */
export function createSegments() {
  let parts: Buffer[] = [];
  let [offset, held, skipping] = [0, 0, false];
  const cut = (ended: boolean): Segment[] => {
    const bytes = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
    const segment = { offset, bytes, ended };
    offset += held + (ended ? 1 : 0);
    const isRest = skipping;
    [parts, held, skipping] = [[], 0, false];
    return isRest || (bytes.length === 0 && !ended) ? [] : [segment];
  };
  const hold = (part: Buffer): Segment[] => {
    held += part.length;
    if (skipping) return [];
    parts.push(part);
    if (held <= MAX_RECORD_BYTES) return [];
    const segment = { offset, bytes: Buffer.concat(parts), ended: false, tooLong: true };
    [parts, skipping] = [[], true];
    return [segment];
  };
  return {
    push(chunk: Buffer): Segment[] {
      const found: Segment[] = [];
      let start = 0;
      for (
        let end = chunk.indexOf(RECORD_END);
        end !== -1;
        end = chunk.indexOf(RECORD_END, start)
      ) {
        found.push(...hold(chunk.subarray(start, end)), ...cut(true));
        start = end + 1;
      }
      if (start < chunk.length) found.push(...hold(chunk.subarray(start)));
      return found;
    },
    end: () => cut(false),
  };
}
