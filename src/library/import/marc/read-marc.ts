import type { Encoding } from '../encoding.js';
import type { RawRecord } from '../source.js';
import { columnsOf } from './columns.js';
import { createFramer, type Frame } from './framer.js';
import { readFrame } from './iso2709.js';
import { readXmlRecord } from './marcxml.js';
import type { MarcReading } from './record.js';
import { createXmlFramer, type XmlFrame } from './xml-framer.js';

/**
 * The titles of an ISO 2709 file (MARC 21 or UNIMARC, CNMARC among them), as columns.
 * @param encoding of its texts; found out record by record when null
 */
export async function* readMarc(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding | null,
): AsyncGenerator<RawRecord> {
  const framer = createFramer();
  const read = (frame: Frame) =>
    recordOf(`record ${frame.number} (byte ${frame.offset})`, readFrame(frame, encoding));
  for await (const chunk of chunks) for (const frame of framer.push(chunk)) yield read(frame);
  for (const frame of framer.end()) yield read(frame);
}

/** The titles of a MARCXML file, as columns. */
export async function* readMarcXml(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<RawRecord> {
  const framer = createXmlFramer();
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    for (const frame of framer.push(decoder.decode(chunk, { stream: true })))
      yield xmlRecordOf(frame);
  }
  for (const frame of framer.push(decoder.decode())) yield xmlRecordOf(frame);
  for (const frame of framer.end()) yield xmlRecordOf(frame);
}

function xmlRecordOf({ number, offset, read }: XmlFrame): RawRecord {
  const reading = 'xml' in read ? readXmlRecord(read.xml) : read;
  return recordOf(`record ${number} (character ${offset})`, reading);
}

function recordOf(place: string, reading: MarcReading): RawRecord {
  return { place, read: 'problem' in reading ? reading : columnsOf(reading) };
}
