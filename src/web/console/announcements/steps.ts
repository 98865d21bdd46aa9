import type { AnnouncementStepName } from './use-announcements.js';

interface Step {
  readonly name: AnnouncementStepName;
  readonly isMain: boolean;
}

const main = (name: AnnouncementStepName): Step => ({ name, isMain: true });
const other = (name: AnnouncementStepName): Step => ({ name, isMain: false });

/** The buttons of an announcement in `state`; `schedule` has a form of its own. */
export function stepsFor(state: string, isOwn: boolean): readonly Step[] {
  switch (state) {
    case 'draft':
      return [main('submit'), other('cancel')];
    case 'submitted':
      return isOwn ? [other('cancel')] : [main('approve'), other('reject')];
    case 'approved':
      return [other('cancel')];
    case 'scheduled':
    case 'sending':
      return [other('pause'), other('cancel')];
    case 'paused':
      return [main('resume'), other('cancel')];
    default:
      return [];
  }
}
