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
  /** base64 of little-endian uint32: the slots that were seen, ascending. */
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
    slots: base64(slots),
    idf: base64(known),
    weights: base64(weights),
  };
}

/** Reads what `packModel` wrote; throws when it is not a model. */
export function unpackModel(input: unknown): LinearModel {
  const file = fileSchema.parse(input);
  const columns = file.labels.length;
  const slots = new Uint32Array(bytes(file.slots));
  const known = new Float32Array(bytes(file.idf));
  const rows = new Int8Array(bytes(file.weights));
  const size = 2 ** file.ngrams.bits;
  const fits = slots.every((slot) => slot < size) && known.length === slots.length;
  const complete = file.scales.length === columns && file.biases.length === columns;
  if (!fits || !complete || rows.length !== slots.length * columns) {
    throw new Error('the model file does not fit together');
  }
  const idf = new Float32Array(size);
  const weights = new Int8Array(size * columns);
  slots.forEach((slot, at) => {
    idf[slot] = known[at] ?? 0;
    weights.set(rows.subarray(at * columns, (at + 1) * columns), slot * columns);
  });
  const { ngrams, labels } = file;
  const scales = Float32Array.from(file.scales);
  return { ngrams, labels, idf, weights, scales, biases: Float32Array.from(file.biases) };
}

function base64(array: Uint32Array | Float32Array | Int8Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}

/** A copy at an address of its own: typed arrays need theirs aligned. */
function bytes(text: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(text, 'base64')).buffer;
}
