import type { NamedHallHours } from '../../../platforms/web/contract/pages.js';

/** The part of the day that all ribbons show, in hours since midnight. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

const USUAL_DAY: DaySpan = { from: 9, to: 18 };

interface DayRibbonProps {
  readonly hall: NamedHallHours;
  readonly span: DaySpan;
}

/** A hall's open hours as a stretch of the day; the sentence beside it says the same in words. */
export function DayRibbon({ hall, span }: DayRibbonProps) {
  const left = share(span, hall.open);
  const right = share(span, hall.close);
  return (
    <div className="ribbon" data-state={hall.state} aria-hidden="true">
      {left !== null && right !== null && (
        <span style={{ insetInlineStart: `${left}%`, inlineSize: `${right - left}%` }} />
      )}
    </div>
  );
}

/** From the first opening to the last closing of the halls. */
export function spanOf(halls: readonly NamedHallHours[]): DaySpan {
  const starts = halls.flatMap((hall) => hoursOf(hall.open) ?? []);
  const ends = halls.flatMap((hall) => hoursOf(hall.close) ?? []);
  if (starts.length === 0 || ends.length === 0) return USUAL_DAY;
  return { from: Math.min(...starts), to: Math.max(...ends) };
}

/** Where a time lies in the span, in per cent. */
function share(span: DaySpan, time: string | undefined): number | null {
  const hours = hoursOf(time);
  return hours === null ? null : ((hours - span.from) / (span.to - span.from)) * 100;
}

/** `HH:MM` as hours since midnight. */
function hoursOf(time: string | undefined): number | null {
  const [hours, minutes] = (time ?? '').split(':').map(Number);
  return hours === undefined || minutes === undefined ? null : hours + minutes / 60;
}
