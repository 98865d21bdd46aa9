import type { SignalJson } from '../../../platforms/web/contract/cases.js';
import { type Piece, piecesOf } from './pieces.js';

interface MarkedTextProps {
  readonly text: string;
  readonly signals: readonly SignalJson[];
}

/**
 * A text with every signal marked where it was found. The numbers that lead to the reasons are put
 * there by the style sheet, so that the text stays whole when it is copied.
 */
export function MarkedText({ text, signals }: MarkedTextProps) {
  return (
    <p className="marked-text">
      {piecesOf(text, signals).map((piece) => (
        <PieceView key={piece.start} piece={piece} signals={signals} />
      ))}
    </p>
  );
}

interface PieceViewProps {
  readonly piece: Piece;
  readonly signals: readonly SignalJson[];
}

function PieceView({ piece, signals }: PieceViewProps) {
  const tiers = piece.signals.map((index) => signals[index]?.tier ?? '');
  if (tiers.length === 0) return piece.text;
  const numbers = piece.ends.map((index) => index + 1).join(' ');
  return (
    <mark
      data-tier={tiers.includes('literal') ? 'literal' : tiers[0]}
      data-numbers={numbers || undefined}
    >
      {piece.text}
    </mark>
  );
}
