export * from './contract';
export * from './library';
export * from './search';
export * from './session';
export * from './settings';
export * from './commands';
