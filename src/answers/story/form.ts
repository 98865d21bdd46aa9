import type { WordedRequest } from '../../core/command.js';
import { CONSENT_AGE } from '../../core/consent-age.js';
import type { Form, FormField } from '../../core/reply.js';
import type { Actor } from '../../core/request.js';
import type { Services } from '../../services.js';
import { ages } from './read.js';

type Campaign = Awaited<ReturnType<Services['campaigns']['running']>>[number];
type Ask = Pick<WordedRequest, 'say' | 'locale'>;

/** The campaigns that run, and who knows them. */
export interface Scene {
  readonly running: readonly Campaign[];
  readonly campaigns: Pick<Services['campaigns'], 'next' | 'dates' | 'today' | 'said' | 'state'>;
}

/** UTF-16 units: what a story takes, and a form of Discord's too. */
export const MAX_TEXT = 4_000;
export const MAX_PEN = 40;

/** So much of a person's code marks whose draft it is. Characters. */
export const MARK = 12;

/** Whose draft it is, for its buttons to carry. */
export function markOf({ person }: Pick<Actor, 'person'>): string {
  return person.slice(0, MARK);
}

/** What is written so far. */
export interface Draft {
  readonly text?: string | undefined;
  readonly pen?: string | undefined;
  readonly campaign?: string | undefined;
}

/** The form of a story: for which campaign where there are several, its words, consent and age. */
export function storyForm(ask: Ask, scene: Scene, draft: Draft = {}): Form {
  const { say } = ask;
  const { running } = scene;
  const [only] = running;
  const settled = draft.campaign ?? (running.length === 1 ? only?.slug : undefined);
  const which = settled === undefined ? [whichField(ask, scene)] : [];
  return {
    ...{ title: say('story-form-title'), command: 'story' },
    options: settled === undefined ? {} : { campaign: settled },
    fields: [...which, ...ownFields(ask, draft), ...consentFields(ask)],
    again: { label: say('story-form-open'), command: 'story', options: given(draft) },
  };
}

/** A draft as buttons carry it. */
export function given({ text, pen, campaign }: Draft): Readonly<Record<string, string>> {
  return { ...(text && { text }), ...(pen && { pen }), ...(campaign && { campaign }) };
}

function whichField({ say, locale }: Ask, { running, campaigns }: Scene): FormField {
  return {
    ...{ option: 'campaign', label: say('story-form-which'), isRequired: true },
    choices: running.map((one) => ({
      label: campaigns.said(one, locale).title,
      value: one.slug,
      detail: `#${one.tag}`,
    })),
  };
}

function ownFields({ say }: Ask, { text, pen }: Draft): FormField[] {
  return [
    {
      ...{ option: 'text', label: say('story-form-text'), isRequired: true, limit: MAX_TEXT },
      ...(text === undefined ? {} : { value: text }),
    },
    {
      ...{ option: 'pen', label: say('story-form-pen'), isRequired: false, limit: MAX_PEN },
      ...(pen === undefined ? {} : { value: pen }),
    },
  ];
}

/** Nobody consents by leaving something as it stood. */
function consentFields({ say }: Ask): FormField[] {
  return [
    {
      ...{ option: 'consent', label: say('story-form-consent'), isRequired: true },
      choices: (['agree', 'refuse'] as const).map((value) => ({
        ...{ value, label: say(`story-consent-${value}`) },
        detail: say(`story-consent-${value}-detail`),
      })),
    },
    {
      ...{ option: 'age', label: say('story-form-age'), isRequired: true },
      choices: ages.map((value) => ({
        value,
        label: say(`story-age-${value}`, { age: CONSENT_AGE }),
      })),
    },
  ];
}
