import { protocol, type Privileges } from 'electron';
import { SCHEME } from './addresses';
import { answerTo, type Served } from './serving';

/**
 * Must run before the app is ready: a standard, secure scheme has an origin, so that 'self' means something.
 * `stream` lets a recording play while it is read, and be sought in (docs/api/protocol.md, Electron 45).
 */
export function registerScheme(): void {
  const privileges: Privileges = {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    codeCache: true,
    stream: true,
  };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/**
 * Serves the app's own addresses: the built page in `folder`, reports that can be looked at, and papers that
 * lie beside a draft.
 */
export function serveApp(folder: string, served: Served): void {
  protocol.handle(SCHEME, (request) => answerTo(request, folder, served));
}
