import type { I18n } from '../../core/i18n.js';
import type { StaffMember, StaffStore } from '../../storage/ports.js';

/** Names of those who act. */
export interface Names {
  /** A colleague's name by their id, a part of the service by its own; what is a name stays one. */
  of(actor: string, locale: string): Promise<string>;
  /** The same for who is named already: only a part of the service needs words. */
  said(name: string, locale: string): string;
}

const parts = new Set(['rule', 'reader', 'system', 'import', 'cli', 'nobody', 'oidc']);

export function createNames(staff: StaffStore, i18n: I18n): Names {
  const said = (name: string, locale: string) =>
    parts.has(name) ? i18n.say(locale, `web-actor-${name}`) : name;
  return {
    said,
    async of(actor, locale) {
      if (parts.has(actor)) return said(actor, locale);
      const member = await staff.byId(actor);
      return (member && nameOf(member)) || actor;
    },
  };
}

/** What a colleague is called: by their address as long as they gave no name. */
export function nameOf({ name, email }: Pick<StaffMember, 'name' | 'email'>): string {
  return name || email;
}

/**
 * The same, asked once for each, and never for `oneself`: for a page on which few people do many
 * things.
 */
export function remembered(names: Names, oneself?: StaffMember): Names {
  const known = new Map<string, Promise<string>>();
  if (oneself) known.set(oneself.id, Promise.resolve(nameOf(oneself)));
  return {
    ...names,
    of(actor, locale) {
      const name = known.get(actor) ?? names.of(actor, locale);
      known.set(actor, name);
      return name;
    },
  };
}
