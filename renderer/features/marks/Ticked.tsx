import { untickedIn, type Mark } from '@shared/domain';
import { useSettings } from '../../store/base/settings';
import { useFacts } from '../../store/coverage/ticks';
import { useView } from '../../store/base/view';
import { TickCount } from '../../ui/TickCount';

/** How many facts of a mark are ticked, while facts are ticked one by one, or where somebody has begun to. */
export function Ticked({ mark }: { mark: Mark }) {
  const wanted = useSettings(({ settings }) => settings.ticks) || mark.ticks.length > 0;
  return wanted ? <Counted mark={mark} /> : null;
}

function Counted({ mark }: { mark: Mark }) {
  const article = useView((state) => state.article ?? '');
  const { facts } = useFacts(article, mark);
  return facts.length === 0 ? null : (
    <TickCount ticked={facts.length - untickedIn(facts)} of={facts.length} />
  );
}
