import { describe, expect, it } from 'vitest';
import { answerTypes, partsOf, wordsOf } from '../fakes/discord-people.js';
import { discordHouse, lead } from '../setup/discord-house.js';

const EPHEMERAL = 64;
const patience = { timeout: 15_000 };

/** The whole service: who was decided against asks for another look. */
describe('the form of an appeal', { timeout: 40_000 }, () => {
  const stage = discordHouse();
  const ann = () => stage.ann;
  const mo = () => stage.mo;
  const space = () => `discord:${stage.discord.reading}`;

  /** Something Ann says, and a moderator removes. */
  async function removed(content: string): Promise<string> {
    const { id } = await ann().says(content);
    const { cards, staff } = stage.house.app.storage;
    const caseOf = () => cards.caseOf(space(), id);
    await expect.poll(caseOf, patience).not.toBeNull();
    const one = (await caseOf()) ?? '';
    const { cases } = stage.house.app.desks;
    const by = (await staff.byEmail(lead))?.id ?? '';
    const version = (await cases.get(one))?.case.version ?? 0;
    const step = { id: one, version, key: `decide ${id}`, by, at: stage.noon };
    const done = await cases.act(step, { action: 'decide', decision: 'remove' });
    expect(done.ok).toBe(true);
    return one;
  }

  const stateOf = async (id: string) => (await stage.house.app.desks.cases.get(id))?.case.state;

  it('is not opened for nothing', async () => {
    const answer = await mo().types('appeal');
    expect(answer.type).toBe(answerTypes.message);
    expect(wordsOf(answer)).toContain('no decision about a comment of yours');
  });

  it('asks for the reasons, and which decision when there are several', async () => {
    const first = await removed('傻逼，滚');
    const one = await ann().types('appeal');
    expect(one.type).toBe(answerTypes.form);
    expect(partsOf(one).map((part) => part.custom_id)).toEqual(['why']);

    const second = await removed('傻逼，滚开！');
    const several = await ann().types('appeal');
    const [which] = partsOf(several);
    expect(which?.options?.map(({ value }) => value).toSorted()).toEqual([first, second].sort());
    expect(which?.options?.[0]).toMatchObject({ description: 'Removed' });

    const words = { why: 'I was quoting Lu Xun.' };
    const form = several.data.custom_id ?? '';
    const made = await ann().fills({ form, words, chosen: { case: first } });
    expect(wordsOf(made)).toContain('had no part in the decision will look at your comment');
    expect((made.data.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['appealed', 'resolved']);
  });

  it('is about one’s own comments, whatever the client says', async () => {
    const theirs = await removed('傻逼，快滚！');
    const { data } = await ann().types('appeal');
    const form = data.custom_id ?? '';
    const filled = { form, words: { why: 'Let me.' }, chosen: { case: theirs } };
    expect(wordsOf(await mo().fills(filled))).toContain('no decision about a comment');
    const forged = { ...filled, chosen: { case: 'the first' } };
    expect(wordsOf(await ann().fills(forged))).toContain('could not make sense of "case"');
    expect(await stateOf(theirs)).toBe('resolved');
  });
});
