// The tests in the stand-in's suite that say nothing about Electron, by title: they start the stand-in's own
// executable, look for its own words, or wait for a box that Electron would leave open until a person comes.
// (Its dialogs are another file: those of Electron are the system's, and are answered by hand.)
const TITLES = [
  'the app is told its name, version, folders and runtime',
  'what the stand-in lacks throws, by name',
  'a hidden window is ready to be shown when it has painted or loaded, or never, where it is not painted',
  'an exception that nobody catches does not end the app, and is said',
  'a second instance hands over and leaves',
  'when the browser dies the app ends with 1 and a sentence',
  'without a display it says so and ends with 1',
  'without a browser it says so and ends with 1',
  'with ELECTRON_RUN_AS_NODE it is a Node, and runs no app',
  'a shipped build refuses debuggers',
  'find-browser names the browser that the app runs on',
];

export const standInAlone = TITLES.map((title) => new RegExp(`${title}$`));
