import { session } from 'electron';

/**
 * Stet needs no camera, place, notification or device, so every permission is refused, asked for or merely
 * looked up.
 */
export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}
