// Injected into the page's own world before any of its scripts: the receiving half of contextBridge, and
// window.open.
import { openBridge } from './bridge';
import { askBeforeOpening } from './window-open';

openBridge('page');
if (location.protocol.startsWith('http')) askBeforeOpening();
