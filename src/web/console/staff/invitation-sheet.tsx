import type { InvitationJson } from '../../../platforms/web/contract/accounts.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { SecretSheet } from './secret-sheet.js';

interface InvitationSheetProps {
  readonly invitation: InvitationJson;
  readonly onClose: () => void;
}

/** A sign-in link to pass on. */
export function InvitationSheet({ invitation, onClose }: InvitationSheetProps) {
  const { locale, say, zone } = useWords();
  const { account, link, expiresAt } = invitation;
  const { name, email } = account;
  const until = dateAndTime(locale, expiresAt, zone);
  return (
    <SecretSheet
      title={say('console-staff-link-title', { name })}
      how={say('console-staff-link-how', { email, until })}
      secret={link}
      copy={say('console-staff-link-copy')}
      onClose={onClose}
    />
  );
}
