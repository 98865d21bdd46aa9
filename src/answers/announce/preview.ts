import type { WordedRequest } from '../../core/command.js';
import { UserError } from '../../core/errors.js';
import { gather } from '../../core/gather.js';
import type { Action, Field, Reply } from '../../core/reply.js';
import type { Services } from '../../services.js';
import { given, type Written } from './form.js';

type Ask = Pick<WordedRequest, 'say' | 'locale' | 'id'>;
type Variant = ReturnType<Services['announcements']['preview']>[number];
type Shown = Variant['shown'][number];

/** Names that are the same in every language. */
const names: Readonly<Record<string, string>> = { discord: 'Discord', telegram: 'Telegram' };
/** So much of a text is quoted when it is thrown away. Characters. */
const QUOTED = 20;

/**
 * An announcement as every account will show it, with what does not fit, and what can be done with
 * it. Nothing is kept before somebody says so, and what is wrong with it costs nobody their words.
 */
export function previewed(ask: Ask, written: Written, preview: () => readonly Variant[]): Reply {
  const { say, locale } = ask;
  const [keep, edit, discard] = choices(ask, written);
  const reply = { visibility: 'private', locale, replaces: true } as const;
  try {
    const shown = preview();
    return {
      ...{ ...reply, text: say('announce-preview'), actions: [keep, edit, discard] },
      fields: [...shown.flatMap((one) => fieldsOf(ask, one)), notes(ask, shown)],
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const text = say(`error-${error.code}`, error.args);
    return { ...reply, text, actions: [edit, discard] };
  }
}

/** The key goes with the preview: however often it is kept, it is one draft. */
function choices({ say, id }: Ask, written: Written): readonly [Action, Action, Action] {
  const command = 'announce';
  const start = [...written.text].slice(0, QUOTED).join('');
  return [
    {
      ...{ label: say('announce-action-keep'), command },
      options: { step: 'keep', key: id, ...given(written) },
    },
    {
      ...{ label: say('announce-action-edit'), command },
      options: { step: 'edit', ...given(written) },
    },
    {
      ...{ label: say('announce-action-discard'), command },
      options: { step: 'discard', text: start },
    },
  ];
}

/** Each message as it will stand there; accounts that show the same stand together. */
function fieldsOf(ask: Ask, { language, shown }: Variant): Field[] {
  const alike = gather(shown, ({ messages }) => JSON.stringify(messages));
  return alike.flatMap((accounts) => {
    const where = accounts.map((one) => accountOf(ask, one)).join(ask.say('list-separator'));
    const messages = accounts[0]?.messages ?? [];
    const heading = { language: languageName(language, ask.locale), where };
    return messages.map((value, at) => ({
      name:
        messages.length === 1
          ? ask.say('announce-shown', heading)
          : ask.say('announce-shown-part', { ...heading, part: at + 1, of: messages.length }),
      value,
    }));
  });
}

/** What does not fit and why, and what looks another way than it was written. */
function notes(ask: Ask, variants: readonly Variant[]): Field {
  const lines = variants.flatMap(({ language, shown }) =>
    shown.flatMap((one) => {
      const { messages, limit, isFramed } = one;
      const what = { account: accountOf(ask, one), language: languageName(language, ask.locale) };
      if (isFramed) return [ask.say('announce-note-framed', what)];
      if (messages.length === 1 || limit === null) return [];
      return [ask.say('announce-note-parts', { ...what, limit, count: messages.length })];
    }),
  );
  const value = lines.length > 0 ? lines.join('\n') : ask.say('announce-note-fits');
  return { name: ask.say('announce-notes'), value };
}

function accountOf({ say }: Ask, { platform }: Shown): string {
  return names[platform] ?? say('announce-account-web');
}

/** A language's name in another: `zh-CN` is Chinese in English. */
function languageName(language: string, locale: string): string {
  const { language: base } = new Intl.Locale(language);
  return new Intl.DisplayNames([locale], { type: 'language' }).of(base) ?? language;
}
