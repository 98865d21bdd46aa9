/** What was done to a record on the way in; the report has a line for each. */
export interface Remark {
  /** `noted`: nothing was changed, but it is worth knowing, such as the encoding of a file. */
  readonly action: 'repaired' | 'rejected' | 'ignored' | 'noted';
  readonly field: string;
  readonly reason: string;
}

/** One line of an import's report. */
export interface ReportLine extends Remark {
  /** Where in the file: `line 12`, `record 3 (byte 1204)`. */
  readonly place: string;
}

/** What became of a file. */
export interface ImportFigures {
  readonly read: number;
  /** Records that are kept now, those repaired included. */
  readonly stored: number;
  readonly repaired: number;
  readonly rejected: number;
}

/** What an import of any kind is given beside its store. */
export interface ImportOptions {
  readonly at: Date;
  /** Told now and then how many records were read. */
  progress?(read: number): void;
  /** Told every repaired, refused or ignored thing, in the order of the file. */
  report?(line: ReportLine): void | Promise<void>;
}

export interface Tally {
  count(place: string, stored: boolean, remarks: readonly Remark[]): Promise<void>;
  figures(): ImportFigures;
}

const PROGRESS_EVERY = 10_000;
/** More unknown columns than any table has. */
const MAX_TOLD = 1_000;

/** Counts everything, reports every repair and refusal, and anything else once. */
export function createTally({ report, progress }: ImportOptions): Tally {
  const told = new Set<string>();
  const counts = { read: 0, stored: 0, repaired: 0, rejected: 0 };
  const isNews = ({ action, field, reason }: Remark) => {
    if (action === 'repaired' || action === 'rejected') return true;
    const news = `${field} ${reason}`;
    if (told.has(news) || told.size >= MAX_TOLD) return false;
    told.add(news);
    return true;
  };
  return {
    async count(place, stored, remarks) {
      counts.read += 1;
      counts[stored ? 'stored' : 'rejected'] += 1;
      if (stored && remarks.some(({ action }) => action === 'repaired')) counts.repaired += 1;
      for (const remark of remarks) if (isNews(remark)) await report?.({ place, ...remark });
      if (counts.read % PROGRESS_EVERY === 0) progress?.(counts.read);
    },
    figures: () => ({ ...counts }),
  };
}
