import type { AnnouncementAction } from './desk.js';
import type { Announcement, AnnouncementChange, AnnouncementState } from './ports.js';
import type { AnnouncementVerb } from './transitions.js';

/** Who takes a step, when, and under which idempotency key. */
export interface Step {
  readonly by: string;
  readonly at: Date;
  readonly key: string;
}

/** How each step stands in the log. */
export const eventTypes: Readonly<Record<AnnouncementVerb, string>> = {
  submit: 'submitted',
  approve: 'approved',
  reject: 'rejected',
  schedule: 'scheduled',
  edit: 'edited',
  pause: 'paused',
  resume: 'resumed',
  cancel: 'cancelled',
  begin: 'begun',
  finish: 'finished',
};

/** What an announcement becomes by a person's action, once `state` is known to be possible. */
export function changeBy(
  current: Announcement,
  action: AnnouncementAction,
  step: Step & { readonly state: AnnouncementState; readonly delaySeconds: number },
): AnnouncementChange {
  const next = { ...contentOf(current), state: step.state };
  const change = (
    over: Partial<AnnouncementChange['next']>,
    payload: Readonly<Record<string, unknown>> = {},
  ) => ({ next: { ...next, ...over }, event: eventOf(action.action, step, payload) });

  switch (action.action) {
    case 'edit': {
      const audience = action.audience ?? current.audience;
      const { variants } = action;
      return change(
        { variants, audience, approver: null, sendAt: null },
        { languages: Object.keys(variants), audience },
      );
    }
    case 'approve':
      return change({ approver: step.by });
    case 'reject':
      return change({ approver: null }, action.reason ? { reason: action.reason } : {});
    case 'schedule': {
      const sendAt = sendTime(action, step.at, step.delaySeconds);
      return change({ sendAt }, { sendAt: sendAt.toISOString() });
    }
    default:
      return change({});
  }
}

/** The sender's own steps change nothing but the state. */
export function changeBySender(
  current: Announcement,
  state: AnnouncementState,
  step: Step & {
    readonly verb: 'begin' | 'finish';
    readonly payload: Readonly<Record<string, unknown>>;
  },
): AnnouncementChange {
  return {
    next: { ...contentOf(current), state },
    event: eventOf(step.verb, step, step.payload),
  };
}

/** Never sooner than the delay in which everyone concerned can still stop it. */
function sendTime(
  wish: { readonly sendAt?: Date; readonly delaySeconds?: number },
  at: Date,
  usualDelay: number,
): Date {
  const earliest = at.getTime() + (wish.delaySeconds ?? usualDelay) * 1000;
  return new Date(Math.max(earliest, wish.sendAt?.getTime() ?? earliest));
}

function contentOf(current: Announcement): Omit<AnnouncementChange['next'], 'state'> {
  const { approver, audience, variants, sendAt } = current;
  return { approver, audience, variants, sendAt };
}

function eventOf(
  verb: AnnouncementVerb,
  step: Step,
  payload: Readonly<Record<string, unknown>>,
): AnnouncementChange['event'] {
  return { type: eventTypes[verb], payload, actor: step.by, at: step.at, key: step.key };
}
