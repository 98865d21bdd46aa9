import type { AnnouncementDesk } from '../../../src/announcements/desk.js';
import { UserError } from '../../../src/core/errors.js';
import type { HallHours } from '../../../src/core/reply.js';
import type { HoursDesk } from '../../../src/library/desks.js';
import type { HandoverDesk } from '../../../src/library/handover/desk.js';
import type { TitleRecord } from '../../../src/library/ports.js';
import { createReadingListDesk } from '../../../src/library/reading-lists.js';
import type { AppealDesk } from '../../../src/moderation/appeals/desk.js';
import type { ReportDesk } from '../../../src/moderation/desk.js';
import type { Services } from '../../../src/services.js';
import { createMemoryLists } from '../../library/memory-lists.js';

/** A classic whose help tries to leave the page's block of data. */
export const hostileHelp = '</script><script>alert("甲&乙")</script><!--\u2028';

const title: TitleRecord = {
  id: 't-1',
  kind: 'book',
  lang: 'zh',
  title: '三体',
  altTitles: ['The Three-Body Problem'],
  authors: ['刘慈欣'],
  year: 2008,
  isbn: null,
  subjects: ['科幻'],
  audience: 'adult',
  summary: { en: 'A first contact.', 'zh-CN': '第一次接触。' },
  holdings: [{ id: 'h-1', callNumber: 'I247.5', hall: 'north', status: 'available', sample: true }],
  sample: true,
};

const halls = [
  { id: 'north', name: { en: 'North Area', 'zh-CN': '总馆北区' }, isDefault: true },
  { id: 'south', name: { en: 'South Area', 'zh-CN': '总馆南区' }, isDefault: false },
];

function day(hall: string, date: string): HallHours {
  const source = { kind: 'table' } as const;
  if (hall === 'south') return { hall, date, state: 'closed', next: '2026-11-25T09:00', source };
  return { hall, date, state: 'open', open: '09:00', close: '20:00', source };
}

export const contact = {
  ...{ phone: '', email: 'service@library.example', complaints: '', address: '', transport: '' },
};

/** A desk that is always staffed. */
export const openAllDay: Pick<HoursDesk, 'halls' | 'state' | 'today'> = {
  halls: () => halls,
  state: () => ({ now: 'open', until: '20:00', day: day('north', '2026-11-24') }),
  today: () => '2026-11-24',
};

/** A library that hosts none. */
const noCampaigns: Pick<Services, 'campaigns' | 'stories'> = {
  campaigns: {
    ...{ running: async () => [], list: async () => [], next: async () => null },
    ...{ said: () => ({ title: '', text: '' }), state: () => 'over' as const },
    ...{ get: async () => null, today: () => '2026-11-24', address: () => null },
    counts: async () => ({ stories: 0, discussions: 0, participants: 0 }),
    dates: () => ({ from: '2026-11-24', until: '2026-11-24' }),
    start: async () => {
      throw new UserError('campaign-date');
    },
    end: async () => {
      throw new UserError('no-such-campaign');
    },
  },
  stories: {
    tell: async () => ({ id: 's' }),
    wall: async () => ({ stories: [], next: null }),
    of: async () => [],
    withdraw: async () => {},
  },
};

/** The other rooms, answering by rote what the web room passes on. */
export function fakeServices(
  parts: Pick<
    Services,
    | 'rules'
    | 'ruleLab'
    | 'ruleUndo'
    | 'statistics'
    | 'agreement'
    | 'alerts'
    | 'raids'
    | 'faq'
    | 'unanswered'
    | 'feedback'
    | 'privacy'
    | 'staffLinks'
    | 'spaces'
  > & {
    announcements: AnnouncementDesk;
    reports: ReportDesk;
    appeals: AppealDesk;
    handovers: HandoverDesk;
  },
): Services {
  const { faq, unanswered, feedback, privacy, staffLinks, spaces } = parts;
  return {
    hours: {
      today: () => '2026-11-24',
      schedule: ({ from, halls: wished }) =>
        (wished ?? halls.map(({ id }) => id)).map((hall) => day(hall, from)),
      state: (hall) => {
        const today = day(hall, '2026-11-24');
        return hall === 'north'
          ? { now: 'open', until: '20:00', day: today }
          : { now: 'closed', next: '2026-11-25T09:00', day: today };
      },
      reason: () => ({ kind: 'weekly' }),
      halls: () => halls,
    },
    notices: {
      list: async () => [],
      byNumber: async () => null,
      preview: async () => {
        throw new UserError('notice-form');
      },
      publish: async () => {
        throw new UserError('notice-form');
      },
      withdraw: async () => ({ ok: false, code: 'missing' }),
      readForm: () => ({ kind: 'list' }),
    },
    ...noCampaigns,
    info: {
      answer: () => null,
      topics: () => [],
      contact: () => contact,
      helpLine: () => '12356',
      libraryName: (locale) => (locale === 'en' ? 'Wenjin Sample Library' : '文津示例图书馆'),
    },
    catalogue: {
      async find({ query }) {
        if (query === '9787') throw new UserError('wrong-option', { option: 'isbn' });
        return query === '三体' ? [title] : [];
      },
      look: async () => ({ titles: [title], source: 'own', systemAway: false }),
    },
    readingLists: createReadingListDesk(createMemoryLists(), async () => {}),
    recommendations: { recommend: async () => ({ titles: [], unknown: [] }) },
    classics: {
      of: () => ({
        id: 'c-1',
        title: '登鹳雀楼',
        author: '王之涣',
        dynasty: '唐',
        text: '白日依山尽，黄河入海流。',
        help: { en: hostileHelp, 'zh-CN': hostileHelp },
      }),
    },
    preferences: {
      locale: async () => null,
      setLocale: async () => {},
      languages: () => [
        { locale: 'en', name: 'English' },
        { locale: 'zh-CN', name: '中文' },
      ],
      greeting: () => 'Hello!',
    },
    topics: { list: async () => [] },
    reports: parts.reports,
    appeals: parts.appeals,
    rules: parts.rules,
    ruleLab: parts.ruleLab,
    ruleUndo: parts.ruleUndo,
    statistics: parts.statistics,
    agreement: parts.agreement,
    alerts: parts.alerts,
    raids: parts.raids,
    announcements: parts.announcements,
    handovers: parts.handovers,
    ...{ faq, unanswered, feedback, privacy, staffLinks, spaces },
    directory: { commands: () => [] },
  };
}
