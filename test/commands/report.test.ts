import { expect, it } from 'vitest';
import { report } from '../../commands/report.js';
import { UserError } from '../../src/core/errors.js';
import type { ReportDesk } from '../../src/moderation/desk.js';
import { ask } from './say.js';

type Report = Parameters<ReportDesk['report']>[0];

/** A desk that knows one comment and remembers who reported it. */
function deskWith(quote: string) {
  const told: Report[] = [];
  const reports: ReportDesk = {
    async report(one) {
      if (one.comment !== quote) throw new UserError('report-not-found');
      const repeated = told.some(({ reporter }) => reporter === one.reporter);
      told.push(one);
      return { repeated };
    },
  };
  return { reports, told };
}

it('thanks for a report, privately, and says when it is told already', async () => {
  const { reports, told } = deskWith('你是笨蛋');
  const options = { comment: ' 你是笨蛋 ', reason: '骂人' };
  const first = await ask(report, { reports }, options, { locale: 'zh-CN' });
  expect(first).toMatchObject({ visibility: 'private', text: '谢谢您，审核员会查看的。' });
  expect(told).toMatchObject([{ comment: '你是笨蛋', reason: '骂人' }]);
  const again = await ask(report, { reports }, options);
  expect(again.text).toContain('already');
});

it('leaves it to the desk to refuse', async () => {
  const { reports } = deskWith('你是笨蛋');
  await expect(ask(report, { reports }, { comment: '没有的话' })).rejects.toThrow(
    'report-not-found',
  );
});

it('asks which comment is meant, and is open to free questions', () => {
  expect(report.options.safeParse({}).error?.issues[0]?.path).toEqual(['comment']);
  expect(report).toMatchObject({ spoken: true, permission: 'reader', text: 'comment' });
});
