import { z } from 'zod';

/** The seasons of the Chinese year: each begins with its solar term, spring about 4 February. */
export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof seasons)[number];

/** The solar terms in the order of the civil year, 6 January first; each lasts about 15 days. */
export const terms = [
  ...['xiaohan', 'dahan', 'lichun', 'yushui', 'jingzhe', 'chunfen', 'qingming', 'guyu'],
  ...['lixia', 'xiaoman', 'mangzhong', 'xiazhi', 'xiaoshu', 'dashu', 'liqiu', 'chushu'],
  ...['bailu', 'qiufen', 'hanlu', 'shuangjiang', 'lidong', 'xiaoxue', 'daxue', 'dongzhi'],
] as const;
export type Term = (typeof terms)[number];

/** Days a library keeps, in the order in which one wins when two fall on the same day. */
export const festivals = [
  ...['spring-festival', 'new-year-eve', 'lantern', 'qingming', 'dragon-boat', 'qixi'],
  ...['mid-autumn', 'double-ninth', 'winter-solstice', 'laba', 'new-year', 'national-day'],
  ...['reading-day', 'labour-day', 'youth-day', 'children-day', 'teachers-day'],
] as const;
export type Festival = (typeof festivals)[number];

/** When a text is at home: its season, the festival it was written for, and further days. */
export interface Hints {
  readonly season?: Season | null | undefined;
  readonly festival?: Festival | null | undefined;
  /** Solar terms and festivals, the best first. */
  readonly when?: readonly (Term | Festival)[] | undefined;
}

/** The hints of a record from outside. */
export const hintsSchema = {
  season: z.enum(seasons).nullish(),
  festival: z.enum(festivals).nullish(),
  when: z
    .array(z.enum([...terms, ...festivals]))
    .max(10)
    .optional(),
};

/** Every day a text is for, the best first. */
export function daysOf({ festival, when = [] }: Hints): readonly (Term | Festival)[] {
  return festival ? [festival, ...when] : when;
}

export function isTerm(day: Term | Festival): day is Term {
  return (terms as readonly string[]).includes(day);
}
