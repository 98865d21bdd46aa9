import { useEffect } from 'react';
import type { FirstView } from '../../platforms/web/contract/pages.js';
import { useWords } from '../words/words.js';
import { FrontDesk } from './desk/front-desk.js';
import { Room } from './room/room.js';
import { CampaignsNow } from './today/campaigns-now.js';
import { Classic } from './today/classic.js';
import { HotList } from './today/hot-list.js';
import { HoursToday } from './today/hours-today.js';

/** The front page: the desk and today's hours, then what is talked about, read and said. */
export function HomePage({ view }: { readonly view: FirstView }) {
  const { say } = useWords();
  useEffect(() => {
    document.title = say('pages-title', { library: view.library });
  }, [say, view.library]);
  return (
    <>
      <div className="opening">
        <FrontDesk />
        <HoursToday today={view.today} halls={view.hours} />
      </div>
      <div className="reading">
        <div>
          <CampaignsNow campaigns={view.campaigns} />
          <HotList topics={view.topics} />
        </div>
        <Classic classic={view.classic} />
      </div>
      <Room />
    </>
  );
}
