// What installs an update: a bundle of its own, for it is read when there is one (shell/installing.ts).
export { DebUpdater, MacUpdater, NsisUpdater } from 'electron-updater';
