import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import { readNoticeForm } from '../../../src/library/notices/form.js';
import { facts } from '../sample.js';

const read = (line: string) => readNoticeForm(line, facts.halls);

describe('the form', () => {
  it.each([
    [
      'hall:north days:2026-12-05..2026-12-06 hours:10:00-15:00 text:设备检修 en:Maintenance work',
      { halls: { north: '10:00-15:00' }, text: { 'zh-CN': '设备检修', en: 'Maintenance work' } },
    ],
    [
      'days: 2026-12-05..2026-12-06 hours: closed hall: 北区、少儿馆 text: Stocktaking',
      { halls: { north: 'closed', children: 'closed' }, text: { en: 'Stocktaking' } },
    ],
    [
      '馆区：总馆南区 日期：2026-12-05..2026-12-06 时间：闭馆 说明：停电',
      { halls: { south: '闭馆' }, text: { 'zh-CN': '停电' } },
    ],
    [
      'hall:all days:2026-12-05..2026-12-06 hours:closed text:"Reading hours: changed"',
      {
        halls: { north: 'closed', south: 'closed', children: 'closed', ancient: 'closed' },
        text: { en: 'Reading hours: changed' },
      },
    ],
    [
      'hall:north hours:10:00-15:00 hall:south hours:closed days:2026-12-05..2026-12-06 text:检修',
      { halls: { north: '10:00-15:00', south: 'closed' }, text: { 'zh-CN': '检修' } },
    ],
  ])('%s', (line, expected) => {
    const draft = { days: '2026-12-05..2026-12-06', ...expected };
    expect(read(line)).toEqual({ kind: 'publish', draft });
  });

  it('takes exceptions, numbers and what gives way', () => {
    const line =
      'hall:north days:2026-12-05..2026-12-06 hours:closed except:2026-12-06=10:00-12:00 supersedes:2026-22,2026-23 number:2026-30 issued:2026-11-20';
    expect(read(line)).toMatchObject({
      draft: {
        except: [{ days: '2026-12-06', halls: ['north'], open: '10:00-12:00' }],
        ...{ supersedes: ['2026-22', '2026-23'], number: '2026-30', issued: '2026-11-20' },
      },
    });
  });

  it('lists, and withdraws by number', () => {
    expect(read(' ')).toEqual({ kind: 'list' });
    expect(read('withdraw:2026-24')).toEqual({ kind: 'withdraw', number: '2026-24' });
    expect(read('撤回：2026-24')).toEqual({ kind: 'withdraw', number: '2026-24' });
  });

  it.each([
    'north is closed tomorrow',
    'tomorrow hall:north days:2026-12-05 hours:closed',
    'hall:north hours:closed',
    'days:2026-12-05 hours:closed',
    'hall:north days:2026-12-05',
    'hall:north hours:closed hall:south days:2026-12-05 hours:closed hours:closed',
    'hall:north days:2026-12-05 hours:closed except:2026-12-05',
  ])('shows how it is written to who types: %s', (line) => {
    expect(() => read(line)).toThrow('notice-form');
  });

  it('never breaks on what people type', () => {
    const piece = fc.oneof(
      fc.constantFrom('hall:', 'days:', 'hours:', 'text:', '馆区：', '"', '“', ',', '=', 'north'),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          read(pieces.join(' '));
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
