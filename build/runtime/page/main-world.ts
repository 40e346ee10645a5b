// Injected into the page's own world before any of its scripts: the receiving half of contextBridge, nothing else.
import { openBridge } from './bridge';

openBridge('page');
