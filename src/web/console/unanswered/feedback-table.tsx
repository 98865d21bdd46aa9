import { useWords } from '../../words/words.js';
import type { FeedbackTable as Table } from './use-unanswered.js';

/** How readers judged each command's answers, beside the time before. */
export function FeedbackTable({ table }: { readonly table: Table }) {
  const { say, locale } = useWords();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <section className="feedback" aria-labelledby="feedback-title">
      <h2 id="feedback-title">{say('console-feedback-title')}</h2>
      <p className="page-lead">{say('console-feedback-lead', { days: table.days })}</p>
      {table.commands.length === 0 ? (
        <p className="empty">{say('console-feedback-empty')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('console-feedback-command')}</th>
              <th scope="col">{say('console-feedback-helpful')}</th>
              <th scope="col">{say('console-feedback-unhelpful')}</th>
              <th scope="col">{say('console-feedback-rate')}</th>
              <th scope="col">{say('console-feedback-trend')}</th>
            </tr>
          </thead>
          <tbody>
            {table.commands.map(({ command, helpful, unhelpful, rate, before }) => (
              <tr key={command}>
                <th scope="row">
                  {command === 'none' ? say('console-feedback-none') : `/${command}`}
                </th>
                <td>{helpful}</td>
                <td>{unhelpful}</td>
                <td>{percent.format(rate)}</td>
                <td>{before === null ? say('console-feedback-new') : percent.format(before)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
