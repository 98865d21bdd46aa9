import { signsOf } from './fold-signs.js';
import { folds } from './folds.js';
import { type Mapped, rewrite } from './offsets.js';
import { applySteps, type Normalised, normalised } from './script.js';

/**
 * The moderation-only form beyond `normalise`: undoes disguises. For Latin, Cyrillic and Greek
 * letters only: letters set apart (`f u c k`, `b.a.d`), look-alikes of other scripts, accents, leet
 * and stretched letters; between Han only separators go. Han and kana themselves are never folded:
 * they are words, not shapes. What it finds may be wrong, so it may only ask for a look.
 */
export function fold(raw: string): Normalised {
  return matchingForms(raw).folded;
}

/** A text as `normalise` and as `fold` make it, in one go; one and the same when nothing is folded. */
export function matchingForms(raw: string): { plain: Normalised; folded: Normalised } {
  const mapped = applySteps(raw);
  const folded = unfolded(mapped);
  const plain = normalised(mapped);
  return { plain, folded: folded === mapped ? plain : normalised(folded) };
}

/** Most texts show no sign of a disguise: no expression is tried on them. */
function unfolded(mapped: Mapped): Mapped {
  let source = mapped;
  let shown = signsOf(source.text);
  for (const [sign, pattern, replace] of folds) {
    if ((shown & sign) === 0) continue;
    const next = rewrite(source, pattern, replace);
    if (next === source) continue;
    // What was undone may bring another disguise to light.
    source = next;
    shown = signsOf(source.text);
  }
  return source;
}
