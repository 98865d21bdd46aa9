import { z } from 'zod';
import { type Rule, whole } from './rule.js';

const settings = z.strictObject({
  /** Endings of files that run when they are opened. */
  endings: z
    .array(z.string().regex(/^[a-z0-9]{1,10}$/))
    .readonly()
    .default([
      'apk',
      'app',
      'bat',
      'cmd',
      'com',
      'dmg',
      'exe',
      'hta',
      'jar',
      'js',
      'lnk',
      'msi',
      'ps1',
      'reg',
      'scr',
      'vbs',
    ]),
});
export type MediaSettings = z.output<typeof settings>;

/** Attached files that no reader needs. The picture itself is not looked at: its caption is the text. */
export const media: Rule<MediaSettings> = {
  name: 'media',
  settings,
  check(subject, { endings }) {
    const bad = (subject.media ?? []).flatMap(({ name = '' }) => {
      const ending = /\.([a-z0-9]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
      return endings.includes(ending) ? [ending] : [];
    });
    const [ending] = bad;
    if (ending === undefined) return [];
    const why = { key: 'media-program', args: { ending } };
    return [{ rule: 'media', tier: 'behaviour', span: whole(subject), why, weight: 0.6 }];
  },
};
