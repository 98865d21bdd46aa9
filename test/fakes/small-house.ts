import { z } from 'zod';
import type { AnyCommand } from '../../src/core/command.js';
import { createCooldowns } from '../../src/core/cooldown.js';
import { createDispatch } from '../../src/core/dispatch.js';
import { createFrontDesk } from '../../src/core/front-desk.js';
import { type I18n, loadI18n } from '../../src/core/i18n.js';
import type { StaffRole } from '../../src/core/permission.js';
import { createHashPerson } from '../../src/core/person.js';
import type { Understanding } from '../../src/core/understanding.js';
import type { IncomingComment } from '../../src/moderation/comment.js';
import type { SpaceRecord } from '../../src/moderation/space-ports.js';
import type { DoorParts } from '../../src/platforms/door.js';
import { keptButtons } from './kept-buttons.js';

/** The small house's own words, beside the real ones. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    'ford-description': 'Ask where the ford is',
    'ford-option-river': 'Which river',
    'post-description': 'For staff',
  },
  'zh-CN': {
    'ford-description': '问津',
    'ford-option-river': '哪条河',
    'post-description': '仅供馆员',
  },
};

const ford: AnyCommand<object> = {
  name: 'ford',
  permission: 'reader',
  spoken: true,
  options: z.strictObject({ river: z.string().max(120).default('汝水') }),
  run: async ({ options, locale }: { options: { river: string }; locale: string }) => ({
    text:
      locale === 'en'
        ? `The ford of ${options.river} is <east> & near.`
        : `${options.river}的渡口在东边。`,
    fields: [{ name: '10:00', value: '*ferry*' }],
    list: [{ title: 'Analects 18', detail: '子路问津' }],
    actions: [{ label: '沂水', command: 'ford', options: { river: '沂水' } }],
    visibility: 'public',
    locale,
  }),
};

const post: AnyCommand<object> = {
  ...ford,
  name: 'post',
  permission: 'editor',
  spoken: false,
};

const understanding: Understanding = {
  async understand({ text }) {
    const locale = /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
    const river = /(\S+水)|the (\w+)/.exec(text);
    const asks = /渡口|ford/.test(text);
    return asks
      ? {
          command: 'ford',
          options: { river: river?.[1] ?? river?.[2] ?? '汝水' },
          confidence: 1,
          locale,
        }
      : { command: null, reason: 'unknown', confidence: 0, locale };
  },
  options: async (_command, { text }) => (text.trim() === '' ? {} : { river: text.trim() }),
};

/** A house that knows no cases; those who want them open the whole service. */
const noCases: Pick<SmallHouse, 'cases' | 'cards' | 'bus' | 'names' | 'buttonKey'> = {
  cases: { get: async () => null, act: async () => ({ ok: false, code: 'missing' }) },
  cards: {
    ...{ of: async () => [], behind: async () => [], caseOf: async () => null },
    ...{ put: async () => {}, forget: async () => {} },
  },
  bus: { subscribe: () => () => {} },
  names: async (staff) => staff,
  buttonKey: new Uint8Array(32),
};

/** A real front desk with a command or two, and a moderation that only notes what it gets. */
export interface SmallHouse extends DoorParts {
  readonly received: IncomingComment[];
  readonly lines: string[];
  /** Moves the clock. */
  later(seconds: number): void;
  /** Gives a person a language, as the `language` command does. */
  readonly chosen: Map<string, string>;
  /** Gives a space another role than `readers`. */
  readonly roles: Map<string, SpaceRecord['role']>;
  /** Makes a person a colleague, as the `link` command does. */
  readonly staff: Map<string, { readonly staff: string; readonly role: StaffRole }>;
}

export async function smallHouse(): Promise<SmallHouse> {
  const i18n = wordsAnd(
    await loadI18n(new URL('../../locales', import.meta.url).pathname, 'zh-CN'),
  );
  let now = new Date('2026-11-24T04:00:00Z');
  const lines: string[] = [];
  const received: IncomingComment[] = [];
  const chosen = new Map<string, string>();
  const roles = new Map<string, SpaceRecord['role']>();
  const staff: SmallHouse['staff'] = new Map();
  const kept = new Map<string, unknown>();
  const spaces = new Map<string, SpaceRecord>();
  const meet = ({ id, platform, name }: Pick<SpaceRecord, 'id' | 'platform' | 'name'>) => {
    const role = roles.get(id) ?? 'readers';
    const space = {
      ...{ id, platform, name, role },
      ...{ locale: null, mayAct: false, policy: null, policyVersion: 0, raid: null },
    };
    spaces.set(id, space);
    return space;
  };
  const commands = [ford, post];
  const dispatch = createDispatch({
    ...{ commands, services: {}, i18n, cooldowns: createCooldowns() },
    log: { done: () => {}, failed: (_request, error) => lines.push(String(error)) },
  });
  const note = (_facts: object, message: string) => void lines.push(message);
  return {
    ...{ commands, i18n, received, lines, chosen, roles, staff },
    frontDesk: createFrontDesk({
      ...{ commands, understanding, dispatch, i18n },
      keepUnanswered: async () => {},
    }),
    comments: {
      state: async (space, id) => {
        const known = received.some((one) => one.space === space && one.externalId === id);
        return known ? 'visible' : null;
      },
      async submit({ spaceName = '', ...comment }) {
        const [platform = ''] = comment.space.split(':', 1);
        const { role } = meet({ id: comment.space, platform, name: spaceName });
        if (role === 'readers') received.push(comment);
        return { verdict: 'allow', case: null };
      },
    },
    spaces: {
      get: async (id) => spaces.get(id) ?? null,
      list: async () => [...spaces.values()],
      ensure: async (named) => meet(named),
    },
    ...{ ...noCases, keptButtons: keptButtons() },
    settings: {
      get: async (key) => kept.get(key) ?? null,
      set: async (key, value) => void kept.set(key, value),
    },
    reportReasons: async () => [
      { label: 'It insults someone.', value: 'insult' },
      { label: 'It is advertising.', value: 'spam' },
    ],
    suggest: async ({ typed }) => [{ name: `${typed}水`, value: `${typed}水` }],
    localeOf: async (person) => chosen.get(person) ?? null,
    staffOf: async (person) => staff.get(person) ?? null,
    hashPerson: createHashPerson(new Uint8Array(32)),
    clock: { now: () => now },
    later(seconds) {
      now = new Date(now.getTime() + seconds * 1_000);
    },
    log: { info: note, warn: note, error: note },
  };
}

function wordsAnd(i18n: I18n): I18n {
  return {
    ...i18n,
    has: (key) => key in (words.en ?? {}) || i18n.has(key),
    say: (locale, key, args) =>
      words[i18n.negotiate([locale])]?.[key] ?? i18n.say(locale, key, args),
  };
}
