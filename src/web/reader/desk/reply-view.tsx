import { Button } from 'react-aria-components';
import type { Reply } from '../../../platforms/web/contract/chat.js';
import type { Ask } from './use-conversation.js';

interface ReplyViewProps {
  readonly reply: Reply;
  readonly onAsk: Ask;
}

/** A reply in all its parts: text, fields, list, picture, and buttons that ask on. */
export function ReplyView({ reply, onAsk }: ReplyViewProps) {
  const { fields = [], list = [], picture, talk } = reply;
  // The conversation below has buttons of its own.
  const actions = talk ? [] : (reply.actions ?? []);
  return (
    <div className="reply" lang={reply.locale}>
      <p className="reply-text">{reply.text}</p>
      {fields.length > 0 && (
        <dl className="reply-fields">
          {fields.map((field) => (
            <div key={field.name}>
              <dt>{field.name}</dt>
              <dd>
                <Value text={field.value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {list.length > 0 && (
        <ul className="reply-list">
          {list.map((item) => (
            <li key={item.id ?? item.title}>
              <strong>{item.title}</strong>
              {item.detail && <span>{item.detail}</span>}
            </li>
          ))}
        </ul>
      )}
      {picture && <img className="reply-picture" src={picture.path} alt={picture.alt} />}
      {actions.length > 0 && (
        <div className="reply-actions">
          {actions.map((action) => (
            <Button key={action.label} onPress={() => onAsk(action.label, action)}>
              {action.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** A value that is an address can be followed; everything else is text. */
function Value({ text }: { readonly text: string }) {
  const isAddress = /^(?:\/api\/|https?:\/\/)\S+$/.test(text);
  if (!isAddress) return text;
  return <a href={text}>{text.length > 60 ? `${text.slice(0, 57)}…` : text}</a>;
}
