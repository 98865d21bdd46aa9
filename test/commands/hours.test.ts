import { describe, expect, it } from 'vitest';
import { hours } from '../../commands/hours.js';
import { createHoursDesk } from '../../src/library/hours/desk.js';
import { facts } from '../library/sample.js';
import { type Asked, ask } from './say.js';

const desk = createHoursDesk(facts);
const say = async (options: Record<string, unknown>, asked?: Asked) =>
  (await ask(hours, { hours: desk }, options, asked)).text;

describe('hours', () => {
  it('tells how it stands today when nothing is said', async () => {
    const reply = await ask(hours, { hours: desk });
    expect(reply.text).toBe(
      'Today (Wed 25 Nov): North Area open 09:00–20:00. Open now, until 20:00.\n' +
        'Today (Wed 25 Nov): South Area, Children’s Library'.replace('’', "'") +
        ', and Ancient Books Library open 09:00–17:00. Open now, until 17:00.',
    );
    expect(reply.hours).toHaveLength(4);
    expect(reply.hours?.[0]).toEqual({
      hall: 'north',
      date: '2026-11-25',
      state: 'open',
      open: '09:00',
      close: '20:00',
      source: { kind: 'table' },
    });
  });

  it('is as short in Chinese', async () => {
    expect(await say({ halls: 'north' }, { locale: 'zh-CN' })).toBe(
      '今天，11月25日（周三）：总馆北区开放 09:00–20:00。现在开放，20:00 闭馆。',
    );
  });

  it('names the notice that decides, after today', async () => {
    const text = await say({ from: '2026-11-28', halls: ['south'] });
    expect(text.split('\n')).toEqual([
      'Today (Wed 25 Nov): South Area open 09:00–17:00. Open now, until 17:00.',
      'Sat 28 Nov: South Area open 09:00–14:00 (South Area closes early for electrical work; notice 2026-23, issued 2026-11-20).',
    ]);
  });

  it('names the next opening of what is closed, each hall its own', async () => {
    const text = await say({ from: '2026-11-30' }, { locale: 'zh-CN' });
    expect(text).toContain(
      '11月30日（周一）：总馆北区、总馆南区和少年儿童馆闭馆（每周固定闭馆日）。下次开放：12月1日（周二）09:00。',
    );
    expect(text).toContain('古籍馆闭馆（每周固定闭馆日）。下次开放：12月11日（周五）09:00。');
  });

  it('never guesses a festival', async () => {
    const text = await say({ from: '2027-02-06', halls: 'north' });
    expect(text).toContain('Sat 6 Feb 2027: the hours of North Area are not announced yet');
    expect(text).toContain('The next announced opening is Wed 17 Feb 2027, 09:00.');
  });

  it('merges days that are alike', async () => {
    const text = await say({ from: '2026-12-01', to: '2026-12-08', halls: 'north' });
    expect(text.split('\n').slice(1)).toEqual([
      '1 Dec to 8 Dec: North Area open Tue–Sun 09:00–20:00, closed Mon.',
    ]);
  });

  it('answers for a time of day', async () => {
    const text = await say({ from: '2026-11-28', halls: 'south', time: '18:30' });
    expect(text).toContain('Not open at 18:30.');
    expect(await say({ halls: 'north', time: '18:30' })).toContain('Open at 18:30.');
  });

  it('knows the evening and the early morning', async () => {
    const at = (time: string) => ({ at: `2026-11-25T${time}:00+08:00` });
    expect(await say({ halls: 'north' }, at('21:00'))).toContain(
      'Closed for today. Next open: Thu 26 Nov, 09:00.',
    );
    expect(await say({ halls: 'north' }, at('08:00'))).toContain('Not open yet: opens at 09:00.');
  });

  it('leads on, with options as buttons carry them', async () => {
    const { actions } = await ask(hours, { hours: desk }, { halls: 'north,south' });
    expect(actions?.map(({ label }) => label)).toEqual([
      'Tomorrow',
      'This weekend',
      'The next 7 days',
      'All halls',
      'The week as a picture',
    ]);
    expect(actions?.[1]?.options).toEqual({
      from: '2026-11-28',
      to: '2026-11-29',
      halls: 'north,south',
    });
    for (const { options } of actions ?? []) expect(await say(options)).not.toBe('');
  });

  it('takes halls by id, name or alias, parted by any comma', async () => {
    const { hours: both = [] } = await ask(hours, { hours: desk }, { halls: 'north、总馆南区' });
    expect(both.map(({ hall }) => hall)).toEqual(['north', 'south']);
    for (const halls of [
      'north, south',
      'North Area，south area',
      '总馆北区；SOUTH',
      'north,南区',
    ]) {
      const reply = await ask(hours, { hours: desk }, { halls });
      expect(reply.hours, halls).toEqual(both);
      expect((await say(reply.actions?.[0]?.options ?? {})).length).toBeGreaterThan(0);
    }
    const once = await ask(hours, { hours: desk }, { halls: 'north、总馆北区,North Area' });
    expect(once.hours).toHaveLength(1);
  });

  it('asks which hall is meant when nobody knows it, and keeps what else was asked', async () => {
    const reply = await ask(hours, { hours: desk }, { halls: 'AREA;children', from: '2026-12-01' });
    expect(reply.text).toBe(
      'There is no hall called “AREA”. Which one do you mean? You can choose from North Area and South Area.',
    );
    expect(reply.visibility).toBe('private');
    expect(reply.actions).toEqual([
      {
        ...{ label: 'North Area', command: 'hours', among: 'Which hall?' },
        options: { from: '2026-12-01', halls: 'north,children' },
      },
      {
        ...{ label: 'South Area', command: 'hours', among: 'Which hall?' },
        options: { from: '2026-12-01', halls: 'south,children' },
      },
    ]);
    const chosen = await ask(hours, { hours: desk }, reply.actions?.[1]?.options);
    expect(new Set(chosen.hours?.map(({ hall }) => hall))).toEqual(new Set(['south', 'children']));
    const all = await ask(hours, { hours: desk }, { halls: 'attic' }, { locale: 'zh-CN' });
    expect(all.actions?.map(({ label }) => label)).toEqual([
      ...['总馆北区', '总馆南区', '少年儿童馆', '古籍馆'],
    ]);
  });

  it('takes nothing that is not a day, a time or a hall', async () => {
    for (const wrong of [{ from: '2026-02-30' }, { time: '25:00' }, { halls: 7 }, { day: 'x' }]) {
      expect(hours.options.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
    await expect(say({ from: '2026-12-02', to: '2026-12-01' })).rejects.toThrow('days-reversed');
  });
});
