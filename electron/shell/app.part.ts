// What the app does once Chromium is there: a bundle of its own, read while that starts (electron/main.ts).
export { runApp } from './app';
export { printAndLeave } from './print-job';
