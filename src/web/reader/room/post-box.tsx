import { type FormEvent, useState } from 'react';
import { Button, Label, Text, TextArea, TextField } from 'react-aria-components';
import type { RoomPosted } from '../../../platforms/web/contract/room.js';
import { useWords } from '../../words/words.js';

const LONGEST_MESSAGE = 1_000;

interface PostBoxProps {
  readonly onPost: (text: string) => Promise<string | null>;
  readonly posted: RoomPosted | null;
}

/** Where a reader writes to the room; says beforehand that messages are scanned. */
export function PostBox({ onPost, posted }: PostBoxProps) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || sending) return;
    setSending(true);
    const failed = await onPost(text.trim());
    setSending(false);
    setProblem(failed);
    if (!failed) setText('');
  };
  return (
    <form className="post-box" onSubmit={submit}>
      <TextField value={text} onChange={setText} maxLength={LONGEST_MESSAGE}>
        <Label className="unseen">{say('pages-room-field')}</Label>
        <TextArea rows={3} placeholder={say('pages-room-placeholder')} />
        <Text slot="description">{say('pages-room-scanned')}</Text>
      </TextField>
      <Button type="submit" className="main-button" isDisabled={sending}>
        {say('pages-room-post')}
      </Button>
      <div className="post-outcome" role="status">
        {problem && <p className="problem">{problem}</p>}
        {!problem && posted && <p>{say(`pages-room-posted-${posted.state}`)}</p>}
        {!problem && posted?.care && <p className="care-answer">{posted.care}</p>}
      </div>
    </form>
  );
}
