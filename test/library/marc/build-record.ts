/** A field as cataloguers write it: `{ tag: '245', text: '10$aEmma /$cJane Austen.' }`, or its bytes. */
export interface BuiltField {
  readonly tag: string;
  /** Indicators and subfields with `$` as their mark; the text alone in a control field. */
  readonly text?: string;
  readonly bytes?: Uint8Array;
}

export interface RecordOptions {
  /** 24 characters; length and base address are put in. */
  readonly leader?: string;
  /** Makes bytes of a text; UTF-8 when absent. */
  readonly encode?: (text: string) => Uint8Array;
  /** Count characters instead of bytes, as broken writers do. */
  readonly countCharacters?: boolean;
}

const [subfieldMark, fieldEnd, recordEnd] = ['\x1f', 0x1e, 0x1d];

/** The bytes of one ISO 2709 record. */
export function buildRecord(fields: readonly BuiltField[], options: RecordOptions = {}): Buffer {
  const { leader = '00000nam a2200000 a 4500', encode = (text) => Buffer.from(text) } = options;
  const bodies = fields.map(({ text = '', bytes }) => {
    const marked = text.replaceAll('$', subfieldMark);
    const body = Buffer.from(bytes ?? encode(marked));
    const counted = options.countCharacters ? marked.length : body.length;
    return { body: Buffer.concat([body, Buffer.from([fieldEnd])]), length: counted + 1 };
  });
  let start = 0;
  const entries = bodies.map(({ length }, at) => {
    const entry = `${fields[at]?.tag}${digits(length, 4)}${digits(start, 5)}`;
    start += length;
    return entry;
  });
  const base = 24 + entries.length * 12 + 1;
  const head = `${digits(base + start + 1, 5)}${leader.slice(5, 12)}${digits(base, 5)}${leader.slice(17)}`;
  return Buffer.concat([
    Buffer.from(head + entries.join(''), 'latin1'),
    Buffer.from([fieldEnd]),
    ...bodies.map(({ body }) => body),
    Buffer.from([recordEnd]),
  ]);
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0').slice(-count);
}

/** Fields from lines like `245 10$aEmma`. */
export function fields(...lines: readonly string[]): BuiltField[] {
  return lines.map((line) => ({ tag: line.slice(0, 3), text: line.slice(4) }));
}

/** The leader of a CNMARC record, which says nothing of its encoding. */
export const cnmarcLeader = '00000nam0 2200000   450 ';

/** MARCXML of the same fields, under a prefix when one is given. */
export function buildXml(built: readonly BuiltField[], prefix = ''): string {
  const inner = built.map(({ tag, text = '' }) => {
    if (tag.startsWith('00'))
      return `<${prefix}controlfield tag="${tag}">${escaped(text)}</${prefix}controlfield>`;
    const [indicators = '  ', ...subfields] = text.split('$');
    const parts = subfields.map(
      (part) =>
        `<${prefix}subfield code="${part[0]}">${escaped(part.slice(1))}</${prefix}subfield>`,
    );
    const attributes = `tag="${tag}" ind1="${indicators[0]}" ind2="${indicators[1]}"`;
    return `<${prefix}datafield ${attributes}>${parts.join('')}</${prefix}datafield>`;
  });
  return `<${prefix}record><${prefix}leader>00000nam a2200000 a 4500</${prefix}leader>${inner.join('')}</${prefix}record>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * GB18030 by turning the decoder round, since Node has none: two-byte characters only, which is
 * what titles are made of.
 */
export function encodeGb18030(text: string): Uint8Array {
  const codes = gbCodes();
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)];
      const code = codes.get(character);
      if (!code) throw new Error(`${character} has no two bytes in GB18030`);
      return code;
    }),
  );
}

let known: Map<string, readonly [number, number]> | null = null;

function gbCodes(): Map<string, readonly [number, number]> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== '\ufffd') known.set(text, [lead, trail]);
    }
  }
  return known;
}
