import { z } from 'zod';
import type { LinearModel } from './linear.js';

const fileSchema = z.strictObject({
  ngrams: z.strictObject({
    bits: z.int().min(8).max(24),
    words: z.int().min(0).max(4),
    chars: z.int().min(1).max(6),
  }),
  labels: z.array(z.string()).min(1),
  scales: z.array(z.number()),
  biases: z.array(z.number()),
  /** base64 of 2^bits bits, lowest first: which slots were seen. */
  slots: z.string(),
  /** base64 of little-endian float32, one per slot. */
  idf: z.string(),
  /** base64 of int8, a row per slot, a column per label. */
  weights: z.string(),
});
/** A model as it is kept in a JSON file: only the slots that were seen. */
export type ModelFile = z.output<typeof fileSchema>;

/** The compact form of a model; the same model gives the same text. */
export function packModel(model: LinearModel): ModelFile {
  const { idf, labels } = model;
  const slots = Uint32Array.from(idf.keys()).filter((slot) => (idf[slot] ?? 0) > 0);
  const weights = new Int8Array(slots.length * labels.length);
  const known = new Float32Array(slots.length);
  slots.forEach((slot, at) => {
    known[at] = idf[slot] ?? 0;
    weights.set(
      model.weights.subarray(slot * labels.length, (slot + 1) * labels.length),
      at * labels.length,
    );
  });
  return {
    ngrams: model.ngrams,
    labels: [...labels],
    scales: [...model.scales],
    biases: [...model.biases],
    slots: base64(bitmap(slots, idf.length)),
    idf: base64(known),
    weights: base64(weights),
  };
}

/** Reads what `packModel` wrote; throws when it is not a model. */
export function unpackModel(input: unknown): LinearModel {
  const file = fileSchema.parse(input);
  const columns = file.labels.length;
  const size = 2 ** file.ngrams.bits;
  const marks = new Uint8Array(bytes(file.slots));
  const known = new Float32Array(bytes(file.idf));
  const rows = new Int8Array(bytes(file.weights));
  const complete = file.scales.length === columns && file.biases.length === columns;
  const count = marks.reduce((sum, byte) => sum + bitsOf(byte), 0);
  const fits = marks.length === size / 8 && known.length === count;
  if (!fits || !complete || rows.length !== count * columns) {
    throw new Error('the model file does not fit together');
  }
  const idf = new Float32Array(size);
  const weights = new Int8Array(size * columns);
  for (let slot = 0, at = 0; slot < size; slot++) {
    if (!isMarked(marks, slot)) continue;
    idf[slot] = known[at] ?? 0;
    weights.set(rows.subarray(at * columns, (at + 1) * columns), slot * columns);
    at++;
  }
  const { ngrams, labels } = file;
  const scales = Float32Array.from(file.scales);
  return { ngrams, labels, idf, weights, scales, biases: Float32Array.from(file.biases) };
}

function bitmap(slots: Uint32Array, size: number): Uint8Array {
  const marks = new Uint8Array(size / 8);
  for (const slot of slots) marks[slot >>> 3] = (marks[slot >>> 3] ?? 0) | (1 << (slot & 7));
  return marks;
}

function bitsOf(byte: number): number {
  let count = 0;
  for (let rest = byte; rest > 0; rest >>>= 1) count += rest & 1;
  return count;
}

function isMarked(marks: Uint8Array, slot: number): boolean {
  return (((marks[slot >>> 3] ?? 0) >>> (slot & 7)) & 1) === 1;
}

function base64(array: Uint8Array | Float32Array | Int8Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}

/** A copy at an address of its own: typed arrays need theirs aligned. */
function bytes(text: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(text, 'base64')).buffer;
}
