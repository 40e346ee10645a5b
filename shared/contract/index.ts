export * from './contract';
export * from './library';
export * from './search';
export * from './history';
export * from './keys';
export * from './session';
export * from './settings';
export * from './commands';
