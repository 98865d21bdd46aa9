/** What can be done about a case by a button under its card. */
export const caseMoves = ['claim', 'keep', 'remove', 'undo'] as const;

/** A button of a card: what it does, to which case, and which version of it was shown. */
export interface CaseMove {
  readonly move: (typeof caseMoves)[number];
  /** The case's id, a UUID. */
  readonly id: string;
  readonly version: number;
}

const MARK = '!';
const form = /^!([ckru])([\w-]{22})([0-9a-z]{1,8})$/;
const letters = { c: 'claim', k: 'keep', r: 'remove', u: 'undo' } as const;

/** As short as any platform wants it: about 30 characters, of which none means anything elsewhere. */
export function moveId({ move, id, version }: CaseMove): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
  return `${MARK}${move[0]}${bytes}${version.toString(36)}`;
}

/** The move behind a button's id; null when it is none. */
export function moveOf(text: string): CaseMove | null {
  const [, letter = '', bytes = '', version = ''] = form.exec(text) ?? [];
  if (!isLetter(letter)) return null;
  const hex = Buffer.from(bytes, 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { move: letters[letter], id, version: Number.parseInt(version, 36) };
}

function isLetter(text: string): text is keyof typeof letters {
  return text in letters;
}
