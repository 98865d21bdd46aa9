import type { WordedRequest } from '../../core/command.js';
import type { Form } from '../../core/reply.js';

/** UTF-16 units a language: what an announcement takes, and a form of Discord's too. */
export const MAX_TEXT = 4_000;

/** What is written so far. */
export interface Written {
  readonly text: string;
  readonly en?: string | undefined;
}

/** The form of an announcement, with what is written already; sent off it is looked at first. */
export function announcementForm(
  { say }: Pick<WordedRequest, 'say'>,
  written: Partial<Written> = {},
): Form {
  const { text, en } = written;
  const command = 'announce';
  const again = text === undefined ? {} : { step: 'edit', ...given({ text, en }) };
  return {
    ...{ title: say('announce-form-title'), command, options: { step: 'preview' } },
    fields: [
      {
        ...{ option: 'text', label: say('announce-form-text'), isRequired: true, limit: MAX_TEXT },
        ...(text === undefined ? {} : { value: text }),
      },
      {
        ...{ option: 'en', label: say('announce-form-en'), isRequired: false, limit: MAX_TEXT },
        ...(en === undefined ? {} : { value: en }),
      },
    ],
    again: { label: say('announce-form-open'), command, options: again },
  };
}

/** The texts as a button carries them. */
export function given({ text, en }: Written): Readonly<Record<string, string>> {
  return { text, ...(en === undefined ? {} : { en }) };
}
