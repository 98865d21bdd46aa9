import { describe, expect, it } from 'vitest';
import { AwayError } from '../../src/core/errors.js';
import type { FrontDesk } from '../../src/core/front-desk.js';
import type { Reply } from '../../src/core/reply.js';
import {
  answerTypes,
  discordPerson,
  type Filled,
  partsOf,
  type Response,
  wordsOf,
} from '../fakes/discord-people.js';
import { discordStage } from './discord-stage.js';

describe('the form of a report', () => {
  const stage = discordStage();
  const asked: object[] = [];
  const ann = () => discordPerson(stage.discord, stage.discord.ann);
  const mo = () => discordPerson(stage.discord, stage.discord.mo);

  /** Opens it from a message's menu. */
  async function opened(): Promise<{ readonly form: Response; readonly about: string }> {
    asked.length = 0;
    const reply: Reply = { text: 'Thank you.', visibility: 'private', locale: 'en' };
    const command: FrontDesk['command'] = async ({ options }) => {
      asked.push(options);
      return reply;
    };
    await stage.listening({ frontDesk: { ...stage.house.frontDesk, command } });
    const said = await ann().says('A remark.');
    const form = await mo().reports(said);
    return { form, about: said.id };
  }
  const fill = ({ data }: Response, filled: Omit<Filled, 'form'>) =>
    mo().fills({ form: data.custom_id ?? '', ...filled });

  it('offers the reasons of the space, of which one is told in words', async () => {
    const { form, about: comment } = await opened();
    expect(form.type).toBe(answerTypes.form);
    const [about, reason] = partsOf(form);
    expect(about).toMatchObject({ custom_id: 'about', required: false });
    expect(about?.options?.map(({ value }) => value)).toEqual(['insult', 'spam']);
    expect(reason).toMatchObject({ custom_id: 'reason', required: false, max_length: 500 });
    await fill(form, { chosen: { about: 'spam' }, words: { reason: ' Again and again. ' } });
    await fill(form, { chosen: { about: 'spam' } });
    await fill(form, { words: { reason: '' } });
    expect(asked).toEqual([
      { comment, reason: 'It is advertising. Again and again.' },
      { comment, reason: 'It is advertising.' },
      { comment },
    ]);
  });

  it('takes no reason that the space does not have', async () => {
    const { form } = await opened();
    const answer = await fill(form, { chosen: { about: 'dull' } });
    expect(wordsOf(answer)).toContain('an earlier conversation');
    expect(asked).toEqual([]);
  });

  it('has a field for words of one’s own when the reasons are not known just now', async () => {
    const reportReasons = () => Promise.reject(new AwayError('database'));
    Object.assign(stage.house, { reportReasons });
    const { form } = await opened();
    expect(partsOf(form).map((part) => part.custom_id)).toEqual(['reason']);
  });

  it.each(['reportReasons', 'staffOf', 'localeOf'] as const)(
    'gives the words back when the database is away: %s',
    async (port) => {
      let isAway = false;
      const known = stage.house[port] as (...asked: unknown[]) => Promise<unknown>;
      const asking = (...what: unknown[]) =>
        isAway ? Promise.reject(new AwayError('database')) : known(...what);
      Object.assign(stage.house, { [port]: asking });
      const { form } = await opened();
      isAway = true;
      const reason = `It *hurts*. ${'😀'.repeat(240)}`;
      const answer = await fill(form, { chosen: { about: 'spam' }, words: { reason } });
      expect(wordsOf(answer)).toContain(`It \\*hurts\\*. ${'😀'.repeat(240)}`);
      expect(asked).toEqual([]);
    },
  );

  it('gives them back also when the desk does not take them', async () => {
    const { form } = await opened();
    const answer = await fill(form, { chosen: { about: 'dull' }, words: { reason: 'Look.' } });
    expect(wordsOf(answer)).toMatch(
      /an earlier conversation[\s\S]+copy and send again:\n\nLook\.$/,
    );
  });
});
