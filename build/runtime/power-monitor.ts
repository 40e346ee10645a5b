// powerMonitor: nothing here hears of the system's sleep and end. A signal comes at the end of a session, and
// quits the app.
import { StandInEmitter } from './emitter';

const EVENTS = ['shutdown', 'suspend', 'resume', 'lock-screen', 'unlock-screen'];

export const powerMonitor = new StandInEmitter('powerMonitor', EVENTS);
