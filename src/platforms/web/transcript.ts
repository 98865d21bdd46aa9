import { DateTime } from 'luxon';
import type { HandoverView } from '../../library/handover/desk.js';
import type { Kit } from './kit.js';

/** A conversation as a text file to keep. What was said stands as it was said: plain text. */
export function transcriptOf(
  kit: Pick<Kit, 'parts'>,
  view: HandoverView,
  locale: string,
): { readonly text: string; readonly headers: Readonly<Record<string, string>> } {
  const { i18n, services, timezone: zone } = kit.parts;
  const say = (key: string, args?: Record<string, string>) => i18n.say(locale, key, args);
  const lines = view.messages.map(({ sender, text, at }) => {
    const when = DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd HH:mm');
    return say('handover-file-line', { at: when, who: say(`handover-who-${sender}`), text });
  });
  const library = services.info.libraryName(locale);
  const text = [say('handover-file-title', { library }), '', ...lines, ''].join('\n');
  const day = DateTime.fromJSDate(view.handover.openedAt, { zone }).toISODate();
  const name = encodeURIComponent(`${say('handover-file-name')}-${day}.txt`);
  const disposition = `attachment; filename*=UTF-8''${name}`;
  return { text, headers: { 'Content-Disposition': disposition, 'Cache-Control': 'no-store' } };
}
