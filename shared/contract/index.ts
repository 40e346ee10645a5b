export * from './contract';
export * from './library';
export * from './settings';
export * from './commands';
