import { newDraft } from './longlives/draft';
import { longLog } from './longlives/logs';

export default { longLog, newDraft };
