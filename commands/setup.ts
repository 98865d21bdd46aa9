import { z } from 'zod';
import type { Command, CommandRequest } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import { permits } from '../src/core/permission.js';
import type { Action, Reply } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const roles = ['readers', 'moderators', 'editors', 'partner'] as const;

const options = z.strictObject({
  role: z.enum(roles).optional(),
  language: z.string().trim().min(2).max(16).optional(),
});

type Ask = CommandRequest<z.output<typeof options>>;
type Space = Awaited<ReturnType<Services['spaces']['ensure']>>;

/**
 * Says what a channel or group is for, and in which language the service speaks there. Whoever
 * administers it on its platform may change that, nobody else; a place where colleagues see what
 * readers wrote, or what is not published yet, is for a lead of the library to choose.
 */
export const setup: Command<typeof options, Pick<Services, 'spaces' | 'preferences'>> = {
  name: 'setup',
  permission: 'reader',
  administers: true,
  options,
  spoken: false,
  where: 'public',
  async run(ask, { spaces, preferences }) {
    const { options, place, at } = ask;
    const { role, language } = options;
    const languages = preferences.languages();
    if (language !== undefined && !languages.some(({ locale }) => locale === language)) {
      throw new UserError('wrong-option', { option: 'language' });
    }
    const { space: id, platform } = place;
    const known = await spaces.ensure({ id, platform, name: id, at });
    // Who runs a channel there may not give themselves what only the library's own people may see.
    const isOurs = role !== undefined && role !== 'readers' && role !== known.role;
    if (isOurs && !permits(ask.actor.role, 'lead')) throw new UserError('setup-only-leads');
    const isNews = role !== undefined || language !== undefined;
    const wish = { ...(role && { role }), ...(language && { locale: language }) };
    const now = (isNews ? await spaces.update(id, wish) : known) ?? known;
    return answer(ask, { now, languages, isNews });
  },
};

interface Shown {
  readonly now: Space;
  readonly languages: readonly { readonly locale: string; readonly name: string }[];
  readonly isNews: boolean;
}

function answer({ say, locale }: Ask, { now, languages, isNews }: Shown): Reply {
  const spoken = languages.find((one) => one.locale === now.locale)?.name;
  const otherRoles = roles.filter((role) => role !== now.role);
  const otherLanguages = languages.filter((one) => one.locale !== now.locale);
  return {
    text: say(isNews ? 'setup-done' : 'setup-now'),
    fields: [
      { name: say('setup-role'), value: say(`setup-role-${now.role}`) },
      { name: say('setup-language'), value: spoken ?? say('setup-language-any') },
    ],
    actions: [
      ...otherRoles.map((role) => ({
        ...choice(say('setup-choose', { role: say(`setup-for-${role}`) }), { role }),
        among: say('setup-role'),
      })),
      ...otherLanguages.map(({ name, locale: language }) => ({
        ...choice(name, { language }),
        among: say('setup-language'),
      })),
    ],
    visibility: 'private',
    locale,
  };
}

function choice(label: string, wish: Readonly<Record<string, string>>): Action {
  return { label, command: 'setup', options: wish };
}
