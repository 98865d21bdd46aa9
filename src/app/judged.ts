import type { FrontDesk } from '../core/front-desk.js';
import type { Actor, Place } from '../core/request.js';
import type { FeedbackDesk } from '../library/feedback.js';

/** What is not judged: a word about the last answer is none itself. */
const UNJUDGED = ['feedback'];

/**
 * The front desk, remembering what each person was answered last, so that `feedback` knows what it
 * is about. The pages have buttons of their own, by conversation.
 */
export function judged(desk: FrontDesk, feedback: Pick<FeedbackDesk, 'answered'>): FrontDesk {
  const note = ({ place, actor }: { place: Place; actor: Actor }, command: string | null) => {
    if (place.platform === 'web' || UNJUDGED.includes(command ?? '')) return;
    feedback.answered(`${place.space}:${actor.person}`, command ?? 'none');
  };
  return {
    async ask(question) {
      const answer = await desk.ask(question);
      note(question, answer.command);
      return answer;
    },
    async command(request) {
      const reply = await desk.command(request);
      note(request, request.command);
      return reply;
    },
    async press(request) {
      const answer = await desk.press(request);
      note(request, request.command);
      return answer;
    },
  };
}
